/** recordSignOff (登记签发): all open boxes at once, signed on paper or in OA, with signer, day and sheet. */

import type { Act, CommandRule } from '../act.ts';
import { referActor } from '../actor.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { fullDate } from '../dates/explainDue.ts';
import { isLocalDate, localDateOf } from '../dates/localDate.ts';
import { findAssignment, findLetter } from '../find.ts';
import { currentLetters } from '../letters/letters.ts';
import { refuseUnlessInSignOff } from '../letters/refuseLetter.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { refer } from '../text.ts';

export const recordSignOff: CommandRule<'recordSignOff'> = {
  targets: (state) => currentLetters(state),
  needs: (_state, { payload }) => (payload.scan === undefined ? {} : { files: [payload.scan] }),
  permit: ({ state, act }) => refuseUnlessInSignOff(findLetter(state, act.target)),
  decide: ({ state, act, rules }) => {
    const letter = findLetter(state, act.target);
    const { signer, signedOn, scan } = act.payload;
    const limit = { code: 'signer', label: '签发人', limit: rules.policy.lengths.line };
    const refused = refuseFaults(textFaults(signer, limit)) ?? refuseDay(state, act) ?? refuseScan(act);
    if (refused) return refused;
    const paper = { signer: refer(signer), signedOn, ...(scan !== undefined && { scan }) };
    const signatures = letter.chain
      .map((_step, step) => ({ step, by: referActor(act.by), at: act.at, paper }))
      .slice(letter.signatures.length);
    return [{ kind: 'signedOff', letter: letter.id, signatures }];
  },
};

function refuseDay(
  state: CaseState,
  { target, payload: { signedOn }, at }: Act<'recordSignOff'>,
): Refusal | undefined {
  const wrong = (text: string) => refuse('invalid', text, [{ code: 'signedOn', text }]);
  if (!isLocalDate(signedOn)) return wrong('签发日期不存在。');
  if (signedOn > localDateOf(at)) return wrong('签发日期不能晚于今天。');
  const handedOn = localDateOf(findAssignment(state, findLetter(state, target).assignment).assignedAt);
  return signedOn < handedOn ? wrong(`签发日期不能早于交办日期${fullDate(handedOn)}。`) : undefined;
}

function refuseScan({ payload: { scan }, resolved }: Act<'recordSignOff'>): Refusal | undefined {
  if (scan === undefined || resolved.files[scan]) return undefined;
  return refuse('invalid', '没有找到所附的扫描件。', [{ code: 'scan', text: '没有找到所附的扫描件。' }]);
}
