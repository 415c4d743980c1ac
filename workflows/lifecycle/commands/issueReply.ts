/** issueReply (办复): through all gates at once; one letter to every proposer, copies, and the clock stops. */

import type { CommandRule } from '../act.ts';
import { findClock, stopClock } from '../clock.ts';
import { findLetter } from '../find.ts';
import { issueNeeds, judgeIssue, permitIssue } from '../letters/issue.ts';
import { coHandlersOf, currentLetters } from '../letters/letters.ts';
import { recipientsOf } from '../letters/recipients.ts';
import { isRefusal } from '../refusal.ts';

export const issueReply: CommandRule<'issueReply'> = {
  targets: (state) => currentLetters(state, 'reply'),
  needs: issueNeeds,
  permit: ({ state, act, rules }) => permitIssue(state, { act, rules }),
  decide: (situation) => {
    const { state, act } = situation;
    const letter = findLetter(state, act.target);
    const issue = judgeIssue(situation, recipientsOf(state, letter));
    if (isRefusal(issue)) return issue;
    const { issuedOn } = issue;
    // What it waited for no longer matters: reminding anybody of it would be untrue. A mark already made stays.
    const idle = [
      findClock(state, 'firstContact', letter.assignment),
      ...coHandlersOf(state, letter).map((each) => findClock(state, 'opinion', each.id)),
    ];
    return [
      { kind: 'replyIssued', ...issue, warnings: letter.contradictions },
      ...stopClock(findClock(state, 'reply', letter.assignment), issuedOn),
      ...idle.flatMap((clock) => stopClock(clock, issuedOn, 'cancelled')),
    ];
  },
};
