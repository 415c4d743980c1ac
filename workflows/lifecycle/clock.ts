/** Starting, stopping and moving clocks: the events that do it, computed from policy and calendar. */

import type { Rules } from './act.ts';
import type { Clock, ClockKind, ClockRung, DueRule } from './clockState.ts';
import { computeDue, type Due, dueAtHours, type Length, type Span } from './dates/due.ts';
import { rungsOf } from './dates/ladder.ts';
import {
  addDays,
  earlierOf,
  type Instant,
  type LocalDate,
  localDateOf,
  startOfDay,
} from './dates/localDate.ts';
import type { Event, EventOf } from './events.ts';
import type { ClockRule, Override, Policy, ReminderRule } from './policies/policy.ts';
import { sameJson } from './policies/sameJson.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { AssignmentRole, CaseState } from './state.ts';

export function clockId(kind: ClockKind, of: string): string {
  return `${kind}/${of}`;
}

export function findClock(state: CaseState, kind: ClockKind, of: string): Clock | undefined {
  const id = clockId(kind, of);
  return state.clocks.find((each) => each.id === id);
}

export function isRunning(clock: Clock | undefined): clock is Clock {
  return clock !== undefined && !clock.stopped;
}

/** Missed and not taken back. */
export function isMissed(clock: Clock): boolean {
  return clock.missed !== undefined && !clock.missed.revokedAt;
}

export interface ClockSubject {
  kind: ClockKind;
  /** The assignment, return request or round it runs for. */
  of: string;
  /** Needed for `reply` and `opinion`: overrides may differ by role and round. */
  role?: AssignmentRole;
  round?: number;
}

/** The rule of the policy for this clock in this case, with the overrides that apply laid over it. */
export function clockRule(policy: Policy, state: CaseState, subject: ClockSubject): ClockRule {
  return policy.overrides
    .filter((each) => applies(each.when, state, subject))
    .reduce<ClockRule>((rule, each) => Object.assign(rule, each.clocks[subject.kind]), {
      ...policy.clocks[subject.kind],
    });
}

function applies(
  when: Override['when'],
  state: CaseState,
  { role, round = state.round }: ClockSubject,
): boolean {
  const facts = {
    key: state.key !== undefined,
    collective: state.collective,
    betweenSession: state.betweenSession,
    upperLevel: state.origin !== undefined,
    secondRound: round > 1,
  };
  if (when.role !== undefined && when.role !== role) return false;
  return (Object.keys(facts) as (keyof typeof facts)[]).every(
    (name) => when[name] === undefined || when[name] === facts[name],
  );
}

export interface ClockStart extends ClockSubject {
  /** The instant from which the person can act on it; the day it starts on is its local day. */
  at: Instant;
  /** 补录: the day the starting event really happened. */
  startOn?: LocalDate | undefined;
  /** An inherited ceiling, where one was there before (a returned assignment keeps the old one). */
  ceilingOn?: LocalDate | undefined;
  /** A date given by hand instead of the rule. */
  dueOn?: LocalDate | undefined;
}

/** The event that starts a clock, or why it cannot start (a fixed date already past). */
export function startClock(
  state: CaseState,
  rules: Rules,
  start: ClockStart,
): EventOf<'clockStarted'> | Refusal {
  const { reminders, start: _start, ...found } = clockRule(rules.policy, state, start);
  const rule: DueRule = start.dueOn ? { ...found, ...byHand(start.dueOn) } : found;
  const startOn = start.startOn ?? localDateOf(start.at);
  const due = dueUnder(rule, { startOn, at: start.at, extensions: [], ceilingOn: start.ceilingOn }, rules);
  if ('refused' in due) return due;
  const { ceilingOn, missesAt } = due;
  return {
    kind: 'clockStarted',
    clock: {
      id: clockId(start.kind, start.of),
      kind: start.kind,
      of: start.of,
      startedAt: start.at,
      startOn,
      rule,
      originalDueOn: due.due.dueOn,
      dueOn: due.due.dueOn,
      ...(ceilingOn && { ceilingOn }),
      calendar: rules.calendar.version,
      provisional: due.due.provisional,
      explanation: due.due.explanation,
      extensions: [],
      missesAt,
      rungs: clockRungs(reminders, { dueOn: due.due.dueOn, after: start.at }, rules),
      remindersSent: 0,
    },
  };
}

/** What a date given by hand puts in the place of the rule's own length. */
function byHand(on: LocalDate): Pick<DueRule, 'length' | 'roll' | 'byHand'> {
  return { length: { unit: 'fixedDate', on }, roll: false, byHand: true };
}

/** Stops a clock if it runs: in time when `on` is not after the due date. A `missed` that this shows untrue is revoked. */
export function stopClock(clock: Clock | undefined, on: LocalDate, how?: 'cancelled'): Event[] {
  if (!isRunning(clock)) return [];
  const inTime = on <= clock.dueOn;
  const stopped: Event = { kind: 'clockStopped', clock: clock.id, on, how: how ?? (inTime ? 'met' : 'late') };
  const revoked: Event[] =
    how === undefined && inTime && isMissed(clock)
      ? [{ kind: 'missedRevoked', clock: clock.id, why: 'backdated' }]
      : [];
  return [...revoked, stopped];
}

