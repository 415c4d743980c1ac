/** Gets Temporal's command-line program from its official download. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** The official archive of this version for this machine. */
export function officialArchive(version: string): string {
  const platform = platforms[process.platform];
  const architecture = architectures[process.arch];
  if (platform === undefined || architecture === undefined) {
    throw new Error(`Temporal 没有适用于 ${process.platform}-${process.arch} 的官方程序。`);
  }
  return `https://temporal.download/cli/archive/v${version}?platform=${platform}&arch=${architecture}`;
}

/** The one file of this name in an uncompressed tar archive. */
function fileInTar(archive: Buffer, name: string): Buffer {
  for (let offset = 0; offset + 512 <= archive.length; ) {
    const header = archive.subarray(offset, offset + 512);
    const entry = header.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '');
    if (entry === '') break;
    const size = Number.parseInt(header.subarray(124, 136).toString('latin1'), 8);
    if (!Number.isFinite(size)) break;
    if (entry.replace(/^\.\//, '') === name) return archive.subarray(offset + 512, offset + 512 + size);
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`下载的压缩包中没有 ${name}。`);
}

/** Reads a response whole; gives up when nothing has come for `stallMilliseconds`. */
async function readAll(
  address: string,
  { stallMilliseconds, signal }: { stallMilliseconds: number; signal: AbortSignal | undefined },
  onProgress: (received: number, total: number | undefined) => void,
): Promise<Buffer> {
  const abort = new AbortController();
  const giveUp = () => abort.abort(new Error(`${stallMilliseconds / 1000} 秒内没有进展`));
  let timer = setTimeout(giveUp, stallMilliseconds);
  try {
    const response = await fetch(address, {
      signal: signal === undefined ? abort.signal : AbortSignal.any([abort.signal, signal]),
    });
    if (!response.ok || response.body === null) throw new Error(`服务器答复 ${response.status}`);
    const length = Number(response.headers.get('content-length') ?? '0');
    const parts: Uint8Array[] = [];
    let received = 0;
    for await (const part of response.body) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stallMilliseconds);
      parts.push(part);
      received += part.length;
      onProgress(received, length > 0 ? length : undefined);
    }
    return Buffer.concat(parts);
  } finally {
    clearTimeout(timer);
  }
}

/** Downloads an archive and puts the program `temporal` in it at `target`; throws with the reason. */
export async function downloadTemporal(options: {
  archive: string;
  target: string;
  stallMilliseconds: number;
  report: (line: string) => void;
  signal: AbortSignal | undefined;
}): Promise<void> {
  let reportedAt = Date.now();
  const packed = await readAll(options.archive, options, (received, total) => {
    if (Date.now() - reportedAt < 2_000) return;
    reportedAt = Date.now();
    const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
    const of = total === undefined ? '' : ` / ${megabytes(total)}`;
    options.report(`正在下载 Temporal:${megabytes(received)}${of} MB`);
  });
  const program = fileInTar(await promisify(gunzip)(packed), 'temporal');
  mkdirSync(dirname(options.target), { recursive: true });
  writeFileSync(options.target, program, { mode: 0o755 });
}
