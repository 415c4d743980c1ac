/** issueOpinion (送会办意见): the co-handler's letter goes to the lead, and its clock stops. */

import type { CommandRule } from '../act.ts';
import { findClock, stopClock } from '../clock.ts';
import { findLetter } from '../find.ts';
import { issueNeeds, judgeIssue, permitIssue } from '../letters/issue.ts';
import { currentLetters } from '../letters/letters.ts';
import { recipientsOf } from '../letters/recipients.ts';
import { isRefusal } from '../refusal.ts';

export const issueOpinion: CommandRule<'issueOpinion'> = {
  targets: (state) => currentLetters(state, 'opinion'),
  needs: issueNeeds,
  permit: ({ state, act, rules }) => permitIssue(state, { act, rules }),
  decide: (situation) => {
    const { state, act } = situation;
    const letter = findLetter(state, act.target);
    const issue = judgeIssue(situation, recipientsOf(state, letter));
    if (isRefusal(issue)) return issue;
    return [
      { kind: 'opinionIssued', ...issue },
      ...stopClock(findClock(state, 'opinion', letter.assignment), issue.issuedOn),
      ...stopClock(findClock(state, 'firstContact', letter.assignment), issue.issuedOn, 'cancelled'),
    ];
  },
};
