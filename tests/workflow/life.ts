/** The steps of a life on an installation, and how a test waits for what must come of them. */

import { setTimeout as delay } from 'node:timers/promises';
import { readEvents } from '../../db/readEvents.ts';
import type { EventKind, Recorded } from '../../workflows/lifecycle/events.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import { assignmentOf, proposalText, text } from '../support/cast.ts';
import type { Installation } from './installation.ts';

export type Living = Pick<Installation, 'does' | 'database'>;

/** Puts the office clock of an installation to this instant; nothing must be open yet. */
export async function startAt({ database }: Living, instant: string): Promise<void> {
  const offset = Date.parse(instant) - Date.now();
  await database.sql`update office_clock set offset_ms = ${offset}, target_ms = ${offset}`;
}

/** To the HR bureau alone, to others as co-handlers, or (`split`) to each for a reply of its own. */
export async function handedOver(
  { does }: Living,
  others: string[] = [],
  role: 'coHandler' | 'split' = 'coHandler',
): Promise<CaseState> {
  const { id } = await does('qingyuan-member-1', 'submit', proposalText());
  await does('qingyuan-clerk', 'file', {}, { case: id });
  const mode = others.length === 0 ? ('sole' as const) : role === 'split' ? role : ('lead' as const);
  const units = [{ unit: 'qingyuan-hr', role: mode }, ...others.map((unit) => ({ unit, role }))];
  return await does('qingyuan-supervisor', 'handOver', { mode, units }, { case: id });
}

/** From the handover to a reply that is on its way to the proposer. */
export async function replied(
  { does }: Living,
  { id, assignments }: CaseState,
  number: string,
): Promise<CaseState> {
  const target = assignments.findLast((each) => each.unit === 'qingyuan-hr')?.id ?? '';
  const aim = { case: id, target };
  await does('qingyuan-hr-office', 'signFor', {}, aim);
  await does('qingyuan-hr-office', 'accept', { handler: 'qingyuan-hr-handler/handler' }, aim);
  const said = { outcome: 'agreed', form: 'visit', said: text('委员同意答复意见。') } as const;
  const contacted = await does('qingyuan-hr-handler', 'recordContact', said, aim);
  const draft = {
    body: text('一、培训情况\n已开办技能培训班十二期。'),
    class: 'A',
    publicity: 'open' as const,
    contact: { name: text('温雨晴'), telephone: text('13800000001') },
    answers: contacted.demands.map((each) => ({ demand: each.id, text: text('已经办理。') })),
  };
  const { letters } = await does('qingyuan-hr-handler', 'submitDraft', draft, aim);
  const letter = { case: id, target: letters.at(-1)?.id ?? '' };
  for (const signer of ['office', 'deputy', 'head']) {
    await does(`qingyuan-hr-${signer}`, 'signOff', {}, letter);
  }
  return await does('qingyuan-hr-office', 'issueReply', { number }, letter);
}

/** Waits until the answer is neither undefined nor false; throws with `what` after the time. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  milliseconds = 20_000,
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > until) throw new Error(`${what} did not come within ${milliseconds} ms`);
    await delay(25);
  }
}

export function eventsOf({ database }: Living, id: string): Promise<Recorded[]> {
  return readEvents(database.sql, id);
}

/** The first event of this kind, once it is written. */
export async function written(
  living: Living,
  id: string,
  kind: EventKind,
  milliseconds?: number,
): Promise<Recorded> {
  return await eventually(
    kind,
    async () => (await eventsOf(living, id)).find((each) => each.event.kind === kind),
    milliseconds,
  );
}

/** Waits until the process has handled what it must know, and says so with its row. */
export async function handled({ database }: Living, id: string) {
  return await eventually(`the process of ${id}`, async () => {
    const [row] = await database.sql<
      { wake_at: string | null; handled_version: number; arrived_ms: number }[]
    >`
      select wake_at, handled_version, arrived_ms from watch
      where "case" = ${id} and handled_version >= needed_version`;
    return row;
  });
}

/** Moves the office clock as `POST /api/demonstration/clock` does, and waits until every case has walked there. */
export async function moveClock(
  office: Living & Pick<Installation, 'follower'>,
  milliseconds: number,
): Promise<void> {
  const { sql } = office.database;
  await sql`
    update office_clock set target_ms = target_ms + ${milliseconds}, moving_since = ${new Date().toISOString()}`;
  await office.follower.signalOffset();
  await eventually('the arrival of every case', async () => {
    const walking = await sql`select 1 from watch, office_clock where arrived_ms <> target_ms`;
    return walking.length === 0;
  });
  await sql`update office_clock set offset_ms = target_ms, moving_since = null`;
}

/** Moves the office clock without telling anybody. */
export async function slipClock({ database }: Living, milliseconds: number): Promise<void> {
  await database.sql`
    update office_clock set offset_ms = offset_ms + ${milliseconds}, target_ms = target_ms + ${milliseconds}`;
}

/** A line for each thing that time did: when it fell due (local time), and what it was. */
export function doneByTime(recorded: readonly Recorded[]): string[] {
  return recorded
    .filter((each) => each.by.kind === 'time')
    .map(({ dueAt = '', event }) => `${localTime(dueAt)} ${event.kind} ${detailOf(event)}`.trimEnd());
}

function localTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

function detailOf(event: Recorded['event']): string {
  switch (event.kind) {
    case 'missed':
    case 'clockStopped':
      return event.clock.split('/')[0] ?? '';
    case 'clockStarted':
      return event.clock.kind;
    case 'reminded':
      return `${event.clock.split('/')[0]} ${event.level} ${event.offset}`;
    default:
      return '';
  }
}

export { assignmentOf };
