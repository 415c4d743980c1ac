/** Makes the models of an issued letter from the state of its case and the words that the state only points to. */

import { findAssignment } from '../workflows/lifecycle/find.ts';
import type { Letter, Recipient } from '../workflows/lifecycle/letterState.ts';
import { coHandlersOf } from '../workflows/lifecycle/letters/letters.ts';
import { answeredProposers, prefilledSalutation } from '../workflows/lifecycle/letters/salutation.ts';
import { spokenNumber } from '../workflows/lifecycle/policies/numbers.ts';
import type { Policy } from '../workflows/lifecycle/policies/policy.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { TextRef } from '../workflows/lifecycle/text.ts';
import {
  type LetterModel,
  type OpinionModel,
  type ProposalReference,
  type ReplyModel,
  readBody,
} from './model.ts';

/** Names and texts by id. Each function throws when it does not know the id: a letter with a hole is not made. */
export interface Words {
  /** Name of the committee as title lines say it, and the ordinals of the session of the case. */
  session: { committee: string; term: number; session: number };
  unit(id: string): string;
  proposer(id: string): { kind: 'person' | 'organisation'; name: string };
  text(ref: TextRef): string;
}

interface Source {
  state: CaseState;
  letter: Letter;
  policy: Pick<Policy, 'honorific' | 'numbers'>;
  words: Words;
}

/** One letter for each recipient that gets one of his own; copies are copies of the first. */
export function composeLetters(source: Source): { recipient: string; model: LetterModel }[] {
  const { letter } = source;
  return letter.recipients
    .filter((each) => each.purpose !== 'copy')
    .map((recipient) => ({
      recipient: recipient.id,
      model: letter.kind === 'reply' ? reply(source, recipient) : opinion(source, recipient),
    }));
}

function reply(source: Source, recipient: Recipient): ReplyModel {
  const { state, letter, words } = source;
  const opinions = coHandlersOf(state, letter).filter((each) => each.life === 'issued');
  return {
    kind: 'reply',
    ...common(source),
    ...(letter.class && { class: letter.class }),
    ...(letter.publicity && { publicity: letter.publicity }),
    ...addressed(source, recipient),
    coHandlers: opinions.map((each) => words.unit(each.unit)),
    round: letter.round,
  };
}

function addressed(
  { state, letter, policy, words }: Source,
  recipient: Recipient,
): Pick<ReplyModel, 'salutation' | 'to'> {
  if (recipient.id === 'outside') return { to: 'outside', salutation: outsideName(state) };
  const id = recipient.id.replace(/^proposer\//u, '');
  const proposer = words.proposer(id);
  const written = letter.salutations.find((each) => each.proposer === id);
  const salutation = written ? words.text(written.text) : prefilledSalutation(proposer, policy.honorific);
  return { to: proposer.kind, salutation };
}

function opinion(source: Source, recipient: Recipient): OpinionModel {
  const { state, letter, words } = source;
  const ticked = state.demands.filter(({ id }) => letter.answers.some((each) => each.demand === id));
  return {
    kind: 'opinion',
    ...common(source),
    addressee:
      recipient.id === 'outside' ? outsideName(state) : words.unit(recipient.id.replace(/^unit\//u, '')),
    proposers: answeredProposers(state).map((each) => words.proposer(each.proposer).name),
    scope: ticked.map((each) => words.text(each.text)),
  };
}

/** The lead outside our system, or else the upper committee itself. */
function outsideName({ origin }: CaseState): string {
  if (!origin) throw new Error('Only an upper-level item goes to the outside');
  return origin.outsideLead ?? origin.committee;
}

function common({ state, letter, policy, words }: Source) {
  if (!letter.issuedOn) throw new Error(`Letter ${letter.id} has not been issued`);
  const { number, contact, issuedOn } = letter;
  const answers = letter.answers.flatMap(({ demand, text, marked }) => {
    if (marked) return [];
    const asked = state.demands.find((each) => each.id === demand);
    return asked ? [{ demand: words.text(asked.text), passage: words.text(text) }] : [];
  });
  return {
    ...(number && { number }),
    proposal: referenceOf(state, policy, words),
    body: readBody(words.text(letter.body)),
    answers,
    issuer: words.unit(findAssignment(state, letter.assignment).unit),
    issuedOn,
    ...(contact && { contact: { name: words.text(contact.name), telephone: words.text(contact.telephone) } }),
    cc: letter.cc.map(words.unit),
  };
}

function referenceOf(state: CaseState, policy: Source['policy'], words: Words): ProposalReference {
  const { committee, term, session } = state.origin ?? words.session;
  const number = spokenNumber(state, policy.numbers);
  return { committee, term, session, number, title: words.text(state.title) };
}
