/** The one way anything is written: key, snapshot, time, rules, fold, append (design 6). */

import type { Rules } from '../workflows/lifecycle/act.ts';
import type { Actor } from '../workflows/lifecycle/actor.ts';
import type { AnyCommandName } from '../workflows/lifecycle/commands.ts';
import type { LocalDate } from '../workflows/lifecycle/dates/localDate.ts';
import { isOpening } from '../workflows/lifecycle/decide.ts';
import { noticesOf } from '../workflows/lifecycle/notices/notices.ts';
import { isRefusal, type Refusal, refuse } from '../workflows/lifecycle/refusal.ts';
import { relationsOf } from '../workflows/lifecycle/relation.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { textsIn } from '../workflows/lifecycle/text.ts';
import { signalNameOf, wakesProcess } from '../workflows/lifecycle/views/outline.ts';
import type { Announce } from './announce.ts';
import { type Appended, append, type Entry } from './append.ts';
import type { Sql, Transaction } from './connect.ts';
import { lockSeries } from './draw.ts';
import { caseIdFor } from './ids.ts';
import { type Judged, type Judging, judge } from './judge.ts';
import { isWalking } from './officeClock.ts';
import { type Present, readPresent } from './readPresent.ts';
import type { RulesOf } from './rules.ts';

export interface Log {
  sql: Sql;
  rulesOf: RulesOf;
  /** E-mail rows are made only where there is a mail server. */
  email: boolean;
  /** Tells those who look on; absent where nobody does. */
  announce?: Announce;
}

export interface ActRequest {
  /** Absent for acts that open a case: their id follows from person and key. */
  case?: string;
  command: AnyCommandName;
  target?: string | undefined;
  occurredOn?: LocalDate | undefined;
  payload: unknown;
  by: Actor;
  /** Compulsory for persons. */
  key?: { key: string; route: string; bodyHash: string };
  /** The version that the sender saw. */
  ifMatch?: number | undefined;
  /** Real instant at which the request arrived; kept across retries. */
  arrivedAt: string;
  /** A later office instant that the process has reached by its own clock. */
  notBefore?: string | undefined;
}

export type Outcome =
  | {
      kind: 'done';
      state: CaseState;
      rules: Rules;
      replayed: boolean;
      follow?: Follow;
      /** The version before it, where something was written. */
      before?: number;
    }
  | { kind: 'refused'; refusal: Refusal }
  /** The key was used with another route or body. */
  | { kind: 'keyReused' }
  /** The demonstration clock is moving this case. */
  | { kind: 'walking' };

/** What must hear of it after commit. */
export interface Follow {
  case: string;
  version: number;
  /** Name of the signal for the process; absent when it need not hear. */
  signal?: string;
  /** Rows wait for the courier. */
  mail: boolean;
}

type Tried = Outcome | { kind: 'lost'; draws?: string };

/**
 * Executes one act. First optimistic: nothing is written if the version moved. Then with the series and the snapshot
 * row locked, in this order; with `ifMatch` only if a number is drawn. A refusal writes nothing.
 */
export async function execute(log: Log, request: ActRequest): Promise<Outcome> {
  const outcome = await executeUnheard(log, request);
  if (outcome.kind === 'done' && outcome.before !== undefined) {
    const { id, version } = outcome.state;
    log.announce?.({ kind: 'case', case: id, after: outcome.before, version });
  }
  return outcome;
}

async function executeUnheard(log: Log, request: ActRequest): Promise<Outcome> {
  const id = request.case ?? idOfOpening(request);
  const first = await tryOnce(log, request, { id, sql: log.sql });
  if (first.kind !== 'lost') return first;
  if (request.ifMatch !== undefined && !first.draws) return staleOutcome();
  return tryLocked(log, request, { id, draws: first.draws });
}

function idOfOpening({ by, key }: ActRequest): string {
  if (by.kind !== 'person' || !key) throw new Error('An opening act needs a person and a key');
  return caseIdFor(by.person, key.key);
}

type Try = Pick<Judging, 'id' | 'sql' | 'drawing'>;

