/** Plays one case of the demonstration: every act at its instant, with what time and machines do in between. */

import { loadCalendars } from '../db/calendars/load.ts';
import type { Sql } from '../db/connect.ts';
import type { AnyMove, Script } from '../db/demonstration/cases/script.ts';
import { type OfficePerson, postId } from '../db/demonstration/office.ts';
import { type ActRequest, execute, type Log } from '../db/execute.ts';
import type { FileStore } from '../db/fileStore.ts';
import { caseIdFor } from '../db/ids.ts';
import { demonstrationOffices } from '../db/prepare.ts';
import { readPresent } from '../db/readPresent.ts';
import type { LetterPrinter } from '../documents/print/pdf.ts';
import type { Actor } from '../workflows/lifecycle/actor.ts';
import { addWorkdays, type Calendar } from '../workflows/lifecycle/dates/calendar.ts';
import {
  addMilliseconds,
  atTime,
  type Instant,
  laterOf,
  localDateOf,
} from '../workflows/lifecycle/dates/localDate.ts';
import { pendingOf } from '../workflows/lifecycle/letters/pending.ts';
import { nextWake } from '../workflows/lifecycle/passTime.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { makeLetterFiles } from './letterFiles.ts';
import { letterOf } from './readCase.ts';

export interface Playing {
  log: Log;
  files: FileStore;
  printer: LetterPrinter;
  /** The present from which working days are counted back. */
  now: Instant;
}

const minute = 60_000;
/** Between two acts of one day. */
const pace = 11 * minute;

/** A function that plays a script, or what is left of it, and answers the id of its case. */
export async function makeCasePlayer(playing: Playing): Promise<(script: Script) => Promise<string>> {
  const done = await keysGiven(playing.log.sql);
  const [calendar] = loadCalendars();
  if (!calendar) throw new Error('No calendar is shipped');
  return async (written) => {
    const script = { ...written, moves: inOrder(written.moves) };
    const [opening] = script.moves;
    if (opening?.by === undefined) throw new Error(`${script.name} is opened by nobody`);
    const id = caseIdFor(opening.by, keyOf(script, 0));
    let state = (await readPresent(playing.log.sql, { id, lock: false })).state;
    for (const [index, move] of script.moves.entries()) {
      const key = keyOf(script, index);
      if (done.has(key)) continue;
      const at = instantOf(script, index, { now: playing.now, calendar });
      state = await walkTo(playing.log, state, at);
      if (state && isDone(state, move)) continue;
      state = await act(playing.log, { move, state, key, at, id });
      state = await carryOut(playing, state, { at, spare: spared(script.moves[index + 1]) });
    }
    await walkTo(playing.log, state, playing.now);
    return id;
  };
}

/** Units work beside each other: what is written unit by unit is played day by day. */
function inOrder(moves: readonly AnyMove[]): AnyMove[] {
  const workdaysAgo = ({ ago }: AnyMove) => ('hours' in ago ? 0 : ago.workdays);
  return [...moves].sort((a, b) => workdaysAgo(b) - workdaysAgo(a));
}

function keyOf({ name }: Script, index: number): string {
  return `demonstration/${name}/${index}`;
}

async function keysGiven(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ key: string }[]>`select key from keys where key like 'demonstration/%'`;
  return new Set(rows.map((each) => each.key));
}

function instantOf(
  { moves }: Script,
  index: number,
  { now, calendar }: { now: Instant; calendar: Calendar },
): Instant {
  const ago = moves[index]?.ago;
  if (!ago) throw new Error('There is no such move');
  if ('hours' in ago) return addMilliseconds(now, -ago.hours * 60 * minute);
  const before = moves
    .slice(0, index)
    .filter((each) => 'workdays' in each.ago && each.ago.workdays === ago.workdays).length;
  const on = addWorkdays(localDateOf(now), -ago.workdays, calendar);
  return addMilliseconds(atTime(on, '09:10'), before * pace);
}

