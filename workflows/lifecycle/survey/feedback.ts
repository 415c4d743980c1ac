/** What the proposers of a case think of the replies of the present round: who is asked, what came in, who must try again. */

import type { Policy } from '../policies/policy.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState, Proposer, Rating } from '../state.ts';

/** The axis on which a new round depends; every survey scheme has it. */
const decisiveAxis = 'result';

/** Who is asked: the first proposer, or everyone who signed. */
export function ratersOf(state: CaseState, { survey }: Policy): Proposer[] {
  return state.proposers.filter(
    ({ standing }) => standing === 'first' || (survey.raters === 'every' && standing === 'signed'),
  );
}

/** Assignments of the round that reply to the proposer himself. */
export function replyingAssignments(state: CaseState): Assignment[] {
  return currentAssignments(state).filter((each) => each.role !== 'coHandler');
}

export function ratingsOfRound(state: CaseState): Rating[] {
  return state.ratings.filter((each) => each.round === state.round);
}

/** Ratings of the round not yet given; silence is never satisfaction. */
export function unansweredCount(state: CaseState): number {
  return ratingsOfRound(state).filter((each) => each.values === undefined).length;
}

export function isSurveyOpen({ survey }: CaseState): boolean {
  return survey !== undefined && survey.closedAt === undefined;
}

/** A survey of this round in which everybody has answered, closed or not. */
export function isSurveyAnswered(state: CaseState): boolean {
  return state.survey !== undefined && unansweredCount(state) === 0;
}

/** Whether the rating is dissatisfied on any axis, or on the one named. */
export function isDissatisfied({ values }: Rating, { survey }: Policy, axis?: string): boolean {
  return survey.axes
    .filter((each) => axis === undefined || each.code === axis)
    .some((each) =>
      each.values.some(({ code, dissatisfied }) => dissatisfied && values?.[each.code] === code),
    );
}

/** Units with whose result somebody is dissatisfied: of several raters the worst counts. */
export function dissatisfiedAssignments(state: CaseState, policy: Policy): Assignment[] {
  const rated = ratingsOfRound(state).filter((each) => isDissatisfied(each, policy, decisiveAxis));
  return replyingAssignments(state).filter(({ id }) => rated.some((each) => each.assignment === id));
}

/** Whether the policy lets the case be handled once more. */
export function hasRoundsLeft({ round }: CaseState, { rounds }: Policy): boolean {
  return round < rounds;
}
