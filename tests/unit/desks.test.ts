/** The desks are sent as files: compressed, under a policy that lets nothing in from elsewhere. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDesks } from '../../api/desks.ts';

let folder: string;
let desks: ReturnType<typeof makeDesks>;
const page = { Accept: 'text/html,*/*' };
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  desks(new Request(`http://banli.test${path}`, { method, headers }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banli-desks-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>办理</title>');
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'let desks;');
  writeFileSync(join(folder, '.built'), 'a mark');
  desks = makeDesks(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of the desks', () => {
  it('answer every address of a page with the one page', async () => {
    for (const path of ['/', '/login', '/proposals/1/letters/2'])
      expect(await ask(path, page)?.text()).toBe('<title>办理</title>');
  });
  it('let no script, style or frame come from elsewhere', () => {
    const policy = ask('/', page)?.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
  });
  it('are compressed for whoever can read that, and kept by their hash', async () => {
    const answer = ask('/assets/index-1.js', { 'Accept-Encoding': 'gzip' });
    expect(answer?.headers.get('cache-control')).toContain('immutable');
    expect(gunzipSync(Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(
      'let desks;',
    );
    expect(await ask('/assets/index-1.js')?.text()).toBe('let desks;');
  });
  it('do not stand in for what is missing', () => {
    expect(ask('/api/nothing', page)).toBeUndefined();
    expect(ask('/assets/index-0.js', page)).toBeUndefined();
    expect(ask('/nothing', { Accept: 'application/json' })).toBeUndefined();
    expect(ask('/', page, 'POST')).toBeUndefined();
    expect(ask('/.built')).toBeUndefined();
  });
  it('are absent where nothing is built', () => {
    expect(makeDesks(join(folder, 'nowhere'))(new Request('http://banli.test/', { headers: page }))).toBe(
      undefined,
    );
  });
});
