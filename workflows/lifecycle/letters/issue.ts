/** Issuing a letter: what replies and opinions have in common. */

import type { Act, Needs, Rules, Situation } from '../act.ts';
import { happenedOn } from '../backdating.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { fullDate } from '../dates/explainDue.ts';
import { type LocalDate, laterOf, localDateOf } from '../dates/localDate.ts';
import type { Issue } from '../events.ts';
import { findAssignment, findLetter } from '../find.ts';
import type { Letter, Recipient } from '../letterState.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isLive } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { refer } from '../text.ts';
import { ccCandidates } from './cc.ts';
import { type GateFacts, gatesOf, refuseGates } from './gates.ts';
import { letterKind } from './letters.ts';

type IssueName = 'issueReply' | 'issueOpinion';

/** The typed number to be kept apart from all others, the scan, and the facts of the gates. */
export function issueNeeds(state: CaseState, { target, payload }: Act<IssueName>): Needs {
  const letter = state.letters.find((each) => each.id === target);
  const assignment = state.assignments.find((each) => each.id === letter?.assignment);
  if (!letter || !assignment) return {};
  return {
    units: [...letter.cc, ...ccCandidates(state, assignment)],
    proposers: state.proposers.map((each) => each.proposer),
    session: state.session,
    ...(payload.scan !== undefined && { files: [payload.scan] }),
    ...(payload.number !== undefined && {
      number: { series: 'letter', typed: payload.number, unit: assignment.unit },
    }),
  };
}

/**
 * Whether the letter may go out; the gates are shown before anybody presses the button. Facts are there when an act is
 * judged, and absent when it is only asked what could be done: then the sentences name no units.
 */
export function permitIssue(
  state: CaseState,
  { act, rules }: { act: { target?: string; resolved?: GateFacts }; rules: Rules },
): Refusal | undefined {
  const letter = findLetter(state, act.target);
  const assignment = findAssignment(state, letter.assignment);
  if (letter.life === 'issued') return refuse('notNow', '该文稿已经发出。');
  if (state.life === 'concluded') return refuse('notNow', '提案已经办结。');
  if (!isLive(assignment)) return refuse('notNow', '该件已不由本单位承办。');
  if (letter.kind !== letterKind(assignment)) {
    return refuse('notNow', '本单位的承办方式已经调整，须重新送签。');
  }
  return refuseGates(gatesOf(state, letter, rules, act.resolved));
}

/** What is frozen at issue, with the recipients given, or why it cannot be. */
export function judgeIssue(
  { state, act, rules }: Situation<IssueName>,
  recipients: Recipient[],
): Issue | Refusal {
  const letter = findLetter(state, act.target);
  const { number, scan, signer } = act.payload;
  const issuedOn = happenedOn(act);
  const refused =
    refuseGates(gatesOf(state, letter, rules, act.resolved)) ??
    refuseNumber(number, rules) ??
    refuseScan(state, act, rules) ??
    refuseDay(state, letter, issuedOn) ??
    refuseFaults(textFaults(signer, { code: 'signer', label: '签发人', limit: rules.policy.lengths.line }));
  if (refused) return refused;
  const signedBy = signer ? refer(signer) : letter.signatures.at(-1)?.paper?.signer;
  const given = act.resolved.numbers.letter ?? number;
  return {
    letter: letter.id,
    ...(given !== undefined && { number: given }),
    issuedOn,
    ...(signedBy && { signer: signedBy }),
    ...(scan !== undefined && { scan }),
    cc: letter.cc,
    recipients: [
      ...recipients,
      ...letter.cc.map((unit): Recipient => ({ id: `unit/${unit}`, purpose: 'copy' })),
    ],
  };
}

function refuseNumber(number: string | undefined, { policy }: Rules): Refusal | undefined {
  const { form, example, required } = policy.letterNumber;
  const wrong = (text: string) => refuse('invalid', text, [{ code: 'number', text }]);
  if (number === undefined) return required ? wrong(`须填写发文字号，如“${example}”。`) : undefined;
  return new RegExp(form, 'u').test(number)
    ? undefined
    : wrong(`发文字号的格式不符合规定，应如“${example}”。`);
}

/** An offline unit's scan is the original; a day in the past needs evidence (design 4). */
function refuseScan(
  state: CaseState,
  { target, payload, occurredOn, at, resolved }: Act<IssueName>,
  { policy }: Rules,
) {
  const wrong = (text: string) => refuse('invalid', text, [{ code: 'scan', text }]);
  const { scan } = payload;
  if (scan !== undefined) return resolved.files[scan] ? undefined : wrong('没有找到所附的扫描件。');
  const { way } = findAssignment(state, findLetter(state, target).assignment);
  if (way === 'offline') return wrong('线下签发的，须附盖章文件的扫描件。');
  const backdated = occurredOn !== undefined && occurredOn < localDateOf(at);
  return backdated && policy.backdating.evidenceRequired
    ? wrong('补录须附凭证（盖章文件的扫描件）。')
    : undefined;
}

/** Nothing goes out before it was handed over or before the last signature. */
function refuseDay(state: CaseState, letter: Letter, issuedOn: LocalDate): Refusal | undefined {
  const signedOn = letter.signatures
    .map((each) => each.paper?.signedOn ?? localDateOf(each.at))
    .reduce(laterOf, '');
  if (issuedOn < signedOn) {
    return refuse('invalid', `发出日期不能早于签发日期${fullDate(signedOn)}。`);
  }
  const handedOn = localDateOf(findAssignment(state, letter.assignment).assignedAt);
  return issuedOn < handedOn
    ? refuse('invalid', `发出日期不能早于交办日期${fullDate(handedOn)}。`)
    : undefined;
}
