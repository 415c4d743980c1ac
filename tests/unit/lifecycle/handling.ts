/** What the tests of the handling units share: a policy of their own, local times, and short ways to look. */

import { defaultPolicy } from '../../../db/policies/default.ts';
import { findClock } from '../../../workflows/lifecycle/clock.ts';
import type { Clock, ClockKind } from '../../../workflows/lifecycle/clockState.ts';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import type { Instant } from '../../../workflows/lifecycle/dates/localDate.ts';
import type { ClockRule, Policy, ReminderRule } from '../../../workflows/lifecycle/policies/policy.ts';
import { posts, type Scenario, scenario } from '../scenario.ts';
import { assignmentOf, proposal, upperLevelItem } from './stages.ts';

/** An instant by the wall clock in Beijing: `2026-02-12 10:00`. */
export function local(wallClock: string): Instant {
  return new Date(`${wallClock.replace(' ', 'T')}:00.000+08:00`).toISOString();
}

/** One reminder ladder: blue before, orange about, red after the date. */
const ladder: ReminderRule[] = [
  { offset: -10, unit: 'workday', level: 'blue', to: ['office'] },
  { offset: -5, unit: 'workday', level: 'blue', to: ['office'] },
  { offset: -3, unit: 'workday', level: 'blue', to: ['office', 'handler'] },
  { offset: -1, unit: 'workday', level: 'orange', to: ['office', 'handler'] },
  { offset: 0, unit: 'workday', level: 'orange', to: ['office', 'leader'] },
  { offset: 1, unit: 'workday', level: 'red', to: ['office', 'supervisor'] },
  {
    offset: 6,
    unit: 'workday',
    level: 'red',
    repeatEvery: 5,
    until: 16,
    to: ['office', 'supervisor', 'head'],
  },
];

function rule(length: ClockRule['length'], over: Partial<ClockRule> = {}): ClockRule {
  return { length, roll: false, start: 'own', reminders: [], source: 'test', ...over };
}

/** Working-day windows, three months for the reply, one extension of a month. */
export const handlingPolicy: Policy = {
  ...defaultPolicy,
  version: 'handling-1',
  overrides: [],
  deemed: { receipt: true, acceptance: true },
  handOverBy: ['clerk', 'supervisor'],
  extension: { times: 1, longest: { unit: 'month', length: 1 }, tell: [] },
  backdating: { workdays: 5, evidenceRequired: false },
  contactAttempts: 3,
  clocks: {
    ...defaultPolicy.clocks,
    signFor: rule({ unit: 'workday', length: 3 }),
    objection: rule({ unit: 'workday', length: 5 }, { start: 'signedFor' }),
    firstContact: rule({ unit: 'workday', length: 15 }, { start: 'handedOver' }),
    opinion: rule({ unit: 'month', length: 1 }, { start: 'handedOver', roll: true }),
    reply: rule(
      { unit: 'month', length: 3 },
      { start: 'handedOver', roll: true, ceiling: { unit: 'month', length: 6 }, reminders: ladder },
    ),
    returnDecision: rule({ unit: 'day', length: 7 }, { roll: true }),
  },
};

/** The policy with some clocks changed. */
export function withClocks(
  clocks: Partial<Record<ClockKind, Partial<ClockRule>>>,
  over: Partial<Policy> = {},
): Policy {
  const changed = Object.entries(clocks).map(([kind, change]) => [
    kind,
    { ...handlingPolicy.clocks[kind as ClockKind], ...change },
  ]);
  return { ...handlingPolicy, ...over, clocks: { ...handlingPolicy.clocks, ...Object.fromEntries(changed) } };
}

const monday = '2026-03-02 09:00';

export interface Setting {
  policy?: Policy;
  /** When it is handed in, filed and handed over. */
  on?: string;
}

export function filedCase({ policy = handlingPolicy, on = monday }: Setting = {}): Scenario {
  return scenario(policy)
    .at(local(on))
    .do(posts.proposer, 'submit', proposal())
    .do(posts.clerk, 'file', { category: 'economy' });
}

/** An upper-level item taken in, with a date of its own where one is given. */
export function upperCase(
  origin: Partial<AnyPayloads['receive']['origin']>,
  { policy = handlingPolicy, on = monday }: Setting = {},
): Scenario {
  const item = upperLevelItem();
  return scenario(policy)
    .at(local(on))
    .do(posts.clerk, 'receive', { ...item, origin: { ...item.origin, ...origin } });
}

export const soleUnit: AnyPayloads['handOver'] = { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] };
export const leadAndTwo: AnyPayloads['handOver'] = {
  mode: 'lead',
  units: [
    { unit: 'unit-hr', role: 'lead' },
    { unit: 'unit-education', role: 'coHandler' },
    { unit: 'unit-foreign', role: 'coHandler' },
  ],
};
export const splitInTwo: AnyPayloads['handOver'] = {
  mode: 'split',
  units: [
    { unit: 'unit-hr', role: 'split' },
    { unit: 'unit-education', role: 'split' },
  ],
};

export function handed(how: AnyPayloads['handOver'] = soleUnit, setting: Setting = {}): Scenario {
  return filedCase(setting).do(posts.supervisor, 'handOver', how);
}

/** Signed for by unit-hr, in its objection window. */
export function signed(how: AnyPayloads['handOver'] = soleUnit, setting: Setting = {}): Scenario {
  const played = handed(how, setting);
  return played.do(posts.office, 'signFor', {}, target(played));
}

/** Accepted by unit-hr, with its handler named. */
export function working(how: AnyPayloads['handOver'] = soleUnit, setting: Setting = {}): Scenario {
  const played = signed(how, setting);
  return played.do(posts.office, 'accept', { handler: posts.handler.id }, target(played));
}

export function target(played: Scenario, unit = 'unit-hr'): { target: string } {
  return { target: assignmentOf(played, unit).id };
}

export function clockOf(played: Scenario, kind: ClockKind, unit = 'unit-hr'): Clock {
  const found = findClock(played.state, kind, assignmentOf(played, unit).id);
  if (!found) throw new Error(`${unit} has no ${kind} clock`);
  return found;
}

/** Kinds of the events that `act` adds. */
export function kindsOf(played: Scenario, act: (played: Scenario) => unknown): string[] {
  const before = played.recorded.length;
  act(played);
  return played.recorded.slice(before).map((each) => each.event.kind);
}
