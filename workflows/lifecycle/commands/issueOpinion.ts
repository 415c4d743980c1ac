/** issueOpinion (送会办意见): the co-handler's letter goes to the lead, and its clock stops. */

import type { CommandRule } from '../act.ts';
import { findClock, stopClock } from '../clock.ts';
import { findLetter } from '../find.ts';
import type { Recipient } from '../letterState.ts';
import { issueNeeds, judgeIssue, permitIssue } from '../letters/issue.ts';
import { currentLetters } from '../letters/letters.ts';
import { isRefusal } from '../refusal.ts';
import { isLive } from '../relation.ts';
import type { CaseState } from '../state.ts';

export const issueOpinion: CommandRule<'issueOpinion'> = {
  targets: (state) => currentLetters(state, 'opinion'),
  needs: issueNeeds,
  permit: ({ state, act, rules }) => permitIssue(state, { act, rules }),
  decide: (situation) => {
    const { state, act } = situation;
    const { assignment, round } = findLetter(state, act.target);
    const issue = judgeIssue(situation, [recipientOf(state, round)]);
    if (isRefusal(issue)) return issue;
    return [
      { kind: 'opinionIssued', ...issue },
      ...stopClock(findClock(state, 'opinion', assignment), issue.issuedOn),
      ...stopClock(findClock(state, 'firstContact', assignment), issue.issuedOn, 'cancelled'),
    ];
  },
};

/** The lead's unit; where the lead is outside our system, it goes there. */
function recipientOf(state: CaseState, round: number): Recipient {
  const lead = state.assignments.find((each) => each.round === round && each.role === 'lead' && isLive(each));
  return { id: lead ? `unit/${lead.unit}` : 'outside', purpose: 'opinion' };
}
