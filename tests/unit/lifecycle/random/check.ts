/** The invariants of the design, checked on one step of one life; each throws with what is wrong. */

import { expect } from 'vitest';
import { isMissed, isRunning } from '../../../../workflows/lifecycle/clock.ts';
import { isWorkday } from '../../../../workflows/lifecycle/dates/calendar.ts';
import {
  atTime,
  type Instant,
  laterOf,
  localDateOf,
} from '../../../../workflows/lifecycle/dates/localDate.ts';
import type { Event, Recorded } from '../../../../workflows/lifecycle/events.ts';
import { fold } from '../../../../workflows/lifecycle/evolve.ts';
import type { Letter } from '../../../../workflows/lifecycle/letterState.ts';
import { nextWake, passTime } from '../../../../workflows/lifecycle/passTime.ts';
import { isOpen } from '../../../../workflows/lifecycle/proposals/open.ts';
import { isLive } from '../../../../workflows/lifecycle/relation.ts';
import type { CaseState } from '../../../../workflows/lifecycle/state.ts';
import type { Scenario } from '../../scenario.ts';

export interface Taken {
  played: Scenario;
  before: CaseState;
  /** Written by this step. */
  written: readonly Recorded[];
  now: Instant;
}

export function checkStep(taken: Taken): void {
  numbersHaveNoGap(taken);
  timesNeverRunBackwards(taken);
  snapshotIsTheFold(taken);
  oneLeadARound(taken.played.state);
  dueDatesKeepTheirCeiling(taken);
  for (const each of taken.written) {
    replyPassedItsGates(taken, each);
    reminderFallsOnAWorkday(taken, each);
    ratingComesFromNoHandlingUnit(taken, each);
    recordHoldsNoWords(each);
  }
  nothingRunsAfterTheEnd(taken.played.state);
}

/** Invariant 2. */
function numbersHaveNoGap({ played, before, written }: Taken): void {
  expect(written.map((each) => each.sequence)).toEqual(written.map((_, index) => before.version + 1 + index));
  expect(played.state.version).toBe(played.recorded.length);
}

function timesNeverRunBackwards({ before, written, now }: Taken): void {
  let last = before.lastEventAt;
  for (const { at, dueAt } of written) {
    expect(at >= last, `${at} after ${last}`).toBe(true);
    expect(dueAt === undefined || dueAt <= at, `due ${dueAt}, written ${at}`).toBe(true);
    last = at;
  }
  expect(last <= now).toBe(true);
}

/** Invariant 3, through JSON, as the log keeps both: what was written, folded onto the snapshot before. */
function snapshotIsTheFold({ played, before, written }: Taken): void {
  if (written.length > 0) expect(fold(asStored(written), asStored(before))).toEqual(played.state);
}

/** The same for a whole life, from its first event. */
export function checkLife({ recorded, state }: Scenario): void {
  expect(fold(asStored(recorded))).toEqual(state);
}

function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Invariant 4. */
function oneLeadARound(state: CaseState): void {
  for (let round = 1; round <= state.round; round += 1) {
    const leads = state.assignments.filter(
      (each) => each.round === round && isLive(each) && (each.role === 'lead' || each.role === 'sole'),
    );
    expect(leads.length, `leads in round ${round}`).toBeLessThanOrEqual(1);
  }
}

/** Invariant 6. */
function dueDatesKeepTheirCeiling({ played, before, written }: Taken): void {
  for (const clock of played.state.clocks) {
    if (clock.ceilingOn !== undefined) {
      expect(clock.dueOn <= clock.ceilingOn, `${clock.id}: ${clock.dueOn} > ${clock.ceilingOn}`).toBe(true);
    }
    const former = before.clocks.find((each) => each.id === clock.id);
    if (!former || former.dueOn === clock.dueOn) continue;
    const why = written.some(({ event }) => movesOrStarts(event, clock.id));
    expect(why, `${clock.id} moved without an event`).toBe(true);
  }
}

function movesOrStarts(event: Event, id: string): boolean {
  if (event.kind === 'dueMoved') return event.clock === id;
  return event.kind === 'clockStarted' && event.clock.id === id;
}

/** Invariant 5, by a list of its own, not by the gates that let it pass. */
function replyPassedItsGates({ played }: Taken, { event, sequence }: Recorded): void {
  if (event.kind !== 'replyIssued') return;
  const state = fold(played.recorded.slice(0, sequence - 1));
  const letter = state.letters.find((each) => each.id === event.letter);
  if (!letter) throw new Error('A reply was issued that had never been written');
  expect(openGates(state, letter)).toEqual([]);
}

