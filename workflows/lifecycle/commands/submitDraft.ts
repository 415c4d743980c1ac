/** submitDraft (送签): a reply or an opinion goes into sign-off; again after changes, and earlier signatures are void. */

import type { CommandRule, Situation } from '../act.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { refuseFaults } from '../checkText.ts';
import type { SubmittedLetter } from '../events.ts';
import { findAssignment } from '../find.ts';
import type { Letter, Salutation } from '../letterState.ts';
import { answersOf } from '../letters/answers.ts';
import { plainText, readBody } from '../letters/body.ts';
import { ccCandidates, ccFaults, proposedCc } from '../letters/cc.ts';
import { draftFaults } from '../letters/draftFaults.ts';
import { letterId, letterKind } from '../letters/letters.ts';
import { salutationFault } from '../letters/salutation.ts';
import { contradictionsIn } from '../letters/wording.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const submitDraft: CommandRule<'submitDraft'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),
  needs: (state, { target, payload }) => {
    const assignment = state.assignments.find((each) => each.id === target);
    return {
      units: [...(payload.cc ?? []), ...(assignment ? ccCandidates(state, assignment) : [])],
      proposers: state.proposers.map((each) => each.proposer),
      session: state.session,
    };
  },
  permit: ({ state, act }) => judgeLife(state, act.target, atWork),
  decide: (situation) =>
    refuseFaults(draftFaults(situation)) ?? [{ kind: 'draftSubmitted', letter: letterOf(situation) }],
};

/** The letter as it would go into sign-off; also judged in advance, while it is being written. */
export function letterOf(situation: Situation<'submitDraft'>): SubmittedLetter {
  const { state, act, rules } = situation;
  const { body, class: code, publicity, publicityReason, contact, answers } = act.payload;
  const assignment = findAssignment(state, act.target);
  const kind = letterKind(assignment);
  const id = letterId(assignment.id);
  const chain = assignment.chain ?? rules.policy.signOff[kind];
  const written = readBody(body.body);
  const resultClass = rules.policy.classes.find((each) => each.code === code);
  return {
    id,
    kind,
    assignment: assignment.id,
    round: assignment.round,
    // Nobody need sign: it may be issued at once.
    life: chain.length === 0 ? 'signedOff' : 'inSignOff',
    edition: (state.letters.find((each) => each.id === id)?.edition ?? 0) + 1,
    submittedAt: act.at,
    body: refer(body),
    salutations: salutationsOf(situation),
    ...(code !== undefined && { class: code }),
    ...(publicity && { publicity }),
    ...(publicityReason && { publicityReason: refer(publicityReason) }),
    ...(contact && { contact: { name: refer(contact.name), telephone: refer(contact.telephone) } }),
    ...copiesOf(situation, kind),
    answers: answersOf(written, answers),
    contradictions: contradictionsIn(plainText(written), resultClass),
    chain,
    signatures: [],
    files: [],
    recipients: [],
    classCorrections: [],
  };
}

function salutationsOf({ act, rules }: Situation<'submitDraft'>): Salutation[] {
  return (act.payload.salutations ?? []).map(({ proposer, text }) => {
    const facts = act.resolved.proposers[proposer];
    const fault = facts && salutationFault(text.body, facts, rules.policy.honorific);
    return { proposer, text: refer(text), ...(fault && { fault }) };
  });
}

function copiesOf(
  { state, act, rules }: Situation<'submitDraft'>,
  kind: Letter['kind'],
): Pick<Letter, 'cc' | 'ccFaults'> {
  const { units, session } = act.resolved;
  const facts = { units, committeeBody: session?.body };
  const assignment = findAssignment(state, act.target);
  const proposed = proposedCc(state, { assignment, kind }, { policy: rules.policy, facts });
  const cc = act.payload.cc ?? proposed;
  return { cc, ccFaults: ccFaults(cc, proposed, units).map((each) => each.code) };
}
