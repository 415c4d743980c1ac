/** recordDelivery (登记送达): a letter was handed over on paper; its recipient, way and day. */

import type { Act, CommandRule } from '../act.ts';
import { happenedOn, judgeRecordingDay } from '../backdating.ts';
import { fullDate } from '../dates/explainDue.ts';
import { isLocalDate, type LocalDate, localDateOf } from '../dates/localDate.ts';
import { findLetter } from '../find.ts';
import type { Letter } from '../letterState.ts';
import { awaitedRecipient, withSurvey } from '../letters/delivery.ts';
import { issuedLetters } from '../letters/letters.ts';
import type { Policy } from '../policies/policy.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';

export const recordDelivery: CommandRule<'recordDelivery'> = {
  targets: (state) => issuedLetters(state),
  needs: (_state, { payload }) => (payload.evidence === undefined ? {} : { files: [payload.evidence] }),
  permit: ({ state, act }) =>
    findLetter(state, act.target).recipients.every((each) => each.delivered)
      ? refuse('notNow', '文稿已经全部送达。')
      : undefined,
  decide: (situation) => {
    const { state, act, rules } = situation;
    const { recipient, way, evidence } = act.payload;
    const letter = findLetter(state, act.target);
    const known = awaitedRecipient(state, { letter: letter.id, recipient });
    if (isRefusal(known)) return known;
    const on = act.payload.on ?? happenedOn(act);
    const refused =
      refuseDay(letter, on, localDateOf(act.at)) ??
      judgeRecordingDay(on, act, rules) ??
      refuseEvidence(act, rules.policy);
    if (refused) return refused;
    return withSurvey(
      {
        kind: 'letterDelivered',
        letter: letter.id,
        recipient,
        way,
        on,
        ...(evidence !== undefined && { evidence }),
      },
      situation,
    );
  },
};

function refuseDay({ issuedOn }: Letter, on: LocalDate, today: LocalDate): Refusal | undefined {
  const wrong = (text: string) => refuse('invalid', text, [{ code: 'on', text }]);
  if (!isLocalDate(on)) return wrong('送达日期不存在。');
  if (on > today) return wrong('送达日期不能晚于今天。');
  return issuedOn && on < issuedOn ? wrong(`送达日期不能早于发出日期${fullDate(issuedOn)}。`) : undefined;
}

/** A day in the past needs evidence where the policy asks for it (design 4). */
function refuseEvidence(
  { payload, occurredOn, at, resolved }: Act<'recordDelivery'>,
  { backdating }: Policy,
) {
  const wrong = (text: string) => refuse('invalid', text, [{ code: 'evidence', text }]);
  const { evidence } = payload;
  if (evidence !== undefined) return resolved.files[evidence] ? undefined : wrong('没有找到所附的送达凭证。');
  const backdated = occurredOn !== undefined && occurredOn < localDateOf(at);
  return backdated && backdating.evidenceRequired ? wrong('补录须附送达凭证。') : undefined;
}
