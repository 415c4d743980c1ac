/** The demonstration fills itself once, whatever the day, and goes on where it was killed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemonstration } from '../../activities/demonstration.ts';
import { scripts } from '../../db/demonstration/cases/all.ts';
import type { Log } from '../../db/execute.ts';
import { makeFileStore } from '../../db/fileStore.ts';
import { rebuild } from '../../db/rebuild.ts';
import { makeLetterPrinter } from '../../documents/print/pdf.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let folder: string;
const opened: FreshDatabase[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banli-demonstration-'));
});
afterAll(async () => {
  for (const each of opened) await each.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function office(): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  opened.push(fresh);
  return fresh;
}
const printer = makeLetterPrinter();
const play = (log: Log, now: string) =>
  playDemonstration({ log, files: makeFileStore(folder), printer, now });

describe('the demonstration', () => {
  it.each([
    // After the Spring Festival, after the October holidays, at the end of the year, in a year without a calendar.
    '2026-02-26T02:00:00.000Z',
    '2026-10-09T06:00:00.000Z',
    '2026-12-31T15:00:00.000Z',
    '2027-06-02T01:00:00.000Z',
  ])('plays every case to its end on %s', async (now) => {
    const { log, sql } = await office();
    expect(await play(log, now)).toEqual([]);
    const [row] = await sql<{ cases: number; late: number }[]>`
      select count(*)::int as cases,
        (select count(*)::int from events where at > ${now}::timestamptz) as late from cases`;
    expect(row).toEqual({ cases: scripts.length, late: 0 });
  });

  it('reaches every state of a case, of an assignment and of a letter', async () => {
    const { log, sql } = await office();
    await play(log, new Date().toISOString());
    const [row] = await sql<{ lives: string[]; assignments: string[]; letters: string[] }[]>`
      select array(select distinct snapshot ->> 'life' from cases order by 1) as lives,
        array(select distinct a ->> 'life' from cases, jsonb_array_elements(snapshot -> 'assignments') a order by 1)
          as assignments,
        array(select distinct l ->> 'life' from cases, jsonb_array_elements(snapshot -> 'letters') l order by 1) as letters`;
    expect(row?.lives).toEqual([
      'concluded',
      'feedbackOpen',
      'filed',
      'handedOver',
      'inReview',
      'notFiled',
      'rehandling',
      'replied',
      'returnedForRevision',
      'submitted',
      'withdrawn',
    ]);
    expect(row?.assignments).toEqual(
      expect.arrayContaining([
        'assigned',
        'signedFor',
        'accepted',
        'handling',
        'inSignOff',
        'issued',
        'returnRequested',
      ]),
    );
    expect(row?.letters).toEqual(expect.arrayContaining(['inSignOff', 'sentBack', 'signedOff', 'issued']));
  });

  it('goes on after a kill, and is over once it was there', async () => {
    const { log, sql } = await office();
    const now = new Date().toISOString();
    let acts = 0;
    // The connection of a process that is killed ends in the middle of something.
    const dying: Log = {
      ...log,
      rulesOf: async (...given) => {
        acts += 1;
        if (acts > 300) throw new Error('killed');
        return log.rulesOf(...given);
      },
    };
    expect(await play(dying, now)).not.toEqual([]);
    await sql`delete from keys where key = 'demonstration/finished'`;
    expect(await play(log, now)).toEqual([]);
    const [row] = await sql<{ cases: number }[]>`select count(*)::int as cases from cases`;
    expect(row?.cases).toBe(scripts.length);
    expect(await play(log, now)).toBeUndefined();
    const { differences } = await rebuild(sql);
    expect(differences).toEqual([]);
  });

  it('leaves an office alone that has cases of its own', async () => {
    const { log, sql } = await office();
    await play(log, new Date().toISOString());
    await sql`delete from keys`;
    expect(await play(log, new Date().toISOString())).toBeUndefined();
  });
});
