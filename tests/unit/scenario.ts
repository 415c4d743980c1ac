/** Plays acts on one case in memory, as `execute` does on the log: time first, then the act, then the fold. */

import { createHash } from 'node:crypto';
import { loadCalendars } from '../../db/calendars/load.ts';
import { defaultPolicy } from '../../db/policies/default.ts';
import type {
  Act,
  FileFacts,
  PostFacts,
  ProposerFacts,
  Resolved,
  Rules,
  SessionFacts,
  UnitFacts,
} from '../../workflows/lifecycle/act.ts';
import type { Actor, Post } from '../../workflows/lifecycle/actor.ts';
import { referActor } from '../../workflows/lifecycle/actor.ts';
import type { AnyCommandName, AnyPayloads } from '../../workflows/lifecycle/commands.ts';
import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import { decide, decideOpening, isOpening, needsOf } from '../../workflows/lifecycle/decide.ts';
import {
  type Event,
  type EventKind,
  type EventOf,
  eventSchema,
  type Recorded,
} from '../../workflows/lifecycle/events.ts';
import { evolve, fold } from '../../workflows/lifecycle/evolve.ts';
import { passTime } from '../../workflows/lifecycle/passTime.ts';
import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { isRefusal, type Refusal } from '../../workflows/lifecycle/refusal.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Text } from '../../workflows/lifecycle/text.ts';

let counter = 0;

/** A text as the border makes it. */
export function text(body: string): Text {
  counter += 1;
  return { id: `text-${counter}`, hash: createHash('sha256').update(body).digest('hex'), body };
}

const committee = 'committee-city';

const unit = (id: string, name: string, fields: Partial<UnitFacts> = {}): UnitFacts => ({
  id,
  name,
  committee,
  kind: 'government',
  supervisedBy: 'unit-government-supervision',
  way: 'online',
  body: id,
  active: true,
  ...fields,
});

/** Units every scenario can hand over to. */
export const units: Record<string, UnitFacts> = Object.fromEntries(
  [
    unit('unit-hr', '市人社局'),
    unit('unit-education', '市教育局'),
    unit('unit-foreign', '市外事侨务局'),
    unit('unit-commerce', '市商务局'),
    unit('unit-closed', '市原物价局', { active: false }),
    unit('unit-paper', '市档案馆', { way: 'offline' }),
    unit('unit-culture', '市文旅局', { chain: [{ role: 'leader', rank: 'head' }] }),
    unit('unit-organisation', '市委组织部', { kind: 'party', supervisedBy: 'unit-party-supervision' }),
    unit('unit-government-supervision', '市政府督查室', { kind: 'government' }),
    unit('unit-party-supervision', '市委督查室', { kind: 'party', supervisedBy: 'unit-party-supervision' }),
    unit('unit-committee', '市政协提案委员会', { kind: 'cppcc' }),
  ].map((each) => [each.id, each]),
);

const post = (id: string, role: Post['role'], fields: Partial<Post> = {}): Post => ({
  id,
  role,
  committee,
  ...fields,
});

/** One post of every kind; `hr` is usually the lead, `education` and `foreign` co-handlers. */
export const posts = {
  proposer: post('post-proposer', 'proposer', { proposer: 'proposer-1' }),
  coSigner: post('post-co-signer', 'proposer', { proposer: 'proposer-2' }),
  otherProposer: post('post-other-proposer', 'proposer', { proposer: 'proposer-3' }),
  party: post('post-party', 'proposer', { proposer: 'proposer-party' }),
  clerk: post('post-clerk', 'clerk', { unit: 'unit-committee' }),
  director: post('post-director', 'director', { unit: 'unit-committee' }),
  supervisor: post('post-supervisor', 'supervisor', { unit: 'unit-government-supervision' }),
  partySupervisor: post('post-party-supervisor', 'supervisor', { unit: 'unit-party-supervision' }),
  office: post('post-hr-office', 'office', { unit: 'unit-hr' }),
  handler: post('post-hr-handler', 'handler', { unit: 'unit-hr' }),
  otherHandler: post('post-hr-handler-2', 'handler', { unit: 'unit-hr' }),
  deputy: post('post-hr-deputy', 'leader', { unit: 'unit-hr', rank: 'deputy' }),
  head: post('post-hr-head', 'leader', { unit: 'unit-hr', rank: 'head' }),
  educationOffice: post('post-education-office', 'office', { unit: 'unit-education' }),
  educationHandler: post('post-education-handler', 'handler', { unit: 'unit-education' }),
  educationDeputy: post('post-education-deputy', 'leader', { unit: 'unit-education', rank: 'deputy' }),
  educationHead: post('post-education-head', 'leader', { unit: 'unit-education', rank: 'head' }),
  foreignOffice: post('post-foreign-office', 'office', { unit: 'unit-foreign' }),
  commerceOffice: post('post-commerce-office', 'office', { unit: 'unit-commerce' }),
  paperOffice: post('post-paper-office', 'office', { unit: 'unit-paper' }),
  cultureOffice: post('post-culture-office', 'office', { unit: 'unit-culture' }),
  cultureHead: post('post-culture-head', 'leader', { unit: 'unit-culture', rank: 'head' }),
  organisationOffice: post('post-organisation-office', 'office', { unit: 'unit-organisation' }),
  observer: post('post-observer', 'observer'),
  auditor: post('post-auditor', 'auditor'),
  administrator: post('post-administrator', 'administrator'),
} as const satisfies Record<string, Post>;