export interface ClockMove {
  why: EventOf<'dueMoved'>['why'];
  at: Instant;
  extensions?: Span[];
  /** The new rule, when policy or mark changed; else the one it runs under. */
  rule?: ClockRule;
  /** The role and round of what it runs for. */
  subject: ClockSubject;
}

/**
 * The event that moves a due date, with all values recomputed from the origin; none when nothing changes. Where only
 * the rule, the ceiling or the reminders change, `from` and `to` are the same day.
 */
export function moveClock(state: CaseState, clock: Clock, rules: Rules, move: ClockMove): Event[] | Refusal {
  const {
    reminders,
    start: _start,
    ...policyRule
  } = move.rule ?? clockRule(rules.policy, state, move.subject);
  const rule = move.rule ? ruleAfter(clock.rule, policyRule) : clock.rule;
  const extensions = move.extensions ?? clock.extensions;
  const origin = {
    startOn: clock.startOn,
    at: clock.startedAt,
    extensions,
    ceilingOn: inheritedCeiling(clock, rules),
  };
  const found = dueUnder(rule, origin, rules);
  if ('refused' in found) return found;
  const { due, ceilingOn, missesAt } = found;
  const rungs = clockRungs(reminders, { dueOn: due.dueOn, after: move.at }, rules);
  const unchanged =
    due.dueOn === clock.dueOn &&
    due.provisional === clock.provisional &&
    missesAt === clock.missesAt &&
    ceilingOn === clock.ceilingOn &&
    sameJson(rule, clock.rule) &&
    sameJson(rungs, clock.rungs);
  if (unchanged && move.why !== 'extension') return [];
  const moved: Event = {
    kind: 'dueMoved',
    clock: clock.id,
    why: move.why,
    from: clock.dueOn,
    to: due.dueOn,
    due,
    rule,
    extensions,
    ...(ceilingOn && { ceilingOn }),
    calendar: rules.calendar.version,
    missesAt,
    rungs,
  };
  const untrue = isMissed(clock) && missesAt > move.at;
  const why = move.why === 'key' ? 'policy' : move.why;
  return untrue ? [moved, { kind: 'missedRevoked', clock: clock.id, why }] : [moved];
}

/** The new rule, but for a length that was given by hand. */
function ruleAfter(present: DueRule, next: DueRule): DueRule {
  if (!present.byHand) return next;
  return { ...next, length: present.length, roll: present.roll, byHand: true };
}

/** A ceiling that does not come from the clock's own rule: that of the assignment which this one replaced. */
function inheritedCeiling(clock: Clock, { calendar }: Rules): LocalDate | undefined {
  const own = ceilingOf(clock.rule.ceiling, clock.startOn, calendar);
  return clock.ceilingOn === own ? undefined : clock.ceilingOn;
}

interface Origin {
  startOn: LocalDate;
  at: Instant;
  extensions: Span[];
  /** A ceiling fixed earlier, by another start; the rule's own may lie before it. */
  ceilingOn?: LocalDate | undefined;
}

interface DueFound {
  due: Due;
  ceilingOn?: LocalDate;
  missesAt: Instant;
}

/** The due date of a rule from an origin. The ceiling is the earlier of an inherited one and the rule's own. */
export function dueUnder(rule: DueRule, origin: Origin, { calendar }: Rules): DueFound | Refusal {
  if (rule.length.unit === 'hour') return dueByHour(rule.length.length, origin);
  const ceilingOn = earliest(origin.ceilingOn, ceilingOf(rule.ceiling, origin.startOn, calendar));
  const due = computeDue({
    startOn: origin.startOn,
    length: rule.length,
    roll: rule.roll,
    calendar,
    extensions: origin.extensions,
    ...(ceilingOn && { ceilingOn }),
  });
  if ('fault' in due) return refuse('invalid', due.reason);
  return { due, ...(ceilingOn && { ceilingOn }), missesAt: startOfDay(addDays(due.dueOn, 1)) };
}

function earliest(one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined {
  return one !== undefined && other !== undefined ? earlierOf(one, other) : (one ?? other);
}

function ceilingOf(
  ceiling: Length | undefined,
  startOn: LocalDate,
  calendar: Rules['calendar'],
): LocalDate | undefined {
  if (!ceiling) return undefined;
  const due = computeDue({ startOn, length: ceiling, roll: false, calendar });
  return 'fault' in due ? undefined : due.dueOn;
}

function dueByHour(hours: number, origin: Origin): DueFound {
  const missesAt = dueAtHours(origin.at, hours);
  const dueOn = localDateOf(missesAt);
  const text = `自${origin.startOn}起${hours}小时内。`;
  return {
    missesAt,
    due: {
      dueOn,
      provisional: false,
      rolled: false,
      ceilingApplied: false,
      explanation: { startOn: origin.startOn, unit: 'day', skipped: [], text },
    },
  };
}

function clockRungs(
  reminders: ReminderRule[],
  { dueOn, after }: { dueOn: LocalDate; after: Instant },
  { calendar }: Rules,
): ClockRung[] {
  return rungsOf({ rules: reminders, dueOn, startedAt: after, calendar }).map((rung) => {
    const rule = reminders
      .filter((each) => each.level === rung.level && each.unit === rung.unit && each.offset <= rung.offset)
      .at(-1);
    return { ...rung, to: rule?.to ?? [] };
  });
}