function openGates(state: CaseState, letter: Letter): string[] {
  const assignment = state.assignments.find((each) => each.id === letter.assignment);
  const round = state.assignments.filter((each) => each.round === letter.round && isLive(each));
  const isAnswered = (id: string) => letter.answers.some(({ demand }) => demand === id);
  const isWaived = (id: string) =>
    state.waivers.some(({ coHandler, decided }) => coHandler === id && decided?.granted);
  // An item of an upper level whose proposers are not known here is answered to that level.
  const toProposers = state.proposers.length > 0;
  const gates: Record<string, boolean> = {
    class: !toProposers || letter.class !== undefined,
    publicity: !toProposers || letter.publicity !== undefined,
    publicityReason: !toProposers || letter.publicity === 'open' || letter.publicityReason !== undefined,
    salutation: letter.salutations.every((each) => each.fault === undefined),
    demands: state.demands
      .filter((each) => assignment?.role !== 'split' || assignment.demands.includes(each.id))
      .every((each) => isAnswered(each.id)),
    opinions: round
      .filter((each) => assignment?.role === 'lead' && each.role === 'coHandler')
      .every((each) => each.life === 'issued' || isWaived(each.id)),
    contact: !toProposers || state.contacts.some((each) => each.assignment === letter.assignment),
    signatures: letter.signatures.length >= letter.chain.length,
    // Nobody's signature stands under a text that never was, and the text that goes out is the last one.
    editions:
      letter.signatures.every((each) => letter.editions.some((one) => one.edition === each.edition)) &&
      letter.editions.at(-1)?.body.id === letter.body.id &&
      letter.editions.every((each, index) => each.edition === index + 1),
    notSentBack: letter.life === 'signedOff' || letter.life === 'reviewed',
    contactPerson: letter.contact !== undefined,
    copies: new Set(letter.cc).size === letter.cc.length,
    live: assignment !== undefined && isLive(assignment),
  };
  return Object.keys(gates).filter((name) => !gates[name]);
}

/** Invariant 7, as far as it is the rules' to keep. */
function reminderFallsOnAWorkday({ played }: Taken, { event, dueAt, by }: Recorded): void {
  if (event.kind !== 'reminded') return;
  expect(by.kind).toBe('time');
  if (dueAt === undefined) throw new Error('A reminder without the instant it fell due');
  const on = localDateOf(dueAt);
  expect(isWorkday(on, played.rules.calendar), `reminded on ${on}`).toBe(true);
  expect(dueAt).toBe(atTime(on, '09:00'));
}

/** Invariant 8. */
function ratingComesFromNoHandlingUnit({ played }: Taken, { event, by }: Recorded): void {
  if (event.kind !== 'rated') return;
  if (by.kind !== 'person') throw new Error('A rating that nobody gave');
  expect(['proposer', 'clerk']).toContain(by.role);
  expect(event.paper).toBe(by.role === 'clerk');
  expect(played.state.ratings.some((each) => each.id === event.rating)).toBe(true);
}

/** Words live in rows of their own (design 4); what tests write as texts is Chinese with a full stop. */
function recordHoldsNoWords({ event }: Recorded): void {
  expect(JSON.stringify(event)).not.toMatch(/"body":"/);
}

function nothingRunsAfterTheEnd(state: CaseState): void {
  if (isOpen(state)) return;
  expect(state.clocks.filter(isRunning).map((each) => each.id)).toEqual([]);
  expect(nextWake(state)).toBeUndefined();
}

/** Invariant 11: time gives all there is at once, and nothing twice; the next wake lies ahead. */
export function checkTime({ played, now }: Taken): void {
  const { state, rules } = played;
  const again = passTime(state, now, rules);
  expect(again.recorded).toEqual([]);
  const wake = nextWake(state);
  expect(wake === undefined || wake > now, `wake ${wake}, now ${now}`).toBe(true);
}

/**
 * Time in one go leaves the case as time step by step does, reminders apart. Clocks that time itself opens run from
 * their writing, so lives in which it opened one are not compared: then the answer is false.
 */
export function comparesInOneGo({ before, now, played }: Taken): boolean {
  const { rules } = played;
  let present = before;
  const written: Recorded[] = [];
  for (let wake = nextWake(present); wake !== undefined && wake <= now; wake = nextWake(present)) {
    const passed = passTime(present, laterOf(wake, present.lastEventAt), rules);
    expect(passed.recorded.length, 'a wake brings something').toBeGreaterThan(0);
    written.push(...passed.recorded);
    present = passed.state;
  }
  if (written.some((each) => each.event.kind === 'clockStarted')) return false;
  expect(withoutTimes(passTime(before, now, rules).state)).toEqual(withoutTimes(present));
  return written.length > 0;
}

function withoutTimes(state: CaseState) {
  return {
    life: state.life,
    standings: state.proposers.map((each) => each.standing),
    assignments: state.assignments.map(({ id, life, deemed }) => ({ id, life, deemed })),
    surveyClosed: state.survey?.closedAt !== undefined,
    clocks: state.clocks.map((each) => ({
      id: each.id,
      dueOn: each.dueOn,
      missed: isMissed(each),
      how: each.stopped?.how,
    })),
  };
}