const proposers: Record<string, ProposerFacts> = {
  'proposer-1': { id: 'proposer-1', kind: 'person', name: '林小满', committee },
  'proposer-2': { id: 'proposer-2', kind: 'person', name: '周立春', committee },
  'proposer-3': { id: 'proposer-3', kind: 'person', name: '何秋分', committee },
  'proposer-party': { id: 'proposer-party', kind: 'organisation', name: '民盟市委会', committee },
};

export const session: SessionFacts = {
  id: 'session-1',
  committee,
  policy: 'default-1',
  calendar: 'national-1',
  year: 2026,
  cutOffAt: '2026-01-31T16:00:00.000Z',
  body: 'unit-committee',
};

export const calendar = (() => {
  const found = loadCalendars().find((each) => each.region === 'national');
  if (!found) throw new Error('The national calendar is missing');
  return found;
})();

/** One case in memory with everything that was written about it. */
export interface Scenario {
  readonly state: CaseState;
  readonly recorded: readonly Recorded[];
  readonly rules: Rules;
  /** Sets the present instant (ISO) without letting time act. */
  at(now: Instant): Scenario;
  /** Puts the case under other rules from now on, as a roll-out does. */
  under(over: Partial<Rules>): Scenario;
  /** Lets time act up to this instant. */
  wait(until: Instant): Scenario;
  /** Sends an act that must succeed; throws with the refusal otherwise. */
  do<N extends AnyCommandName>(
    by: Post | 'time' | 'system',
    command: N,
    payload: AnyPayloads[N],
    options?: Options,
  ): Scenario;
  /** Sends an act that must be refused. */
  refused<N extends AnyCommandName>(
    by: Post | 'time' | 'system',
    command: N,
    payload: AnyPayloads[N],
    options?: Options,
  ): Refusal;
  /** Sends an act that may be refused; a refusal writes nothing, not even what time would have written before it. */
  attempt(
    by: Post | 'time' | 'system',
    command: AnyCommandName,
    payload: unknown,
    options?: Options,
  ): Refusal | undefined;
  kinds(): EventKind[];
  last<K extends EventKind>(kind: K): EventOf<K>;
}

interface Options {
  target?: string;
  occurredOn?: LocalDate;
  /** Numbers that the log would have drawn. */
  numbers?: Resolved['numbers'];
}

