/** No desk of the demonstration is empty: every queue holds something for somebody. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { playDemonstration } from '../../activities/demonstration.ts';
import { makeFileStore } from '../../db/fileStore.ts';
import { makeLetterPrinter } from '../../documents/print/pdf.ts';
import { queues } from '../../workflows/lifecycle/views/queues.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

/** One of each desk; units differ in what they have before them. */
const everyDesk = [
  'qingyuan-clerk',
  'qingyuan-supervisor',
  'qingyuan-observer',
  'qingyuan-member-1',
  'qingyuan-member-4',
  'qingyuan-hr-office',
  'qingyuan-hr-handler',
  'qingyuan-education-office',
  'qingyuan-commerce-office',
  'qingyuan-foreign-office',
  'qingyuan-police-office',
  'qingyuan-police-head',
  'qingyuan-police-handler',
];

let api: TestApi;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banli-demonstration-'));
  api = await startTestApi();
  const now = new Date().toISOString();
  expect(
    await playDemonstration({
      log: api.log,
      files: makeFileStore(folder),
      printer: makeLetterPrinter(),
      now,
    }),
  ).toEqual([]);
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('fills every queue for somebody', async () => {
  const filled = new Set<string>();
  for (const person of everyDesk) {
    const { body } = await (await api.as(person)).get('/api/inbox');
    for (const { queue, count } of body.queues) if (count.count > 0) filled.add(queue);
  }
  expect(Object.keys(queues).filter((each) => !filled.has(each))).toEqual([]);
});

it('leaves each of these desks something to do', async () => {
  for (const person of everyDesk) {
    const { body } = await (await api.as(person)).get('/api/inbox');
    const open = body.queues.filter(
      ({ queue, count }: { queue: string; count: { count: number } }) => queue !== 'done' && count.count > 0,
    );
    expect(open, person).not.toEqual([]);
  }
});
