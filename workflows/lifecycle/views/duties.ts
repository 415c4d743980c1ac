/** What waits for whom on the desks: all that is awaited of persons, and what stands before them to be watched. */

import type { Rank, Role } from '../actor.ts';
import { atWork, isBeingHandled, unfinished } from '../assignments/judgeLife.ts';
import { clockId, isRunning } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { Policy } from '../policies/policy.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { isSurveyOpen, ratingsOfRound } from '../survey/feedback.ts';
import { awaitedOf } from './awaited.ts';
import type { AwaitedFact } from './awaitedFact.ts';
import { warnsOn } from './light.ts';
import type { DutyQueue } from './queues.ts';
import type { Audience } from './seats.ts';

export interface Duty extends Audience {
  /** Unique in the case. */
  id: string;
  queue: DutyQueue;
  /** What the queue's command is aimed at; absent for the case itself. */
  target?: string;
  since: Instant;
  /** Of the clock that runs for it, if one does. */
  dueOn?: LocalDate;
  warnsOn?: LocalDate;
}

interface Fact {
  queue: DutyQueue;
  target?: string;
  clock?: Clock | undefined;
  since: Instant;
}

/** All duties of a case; none once it has ended. */
export function dutiesOf(state: CaseState, policy: Policy): Duty[] {
  const facts = [
    ...awaitedOf(state, policy).flatMap((each) => awaitedDuty(state, each)),
    ...opinionsToCome(state),
    ...urgingsToAnswer(state),
    ...feedbackToCome(state),
    ...copiesReceived(state),
    ...supervised(state),
  ];
  return [...new Map(facts.map((each) => [each.id, each])).values()];
}

function duty({ queue, target, clock, since }: Fact, audience: Audience): Duty {
  const { place, placeId, role, rank } = audience;
  return {
    id: [queue, role, placeId, rank, target].filter((each) => each !== undefined).join('/'),
    queue,
    ...(target !== undefined && { target }),
    place,
    placeId,
    role,
    ...(rank && { rank }),
    since,
    ...(clock && { dueOn: clock.dueOn, warnsOn: warnsOn(clock) }),
  };
}

/** On an offline unit's desk its office records what was signed on paper. */
function awaitedDuty(state: CaseState, fact: AwaitedFact): Duty[] {
  const { who, unit, proposer, assignment, since } = fact;
  const { queue, target, clock, rank } = fact.duty;
  const running = state.clocks.find((each) => each.id === clock);
  const own: Fact = {
    queue,
    ...(target !== undefined && { target }),
    ...(isRunning(running) && { clock: running }),
    since,
  };
  const handling = state.assignments.find((each) => each.id === assignment);
  switch (who) {
    case 'invited':
    case 'proposer':
      return proposer === undefined
        ? []
        : [duty(own, { place: 'proposer', placeId: proposer, role: 'proposer' })];
    case 'handler':
      return handling?.handler === undefined
        ? []
        : [duty(own, { place: 'post', placeId: handling.handler, role: 'handler' })];
    case 'leader':
      return handling?.way === 'offline' ? atUnit(own, unit, 'office') : atUnit(own, unit, 'leader', rank);
    case 'clerk':
    case 'supervisor':
    case 'office':
      return unit === undefined
        ? [duty(own, { place: 'committee', placeId: state.committee, role: who })]
        : atUnit(own, unit, who);
  }
}

function atUnit(fact: Fact, unit: string | undefined, role: Role, rank?: Rank): Duty[] {
  return unit === undefined
    ? []
    : [duty(fact, { place: 'unit', placeId: unit, role, ...(rank && { rank }) })];
}

/** Each co-handler whose opinion the lead is still waiting for. */
function opinionsToCome(state: CaseState): Duty[] {
  if (!isBeingHandled(state)) return [];
  const current = currentAssignments(state);
  const working: readonly string[] = atWork;
  const lead = current.find((each) => each.role === 'lead' && working.includes(each.life));
  const waived = state.waivers.filter((each) => each.decided?.granted).map((each) => each.coHandler);
  return current
    .filter(({ id, role, life }) => role === 'coHandler' && life !== 'issued' && !waived.includes(id))
    .flatMap(({ id, assignedAt }) =>
      atUnit(
        {
          queue: 'awaitOpinion',
          target: id,
          clock: running(state, clockId('opinion', id)),
          since: assignedAt,
        },
        lead?.unit,
        'office',
      ),
    );
}