/** Each reminder and each missed date on its own day. */
async function walkTo(log: Log, from: CaseState | undefined, at: Instant): Promise<CaseState | undefined> {
  let state = from;
  for (let wake = state && nextWake(state); state && wake && wake <= at; wake = nextWake(state)) {
    const before = state.version;
    state = await executed(log, {
      case: state.id,
      command: 'advance',
      payload: {},
      by: { kind: 'time' },
      arrivedAt: wake,
    });
    if (state.version === before) break;
  }
  return state;
}

interface Acting {
  move: AnyMove;
  state: CaseState | undefined;
  key: string;
  at: Instant;
  id: string;
}

async function act(log: Log, { move, state, key, at, id }: Acting): Promise<CaseState> {
  const by = actorOf(move);
  const common = {
    command: move.command,
    by,
    ...(by.kind === 'person' && { key: { key, route: 'demonstration', bodyHash: '' } }),
  };
  if (move.command === 'submit' || move.command === 'receive')
    return executed(log, { ...common, payload: move.payload(), arrivedAt: at });
  if (!state) throw new Error(`${move.command} needs a case`);
  return executed(log, {
    ...common,
    case: id,
    ...(move.target && { target: move.target(state) }),
    payload: move.payload(state, localDateOf(at)),
    arrivedAt: laterOf(at, state.lastEventAt),
  });
}

async function executed(log: Log, request: ActRequest): Promise<CaseState> {
  const outcome = await execute(log, request);
  if (outcome.kind === 'done') return outcome.state;
  const why = outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind;
  throw new Error(`${request.command}（${request.arrivedAt}）：${why}`);
}

/** What machines did leaves no key; it is there or it is not. */
function isDone(state: CaseState, move: AnyMove): boolean {
  if (move.command === 'replacePolicy') return state.policy === move.payload(state, '').version;
  if (move.command !== 'recordDeliveryFailure') return false;
  const { recipient } = move.payload(state, '');
  return state.letters.some((each) => each.recipients.some(({ id, failed }) => id === recipient && failed));
}

/** A recipient whose failure is told next. */
function spared(next: AnyMove | undefined): string | undefined {
  return next?.command === 'recordDeliveryFailure' ? 'proposer/' : undefined;
}

/** Files and deliveries of the letters that have just gone out, as the worker makes them. */
async function carryOut(
  playing: Playing,
  from: CaseState,
  { at, spare }: { at: Instant; spare: string | undefined },
): Promise<CaseState> {
  const { log } = playing;
  let state = from;
  const machine = (task: string, after: number) => ({
    case: from.id,
    by: { kind: 'system' as const, task },
    arrivedAt: addMilliseconds(at, after),
  });
  for (const item of pendingOf(state).filter((each) => each.kind === 'render')) {
    const letter = letterOf(state, item.letter);
    const files = await makeLetterFiles(playing, { state, letter, at });
    state = await executed(log, {
      ...machine('render', minute),
      command: 'recordRendering',
      target: item.letter,
      payload: { files },
    });
  }
  for (const item of pendingOf(state)) {
    if (item.kind !== 'deliver' || (spare !== undefined && item.recipient.startsWith(spare))) continue;
    state = await executed(log, {
      ...machine('deliver', 2 * minute),
      command: 'recordDelivered',
      target: item.letter,
      payload: { recipient: item.recipient, way: 'inApp' },
    });
  }
  return state;
}

const people = new Map(
  demonstrationOffices.flatMap((office) =>
    office.people.map((person) => [person.username, { person, committee: office.committee.id }]),
  ),
);

function actorOf({ by }: AnyMove): Actor {
  if (by === undefined) return { kind: 'system', task: 'demonstration' };
  const known = people.get(by);
  const [post] = known?.person.posts ?? [];
  if (!known || !post) throw new Error(`${by} is nobody`);
  return { kind: 'person', person: by, post: postOf(known.person, post, known.committee) };
}

function postOf({ username }: OfficePerson, post: OfficePerson['posts'][number], committee: string) {
  const { role, unit, proposer, rank } = post;
  return {
    id: postId(username, post),
    role,
    committee,
    ...(unit && { unit }),
    ...(proposer && { proposer }),
    ...(rank && { rank }),
  };
}
