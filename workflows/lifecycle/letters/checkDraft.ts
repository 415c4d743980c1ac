/** What is still missing while a letter is being written: judged as if it were handed in now, in the same sentences. */

import type { Situation } from '../act.ts';
import { letterOf } from '../commands/submitDraft.ts';
import { findAssignment } from '../find.ts';
import type { Letter, SignStep } from '../letterState.ts';
import type { Missing } from '../refusal.ts';
import { linesOf, readBody } from './body.ts';
import { proposedCc } from './cc.ts';
import { draftFaults } from './draftFaults.ts';
import { gatesOf } from './gates.ts';
import { letterKind, stepLabel } from './letters.ts';
import { answeredProposers, prefilledSalutation } from './salutation.ts';
import { contradictionsIn } from './wording.ts';

export interface DraftCheck {
  kind: Letter['kind'];
  /** What would refuse it on its way into sign-off. */
  faults: Missing[];
  /** What would keep it from being issued. */
  missing: Missing[];
  /** Words that speak against the class, each with the block it stands in. */
  warnings: { word: string; block: string; text: string }[];
  /** As they would be printed, and as the policy proposes them. */
  cc: string[];
  proposedCc: string[];
  /** As they would be printed where none is written. */
  salutations: { proposer: string; name: string; text: string }[];
  chain: { step: SignStep; label: string }[];
  classes: { code: string; label: string; meaning: string }[];
  letterNumber: { example: string; required: boolean };
}

/** Judges the payload of a `submitDraft`; nothing is decided, nothing written. Facts are resolved as for the act itself. */
export function checkDraft(situation: Situation<'submitDraft'>): DraftCheck {
  const { state, act, rules } = situation;
  const assignment = findAssignment(state, act.target);
  const { policy } = rules;
  const { units, proposers, session } = act.resolved;
  const letter: Letter = { ...letterOf(situation), editions: [] };
  const kind = letterKind(assignment);
  return {
    kind,
    faults: draftFaults(situation),
    missing: gatesOf(state, letter, rules, act.resolved),
    warnings: warningsIn(situation),
    cc: letter.cc,
    proposedCc: proposedCc(
      state,
      { assignment, kind },
      { policy, facts: { units, committeeBody: session?.body } },
    ),
    salutations:
      kind === 'opinion'
        ? []
        : answeredProposers(state).flatMap(({ proposer }) => {
            const facts = proposers[proposer];
            return facts
              ? [{ proposer, name: facts.name, text: prefilledSalutation(facts, policy.honorific) }]
              : [];
          }),
    chain: letter.chain.map((step) => ({ step, label: stepLabel(step) })),
    classes:
      kind === 'opinion' ? [] : policy.classes.map(({ code, label, meaning }) => ({ code, label, meaning })),
    letterNumber: { example: policy.letterNumber.example, required: policy.letterNumber.required ?? false },
  };
}

function warningsIn({ act, rules }: Situation<'submitDraft'>): DraftCheck['warnings'] {
  const resultClass = rules.policy.classes.find((each) => each.code === act.payload.class);
  return readBody(act.payload.body.body).blocks.flatMap((block) =>
    contradictionsIn(linesOf(block).join('\n'), resultClass).map((word) => ({
      word,
      block: block.id,
      text: `“${word}”与所选的办理结果类别“${resultClass?.label ?? ''}”可能不一致，请核对。`,
    })),
  );
}