/** Both the office and the named handler may answer. */
function urgingsToAnswer(state: CaseState): Duty[] {
  if (!isBeingHandled(state)) return [];
  return currentAssignments(state).flatMap((assignment) => {
    const { id, unit, handler } = assignment;
    const open = state.urgings.filter((each) => each.assignment === id && !each.answeredAt);
    const [first] = open;
    if (!first || !isUnfinished(assignment)) return [];
    const fact: Fact = { queue: 'urged', target: id, clock: clockOfWork(state, assignment), since: first.at };
    return [
      ...atUnit(fact, unit, 'office'),
      ...(handler === undefined ? [] : [duty(fact, { place: 'post', placeId: handler, role: 'handler' })]),
    ];
  });
}

/** The committee watches the survey that it opened. */
function feedbackToCome(state: CaseState): Duty[] {
  const silent = ratingsOfRound(state).find((each) => each.values === undefined);
  if (!isSurveyOpen(state) || !silent || !state.survey) return [];
  const clock = state.clocks.find((each) => each.kind === 'survey' && isRunning(each));
  return [
    duty(
      { queue: 'feedback', target: silent.id, clock, since: state.survey.openedAt },
      { place: 'committee', placeId: state.committee, role: 'clerk' },
    ),
  ];
}

/** Copies of replies, until the case ends; on the desks of those who see the case. */
function copiesReceived(state: CaseState): Duty[] {
  if (hasEnded(state)) return [];
  const handling = new Set(currentAssignments(state).map((each) => each.unit));
  const supervising = new Set(currentAssignments(state).map((each) => each.supervisedBy));
  return state.letters
    .filter((each) => each.kind === 'reply' && each.life === 'issued')
    .flatMap(({ id, cc, issuedAt }) =>
      cc.flatMap((unit) => {
        const role = handling.has(unit) ? 'office' : supervising.has(unit) ? 'supervisor' : 'clerk';
        return atUnit({ queue: 'copied', target: id, since: issuedAt ?? state.lastEventAt }, unit, role);
      }),
    );
}

/** Each supervision office with the most urgent unit of its line; the leader who watches a key case. */
function supervised(state: CaseState): Duty[] {
  if (hasEnded(state)) return [];
  const since = state.handedOverAt ?? state.submittedAt;
  const current = currentAssignments(state);
  const lines = [...new Set(current.map((each) => each.supervisedBy))].flatMap((unit) => {
    const [first] = current
      .filter((each) => each.supervisedBy === unit && isUnfinished(each))
      .map((each) => ({ target: each.id, clock: nearestClock(state, each) }))
      .sort((a, b) => ((a.clock?.dueOn ?? 'z') < (b.clock?.dueOn ?? 'z') ? -1 : 1));
    return atUnit({ queue: 'supervised', ...first, since }, unit, 'supervisor');
  });
  const { key } = state;
  if (key?.leaderPost === undefined) return lines;
  const watched: Fact = { queue: 'supervised', since: key.at };
  return [...lines, duty(watched, { place: 'post', placeId: key.leaderPost, role: 'observer' })];
}

function hasEnded({ life }: CaseState): boolean {
  return life === 'concluded' || life === 'withdrawn' || life === 'notFiled';
}

function isUnfinished({ life }: Assignment): boolean {
  const lives: readonly string[] = unfinished;
  return lives.includes(life);
}

function clockOfWork(state: CaseState, { id, role }: Assignment): Clock | undefined {
  return running(state, clockId(role === 'coHandler' ? 'opinion' : 'reply', id));
}

/** Whatever of the unit's falls due first. */
function nearestClock(state: CaseState, { id }: Assignment): Clock | undefined {
  return state.clocks
    .filter((each) => each.of === id && isRunning(each))
    .reduce<Clock | undefined>(
      (nearest, each) => (nearest && nearest.dueOn <= each.dueOn ? nearest : each),
      undefined,
    );
}

function running(state: CaseState, id: string): Clock | undefined {
  const clock = state.clocks.find((each) => each.id === id);
  return isRunning(clock) ? clock : undefined;
}
