/** Carries a case to the instant of an act, gathers what the rules ask for, and lets them judge. */

import type { Act, Resolved, Rules } from '../workflows/lifecycle/act.ts';
import { referActor } from '../workflows/lifecycle/actor.ts';
import { laterOf } from '../workflows/lifecycle/dates/localDate.ts';
import { decide, decideOpening, isOpening, needsOf, permit } from '../workflows/lifecycle/decide.ts';
import { type Event, eventSchema, type Recorded } from '../workflows/lifecycle/events.ts';
import { evolve } from '../workflows/lifecycle/evolve.ts';
import { passTime } from '../workflows/lifecycle/passTime.ts';
import { isRefusal, type Refusal, refuse } from '../workflows/lifecycle/refusal.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Sql, Transaction } from './connect.ts';
import { type Drawing, forecastNumber, giveNumber, seriesKey } from './draw.ts';
import type { ActRequest } from './execute.ts';
import { officeInstant } from './officeClock.ts';
import type { Present } from './readPresent.ts';
import { resolve } from './resolve.ts';
import type { RulesOf } from './rules.ts';

export interface Judged {
  act: Act;
  rules: Rules;
  /** The state after all of it. */
  state: CaseState;
  /** What time wrote first, then what the act wrote; empty when nothing came of it. */
  recorded: Recorded[];
}

/** The act draws a number: the caller must lock this series, then the case, and judge again. */
export interface Draws {
  draws: string;
}

export interface Judging {
  id: string;
  sql: Sql | Transaction;
  rulesOf: RulesOf;
  present: Present;
  /** Set when the series is locked: the transaction to draw in, and the next number. */
  drawing?: { tx: Transaction; next: number };
  /** Only to see what would come of it: a number is forecast, and none is drawn. */
  forecast?: boolean;
}

export async function judge(request: ActRequest, judging: Judging): Promise<Judged | Refusal | Draws> {
  const { present, sql, id } = judging;
  const opening = isOpening(request.command);
  if (opening && present.state) return refuse('stale', '该提案已经提交。');
  const reached = officeInstant(present, request);
  const at = present.state ? laterOf(reached, present.state.lastEventAt) : reached;
  const draft = actOf(request, at, id);
  const needs = needsOf(present.state, draft);
  const resolved = await resolve(sql, needs, { committee: present.state?.committee, at, caseId: id });
  const session = resolved.session ?? present.session;
  if (!session) return refuse('invalid', '没有找到所选的届次。');
  const rules = await rulesFor(judging, request, present.state ?? resolved.session);
  if (needs.number) {
    const asking = { ...draft, resolved };
    const refused = present.state && permit(passTime(present.state, at, rules).state, asking, rules);
    // Whoever may not send it learns nothing of numbers, and holds no series.
    if (refused) return refused;
    const asked: Drawing = { need: needs.number, committee: session.committee, session, rules, caseId: id };
    const numbers = await numberFor(judging, asked);
    if (typeof numbers === 'string') return { draws: numbers };
    if (isRefusal(numbers)) return numbers;
    resolved.numbers = numbers;
  }
  return settle(present.state, { ...draft, resolved }, rules);
}

/** The number, a refusal, or the series that must be locked first. */
async function numberFor(
  { sql, drawing, forecast }: Judging,
  asked: Drawing,
): Promise<Resolved['numbers'] | Refusal | string> {
  if (forecast) return forecastNumber(sql, asked);
  return drawing ? giveNumber(drawing.tx, asked, drawing.next) : seriesKey(asked);
}

/** Time first, then the act. */
function settle(from: CaseState | undefined, act: Act, rules: Rules): Judged | Refusal {
  const passed = from ? passTime(from, act.at, rules) : { state: undefined, recorded: [] };
  const decided = passed.state
    ? decide(passed.state, act, rules)
    : decideOpening(act as Act<'submit' | 'receive'>, rules);
  if (isRefusal(decided)) return decided;
  const own = record(passed.state, act, decided);
  const state = own.reduce<CaseState | undefined>(evolve, passed.state);
  if (!state) throw new Error('An opening act gave no events');
  return { act, rules, state, recorded: [...passed.recorded, ...own] };
}

/** The rules of the case; for `replacePolicy` and `replaceCalendar` with the new version in place. */
function rulesFor(
  { rulesOf, sql }: Judging,
  { command, payload }: ActRequest,
  pinned: { policy: string; calendar: string } | undefined,
): Promise<Rules> {
  if (!pinned) throw new Error('A case has rules');
  const { policy, calendar } = pinned;
  const version = versionIn(payload);
  if (command === 'replacePolicy' && version) return rulesOf({ policy: version, calendar }, sql);
  if (command === 'replaceCalendar' && version) return rulesOf({ policy, calendar: version }, sql);
  return rulesOf({ policy, calendar }, sql);
}

function versionIn(payload: unknown): string | undefined {
  return typeof payload === 'object' &&
    payload !== null &&
    'version' in payload &&
    typeof payload.version === 'string'
    ? payload.version
    : undefined;
}

function actOf({ command, target, occurredOn, by, payload }: ActRequest, at: string, caseId: string): Act {
  const resolved: Resolved = { caseId, ids: [], units: {}, posts: {}, proposers: {}, files: {}, numbers: {} };
  return {
    at,
    by,
    command,
    // Parsed at the border by the schema of this very command.
    payload: payload as Act['payload'],
    resolved,
    ...(target !== undefined && { target }),
    ...(occurredOn !== undefined && { occurredOn }),
  };
}

function record(before: CaseState | undefined, act: Act, events: Event[]): Recorded[] {
  const first = (before?.version ?? 0) + 1;
  const by = referActor(act.by);
  return events.map((event, index) => ({
    sequence: first + index,
    schema: eventSchema,
    at: act.at,
    ...(act.occurredOn && { occurredOn: act.occurredOn }),
    by,
    event,
  }));
}
