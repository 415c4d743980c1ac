/** Bytes on disk, kept once under their SHA-256; what a file is called and who may see it is in the table `files`. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface StoredFile {
  /** Lower-case hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

interface PutOptions {
  /** Most bytes taken; absent: any number. */
  limit?: number;
  /** Looks at the complete bytes before they are kept; what it throws is thrown on, and nothing stays. */
  check?(path: string): Promise<void>;
}

export interface FileStore {
  /** Keeps the bytes; the same bytes twice are one file. Throws `FileTooLarge` beyond the limit. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions): Promise<StoredFile>;
  /** The bytes as a stream. Throws when there are none under this hash: that is a fault. */
  read(sha256: string): Promise<ReadStream>;
}

/** More bytes came than the caller takes. */
export class FileTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`More than ${limit} bytes`);
    this.limit = limit;
  }
}

/** A store in a folder of its own, which may be shared by processes: a file appears by rename, complete or not at all. */
export function makeFileStore(directory: string): FileStore {
  const incoming = join(directory, 'incoming');
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256);

  return {
    async put(content, { limit = Number.POSITIVE_INFINITY, check } = {}) {
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, randomUUID());
      try {
        const stored = await write(temporary, content instanceof Uint8Array ? [content] : content, limit);
        await check?.(temporary);
        const path = pathOf(stored.sha256);
        await mkdir(dirname(path), { recursive: true });
        await rename(temporary, path);
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },

    async read(sha256) {
      const path = pathOf(sha256);
      await access(path);
      return createReadStream(path);
    },
  };
}

/** Writes through to the disk, so that a row never names bytes that a power cut took away. */
async function write(
  path: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > limit) throw new FileTooLarge(limit);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}