/** An empty scenario at 2026-03-02 09:00 local time. */
export function scenario(
  policy: Policy = defaultPolicy,
  over: { calendar?: Rules['calendar'] } = {},
): Scenario {
  let rules: Rules = { policy, calendar: over.calendar ?? calendar };
  let now: Instant = '2026-03-02T01:00:00.000Z';
  let state: CaseState | undefined;
  const recorded: Recorded[] = [];

  const send = (act: Act): Event[] | Refusal => {
    if (isOpening(act.command)) return decideOpening(act as never, rules);
    if (!state) throw new Error('No case yet');
    return decide(state, act, rules);
  };

  const append = (events: Event[], act: Act) => {
    for (const event of events) {
      const entry: Recorded = {
        sequence: (state?.version ?? 0) + 1,
        schema: eventSchema,
        at: act.at,
        ...(act.occurredOn && { occurredOn: act.occurredOn }),
        by: referActor(act.by),
        event,
      };
      recorded.push(entry);
      state = evolve(state, entry);
    }
  };

  const judge = (
    by: Post | 'time' | 'system',
    command: AnyCommandName,
    payload: unknown,
    options: Options,
  ) => {
    const actor: Actor =
      by === 'time'
        ? { kind: 'time' }
        : by === 'system'
          ? { kind: 'system', task: 'test' }
          : { kind: 'person', person: by.id.replace('post', 'person'), post: by };
    if (state) {
      const passed = passTime(state, now, rules);
      recorded.push(...passed.recorded);
      state = passed.state;
    }
    const { target, occurredOn, numbers } = options;
    const act = {
      at: now,
      by: actor,
      command,
      payload,
      ...(target && { target }),
      ...(occurredOn && { occurredOn }),
      resolved: { ids: [], units: {}, posts: {}, proposers: {}, files: {}, numbers: {} },
    } as unknown as Act;
    act.resolved = resolve(state, act, numbers);
    return { act, result: send(act) };
  };

  const self: Scenario = {
    get state() {
      if (!state) throw new Error('No case yet');
      return state;
    },
    recorded,
    get rules() {
      return rules;
    },
    under(change) {
      rules = { ...rules, ...change };
      return self;
    },
    at(instant) {
      now = instant;
      return self;
    },
    wait(until) {
      now = until;
      const passed = passTime(self.state, now, rules);
      recorded.push(...passed.recorded);
      state = passed.state;
      return self;
    },
    do(by, command, payload, options = {}) {
      const { act, result } = judge(by, command, payload, options);
      if (isRefusal(result)) throw new Error(`${command} was refused: ${JSON.stringify(result)}`);
      append(result, act);
      return self;
    },
    refused(by, command, payload, options = {}) {
      const { result } = judge(by, command, payload, options);
      if (!isRefusal(result)) throw new Error(`${command} was not refused`);
      return result;
    },
    attempt(by, command, payload, options = {}) {
      const before = { state, length: recorded.length };
      const { act, result } = judge(by, command, payload, options);
      if (!isRefusal(result)) {
        append(result, act);
        return undefined;
      }
      state = before.state;
      recorded.length = before.length;
      return result;
    },
    kinds: () => recorded.map((each) => each.event.kind),
    last(kind) {
      const found = recorded.findLast((each) => each.event.kind === kind);
      if (!found) throw new Error(`No ${kind} was written`);
      return found.event as EventOf<typeof kind>;
    },
  };
  return self;
}

let drawn = 0;

/** Looks up and draws what the rules asked for, as the log would. */
function resolve(state: CaseState | undefined, act: Act, numbers: Resolved['numbers'] = {}): Resolved {
  const needs = needsOf(state, act);
  const pick = <T>(from: Record<string, T>, ids: string[] = []) =>
    Object.fromEntries(ids.flatMap((id) => (from[id] ? [[id, from[id]]] : []))) as Record<string, T>;
  const knownPosts: Record<string, PostFacts> = Object.fromEntries(
    Object.values(posts).map((each: Post) => [
      each.id,
      { id: each.id, role: each.role, active: true, ...(each.unit && { unit: each.unit }) },
    ]),
  );
  const knownFiles: Record<string, FileFacts> = Object.fromEntries(
    (needs.files ?? [])
      .filter((id) => id.startsWith('file-'))
      .map((id) => [id, { id, sha256: 'a'.repeat(64) }]),
  );
  drawn += 1;
  const series = needs.number?.series;
  const typed = needs.number?.typed;
  return {
    caseId: `case-${drawn}`,
    ids: Array.from({ length: needs.ids ?? 0 }, (_, index) => `id-${drawn}-${index}`),
    units: pick(units, [...(needs.units ?? []), ...(needs.session ? ['unit-committee'] : [])]),
    posts: pick(knownPosts, needs.posts),
    proposers: pick(proposers, needs.proposers),
    files: knownFiles,
    ...(needs.session === session.id && { session }),
    numbers: {
      ...(series === 'serial' && { serial: typed ?? `L${drawn}` }),
      ...(series === 'case' && { case: typed ?? `${drawn}` }),
      ...(series === 'letter' && { letter: typed ?? '' }),
      ...numbers,
    },
  };
}

/** The state folded anew from the list: must equal the one carried along. */
export function refolded(played: Scenario): CaseState {
  return fold(played.recorded);
}