async function tryOnce(log: Log, request: ActRequest, attempt: Try & { lock?: boolean }): Promise<Tried> {
  const { id, sql, lock = false } = attempt;
  const { by, key } = request;
  const person = by.kind === 'person' ? by.person : undefined;
  const present = await readPresent(sql, { id, person, key: key?.key, lock });
  if (present.known) return answerFromKey(log, request, present);
  if (!present.state && !isOpening(request.command)) return refused(refuse('unseen', '没有找到该提案。'));
  // Before anything else is said: not yours and not there are one answer.
  if (present.state && isStranger(present.state, by)) return refused(refuse('unseen', '没有找到该提案。'));
  if (isWalking(present, request)) return { kind: 'walking' };
  if (request.ifMatch !== undefined && present.state && request.ifMatch !== present.state.version)
    return staleOutcome();
  const judged = await judge(request, { ...attempt, rulesOf: log.rulesOf, present });
  if (isRefusal(judged)) return refused(judged);
  if ('draws' in judged) return { kind: 'lost', draws: judged.draws };
  return write(log, request, { ...attempt, present, judged });
}

/** An acknowledged act answers its repetition with the case as it is now, to whoever may still see it. */
async function answerFromKey(log: Log, { by, key }: ActRequest, { known, state }: Present): Promise<Outcome> {
  if (known?.route !== key?.route || known?.bodyHash !== key?.bodyHash) return { kind: 'keyReused' };
  if (!state || isStranger(state, by)) return refused(refuse('unseen', '没有找到该提案。'));
  return { kind: 'done', state, rules: await log.rulesOf(state), replayed: true };
}

function isStranger(state: CaseState, by: Actor): boolean {
  return by.kind === 'person' && relationsOf(state, by.post).includes('stranger');
}

async function write(
  log: Log,
  { by, key }: ActRequest,
  { id, sql, present, judged }: Try & { present: Present; judged: Judged },
): Promise<Tried> {
  const { state, recorded, rules, act } = judged;
  if (recorded.length === 0) return { kind: 'done', state, rules, replayed: false };
  const wakes = wakesProcess(present.state, state);
  const signal = signalNameOf(recorded.map((each) => each.event));
  const appended = await appendOnce(sql, {
    expected: present.state?.version ?? 0,
    state,
    policy: rules.policy,
    recorded,
    texts: textsIn(act.payload),
    notices: recorded.flatMap((each) =>
      noticesOf(each, state, rules).map((notice) => ({ ...notice, sequence: each.sequence })),
    ),
    email: log.email,
    ...(key && by.kind === 'person' && { key: { person: by.person, ...key } }),
    // Of what the events say: a rebuild must come to the same.
    ...(by.kind === 'person' &&
      recorded.some((each) => each.by.kind === 'person') && {
        doing: { person: by.person, command: act.command },
      }),
    signal,
    wakes,
    writtenAt: new Date().toISOString(),
  });
  if (!appended.moved) return { kind: 'lost' };
  const follow: Follow = { case: id, version: state.version, mail: appended.mail, ...(wakes && { signal }) };
  return { kind: 'done', state, rules, replayed: false, follow, before: present.state?.version ?? 0 };
}

/** Two requests with one key at once: the later one finds the earlier one's row and must read again. */
async function appendOnce(sql: Sql | Transaction, entry: Entry): Promise<Appended> {
  try {
    return await append(sql, entry);
  } catch (error) {
    if (isDoubledKey(error)) return { moved: false, mail: false };
    throw error;
  }
}

function isDoubledKey(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    'constraint_name' in error &&
    error.constraint_name === 'keys_person_key_pk'
  );
}

/** Thrown to leave the transaction with nothing written. */
class RolledBack extends Error {
  readonly outcome: Tried;
  constructor(outcome: Tried) {
    super('rolled back');
    this.outcome = outcome;
  }
}

/** The second try: series row first, then case row, so that two drawing acts never wait for each other in a ring. */
async function tryLocked(
  log: Log,
  request: ActRequest,
  { id, draws }: { id: string; draws: string | undefined },
): Promise<Outcome> {
  const tried = await log.sql
    .begin(async (tx) => {
      const drawing = draws === undefined ? undefined : { tx, next: await lockSeries(tx, draws) };
      const outcome = await tryOnce(log, request, { id, sql: tx, lock: true, ...(drawing && { drawing }) });
      if (outcome.kind === 'done') return outcome;
      throw new RolledBack(outcome);
    })
    .catch((error: unknown) => {
      if (error instanceof RolledBack) return error.outcome;
      throw error;
    });
  if (tried.kind !== 'lost') return tried;
  // The act began to draw only under the lock (the state had moved meanwhile): once more, with its series.
  if (tried.draws !== undefined && draws === undefined)
    return tryLocked(log, request, { id, draws: tried.draws });
  throw new Error(`Case ${id} moved under its lock`);
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}

function staleOutcome(): Outcome {
  return refused(refuse('stale', '该提案已有更新，请刷新后再办理。'));
}
