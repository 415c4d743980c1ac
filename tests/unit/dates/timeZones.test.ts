import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { dueTable, expected } from './dueTable.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('printDueTable.ts', import.meta.url));

describe.each([
  { zone: 'UTC', offset: 0 },
  { zone: 'Asia/Shanghai', offset: -480 },
  { zone: 'America/New_York', offset: 300 },
])('with the machine in $zone', ({ zone, offset }) => {
  test('every date and rung is the same', { timeout: 30_000 }, async () => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
    });
    expect(JSON.parse(stdout)).toEqual({
      offset,
      answers: dueTable.map(expected),
      dates: ['2026-02-28', '2026-02-13T01:00:00.000Z', '2025-12-31T16:00:00.000Z', '2026-02-13', 6],
      rungs: [
        { at: '2026-02-24T01:00:00.000Z', dueOn: '2026-02-27', level: 'blue', offset: -3, unit: 'workday' },
        { at: '2026-02-28T01:00:00.000Z', dueOn: '2026-02-27', level: 'red', offset: 1, unit: 'workday' },
        { at: '2026-03-03T01:00:00.000Z', dueOn: '2026-02-27', level: 'red', offset: 3, unit: 'workday' },
        { at: '2026-03-05T01:00:00.000Z', dueOn: '2026-02-27', level: 'red', offset: 5, unit: 'workday' },
        { at: '2026-03-09T01:00:00.000Z', dueOn: '2026-02-27', level: 'red', offset: 7, unit: 'workday' },
      ],
    });
  });
});
