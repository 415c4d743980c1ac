import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chaoan } from '../../stories/chaoan.ts';
import { guangxi } from '../../stories/guangxi.ts';
import { newProgress, progressFile, readProgress, writeProgress } from '../../stories/progress.ts';
import { qingyuan } from '../../stories/qingyuan.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banli-stories-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the progress of a run is found again in the data folder', () => {
  const file = progressFile({ BANLI_DATA: folder }, 'chaoan');
  expect(readProgress(file)).toBeUndefined();
  const progress = { ...newProgress(3), done: ['submit'], found: { case: 'c1' }, clock: '2026-01-26 15:00' };
  writeProgress(file, progress);
  expect(readProgress(file)).toEqual(progress);
});

test('a file that is no progress counts as none', () => {
  const file = join(folder, 'damaged.json');
  for (const content of ['', '{"schema":1', 'null', '{"schema":2,"run":1,"isOver":false,"done":[]}']) {
    writeFileSync(file, content);
    expect(readProgress(file)).toBeUndefined();
  }
});

test.each([chaoan, qingyuan, guangxi])(
  'the steps of $name have keys of their own, in visible ASCII',
  ({ steps }) => {
    const ids = steps.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\x21-\x7e]{1,150}$/);
  },
);
