/** Reads one uploaded file out of a multipart/form-data body as it comes, without ever holding it whole. */

import { Problem } from './problem.ts';

export interface UploadedPart {
  /** As the sender called it: only its last part, without control characters. */
  filename: string;
  content: AsyncIterable<Uint8Array>;
}

/** Longest head of a part, in bytes. */
const longestHead = 8192;
/** Read off behind the file, in bytes. */
const longestTail = 65_536;
const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** The part named `file`, which must be the first. Throws `malformed` for anything that is no such body. */
export async function readUploadedPart(
  body: ReadableStream<Uint8Array> | null,
  contentType: string | undefined,
): Promise<UploadedPart> {
  const boundary = boundaryOf(contentType);
  if (!body) throw malformed();
  const source = chunksOf(body);
  const opening = Buffer.from(`--${boundary}\r\n`);
  let buffer: Buffer = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const { done, value } = await source.next();
    if (done) throw malformed();
    buffer = Buffer.concat([buffer, value]);
    end = buffer.indexOf(headEnd);
    if (end < 0 && buffer.length > longestHead) throw malformed();
  }
  const start = buffer.indexOf(opening);
  // A preamble may stand before the first boundary.
  if (start < 0 || start > end || (start > 0 && !isLineEnd(buffer, start))) throw malformed();
  const filename = filenameIn(buffer.subarray(start + opening.length, end).toString('utf8'));
  const rest = buffer.subarray(end + headEnd.length);
  return { filename, content: contentOf(source, rest, Buffer.from(`\r\n--${boundary}`)) };
}

/** Everything up to the next boundary. Of what comes behind it a little is read off, so that the sender can end. */
async function* contentOf(
  source: AsyncGenerator<Buffer, void>,
  first: Buffer,
  delimiter: Buffer,
): AsyncGenerator<Uint8Array, void> {
  let buffer = first;
  try {
    for (;;) {
      const found = buffer.indexOf(delimiter);
      if (found >= 0) {
        if (found > 0) yield buffer.subarray(0, found);
        break;
      }
      // The delimiter may lie across two chunks.
      const safe = buffer.length - delimiter.length + 1;
      if (safe > 0) {
        yield buffer.subarray(0, safe);
        buffer = buffer.subarray(safe);
      }
      const { done, value } = await source.next();
      if (done) throw malformed();
      buffer = Buffer.concat([buffer, value]);
    }
    let rest = 0;
    for await (const chunk of source) {
      rest += chunk.length;
      if (rest > longestTail) return;
    }
  } finally {
    await source.return();
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer, void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function boundaryOf(contentType: string | undefined): string {
  if (!contentType || !/^multipart\/form-data\b/i.test(contentType)) {
    throw new Problem('contentType', '请以 multipart/form-data 上传。');
  }
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (!boundary) throw malformed();
  return boundary;
}

function filenameIn(head: string): string {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
  const filename = /;\s*filename="((?:\\"|[^"])*)"/i.exec(disposition)?.[1];
  if (name !== 'file' || filename === undefined) {
    throw new Problem('malformed', '请以字段 file 上传一个文件。');
  }
  const plain = filename.replaceAll('\\"', '"').replaceAll('%22', '"');
  const last = plain.split(/[/\\]/).at(-1) ?? '';
  return last.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim();
}

function isLineEnd(buffer: Buffer, at: number): boolean {
  return at >= 2 && buffer.subarray(at - 2, at).equals(lineEnd);
}

function malformed(): Problem {
  return new Problem('malformed', '上传的内容不完整，或者不是 multipart/form-data。');
}
