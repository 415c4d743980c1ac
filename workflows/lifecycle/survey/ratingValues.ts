/** A rating, whoever wrote it down: when it can be given, and whether it fits the survey scheme. */

import type { Rules } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import type { CommandPayloads } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { type Missing, type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { refer } from '../text.ts';
import { isSurveyOpen, ratingsOfRound } from './feedback.ts';

type Values = CommandPayloads['rate'];

/** The ratings asked for in this round. */
export function ratingTargets(state: CaseState): string[] {
  return ratingsOfRound(state).map((each) => each.id);
}

/** A rating can be given, and changed, until the survey closes. */
export function judgeRatingTime(state: CaseState): Refusal | undefined {
  return isSurveyOpen(state) ? undefined : refuse('notNow', '征询意见已经结束。');
}

/** Every axis and value must be of the scheme, and every required axis be answered. */
export function judgeValues({ values, contactForm, text }: Values, { policy }: Rules): Refusal | undefined {
  const { axes } = policy.survey;
  const unknown = Object.keys(values)
    .filter((code) => !axes.some((each) => each.code === code))
    .map((target): Missing => ({ code: 'values', text: '征询表中没有该项目。', target }));
  const wrong = axes.flatMap(({ code, label, required, values: known }): Missing[] => {
    const value = Object.hasOwn(values, code) ? values[code] : undefined;
    if (value === undefined) {
      return required ? [{ code: 'values', text: `请填写“${label}”。`, target: code }] : [];
    }
    const listed = known.some((each) => each.code === value);
    return listed ? [] : [{ code: 'values', text: `“${label}”没有所选的意见。`, target: code }];
  });
  const isForm = contactForm === undefined || policy.contactForms.some((each) => each.code === contactForm);
  return refuseFaults([
    ...unknown,
    ...wrong,
    ...(isForm ? [] : [{ code: 'contactForm', text: '没有所选的联系方式。' }]),
    ...textFaults(text, { code: 'text', label: '具体意见', limit: policy.lengths.body }),
  ]);
}

/** The part of `rated` that is the same online and on paper. */
export function ratedValues({
  values,
  contactForm,
  text,
}: Values): Pick<EventOf<'rated'>, 'values' | 'contactForm' | 'text'> {
  return {
    values: { ...values },
    ...(contactForm !== undefined && { contactForm }),
    ...(text && { text: refer(text) }),
  };
}
