import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, hold, makeDataFolder, wipe } from '../../local/data.ts';
import { identityOf } from '../../local/processes.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function emptyData() {
  const data = dataFolder({ BANLI_DATA: join(temporaryFolder(), 'data') });
  makeDataFolder(data);
  return data;
}

describe('the lock of the data folder', () => {
  test('names its living holder, and is free again after its release', async () => {
    const data = emptyData();
    const first = await hold(data, { port: 8701 });
    expect(await hold(data, { port: 8702 })).toMatchObject({
      kind: 'taken',
      by: { pid: process.pid, port: 8701 },
    });
    if (first.kind === 'held') first.release();
    expect((await hold(data, { port: 8702 })).kind).toBe('held');
  });

  test.each([
    ['a holder that is dead', { pid: 999_999_999, identity: 'gone' }],
    // In a container the killed supervisor had the pid that the new one has.
    ['a holder with our own pid, but started at another instant', { pid: process.pid, identity: 'earlier' }],
  ])('is taken over from %s', async (_case, holder) => {
    const data = emptyData();
    const startedAt = '2026-02-13T01:00:00.000Z';
    writeFileSync(data.lock, JSON.stringify({ ...holder, startedAt, port: 8700 }));
    expect((await hold(data, { port: 8700 })).kind).toBe('held');
  });

  test('is taken over when its holder was killed while writing it', async () => {
    const data = emptyData();
    writeFileSync(data.lock, '{"pid":');
    expect((await hold(data, { port: 8700 })).kind).toBe('held');
  });

  test('is taken by one only of ten who find it stale at once', async () => {
    const data = emptyData();
    writeFileSync(data.lock, JSON.stringify({ pid: 999_999_999, identity: 'gone', startedAt: '', port: 1 }));
    const holds = await Promise.all(Array.from({ length: 10 }, (_, index) => hold(data, { port: index })));
    expect(holds.filter((each) => each.kind === 'held')).toHaveLength(1);
  });
});

test('the identity of a process stays the same, and is unknown for one that does not live', () => {
  expect(identityOf(process.pid)).toBe(identityOf(process.pid));
  expect(identityOf(process.pid)).not.toBe(identityOf(process.ppid));
  expect(identityOf(999_999_999)).toBeUndefined();
});

test('wiping leaves what is not ours', () => {
  const data = emptyData();
  mkdirSync(data.postgres);
  writeFileSync(data.accounts, 'somebody');
  writeFileSync(join(data.root, 'diary.txt'), 'not ours');
  wipe(data);
  expect(existsSync(join(data.root, 'diary.txt'))).toBe(true);
  for (const gone of [data.postgres, data.accounts, data.files]) expect(existsSync(gone)).toBe(false);
});
