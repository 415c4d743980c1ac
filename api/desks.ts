/** The desks as files: built by Vite, kept in memory as they are sent, for every address that the API does not answer. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

interface DeskFile {
  body: Uint8Array<ArrayBuffer>;
  zipped: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere; antd writes its styles into the page. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers a request for a file or a page of the desks; nothing where they are not built or it is neither. */
export function makeDesks(folder: string): (request: Request) => Response | undefined {
  const files = readFiles(folder);
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const file = files.get(pathname) ?? (isPage(request, pathname) ? files.get('/index.html') : undefined);
    if (!file) return undefined;
    const zip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
    return new Response(request.method === 'HEAD' ? null : zip ? file.zipped : file.body, {
      headers: { ...file.headers, ...(zip && { 'Content-Encoding': 'gzip' }) },
    });
  };
}

/** Addresses of the desks are known to the browser's own router; a missing script must not come as a page. */
function isPage(request: Request, pathname: string): boolean {
  const accepts = request.headers.get('accept') ?? '';
  return accepts.includes('text/html') && !/^\/(api|assets)\//.test(pathname);
}

function readFiles(folder: string): Map<string, DeskFile> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((each) => each.isFile() && types[extname(each.name)] !== undefined)
      .map((each) => {
        const path = join(each.parentPath, each.name);
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        return [address, fileOf(address, readFileSync(path))];
      }),
  );
}

function fileOf(address: string, body: Buffer): DeskFile {
  return {
    body: new Uint8Array(body),
    zipped: new Uint8Array(gzipSync(body, { level: 9 })),
    headers: {
      'Content-Type': types[extname(address)] ?? '',
      // The name of an asset contains its hash; everything else is asked for anew.
      'Cache-Control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept, Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Content-Security-Policy': policy,
    },
  };
}
