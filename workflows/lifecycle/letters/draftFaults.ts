/** What is wrong with a draft as handed in; what is merely missing is left to the gates before issue. */

import type { Rules, Situation } from '../act.ts';
import { textFaults } from '../checkText.ts';
import type { AnyPayloads } from '../commands.ts';
import { findAssignment } from '../find.ts';
import type { Missing } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { Text } from '../text.ts';
import { plainText, readBody } from './body.ts';
import { letterKind } from './letters.ts';
import { answeredProposers } from './salutation.ts';

type Draft = Situation<'submitDraft'>;

/** Every fault with the field it is in. */
export function draftFaults(draft: Draft): Missing[] {
  const { state, act, rules } = draft;
  const { line, letter } = rules.policy.lengths;
  const { payload } = act;
  return [
    ...bodyFaults(payload.body, rules),
    ...(payload.salutations ?? []).flatMap(({ text }) =>
      textFaults(text, { code: 'salutations', label: '称谓', limit: line }),
    ),
    ...textFaults(payload.publicityReason, {
      code: 'publicityReason',
      label: '不主动公开的理由',
      limit: line,
    }),
    ...textFaults(payload.contact?.name, { code: 'contact', label: '联系人', limit: line }),
    ...textFaults(payload.contact?.telephone, { code: 'contact', label: '联系电话', limit: line }),
    ...payload.answers.flatMap(({ text }) =>
      textFaults(text, { code: 'answers', label: '逐条答复', limit: letter }),
    ),
    ...(letterKind(findAssignment(state, act.target)) === 'reply'
      ? replyFaults(draft)
      : opinionFaults(draft)),
    ...answerFaults(state, payload.answers),
    ...unitFaults(draft),
  ];
}

function replyFaults({ state, act, rules }: Draft): Missing[] {
  const { class: code, salutations = [] } = act.payload;
  const faults: Missing[] = [];
  if (code !== undefined && !rules.policy.classes.some((each) => each.code === code)) {
    faults.push({ code: 'class', text: '办理结果类别不在规定的分类之内。' });
  }
  const addressed = answeredProposers(state).map((each) => each.proposer);
  for (const { proposer } of salutations) {
    if (addressed.includes(proposer)) continue;
    faults.push({ code: 'salutations', text: '称谓所对应的不是本件的提案人。', target: proposer });
  }
  for (const proposer of repeated(salutations.map((each) => each.proposer))) {
    faults.push({ code: 'salutations', text: '同一提案人的称谓填写了不止一次。', target: proposer });
  }
  return faults;
}

/** An opinion carries no class, publicity or salutation (domain.md 4.3). */
function opinionFaults({ act }: Draft): Missing[] {
  const { class: code, publicity, salutations } = act.payload;
  const faults: Missing[] = [];
  if (code !== undefined) faults.push({ code: 'class', text: '会办意见不标注办理结果类别。' });
  if (publicity) faults.push({ code: 'publicity', text: '会办意见不标注公开方式。' });
  if (salutations && salutations.length > 0) {
    faults.push({ code: 'salutations', text: '会办意见送主办单位，不写对提案人的称谓。' });
  }
  return faults;
}

/** Neither empty nor too long, whatever it is made of. */
export function bodyFaults(body: Text, { policy }: Rules): Missing[] {
  const plain = { ...body, body: plainText(readBody(body.body)) };
  return textFaults(plain, { code: 'body', label: '正文', limit: policy.lengths.letter });
}

export function answerFaults(state: CaseState, answers: AnyPayloads['submitDraft']['answers']): Missing[] {
  const answered = answers.map((each) => each.demand);
  const unknown = answered.filter((id) => !state.demands.some((each) => each.id === id));
  return [
    ...unknown.map((target) => ({ code: 'answers', text: '所答复的建议不在本提案之内。', target })),
    ...repeated(answered).map((target) => ({ code: 'answers', text: '同一条建议答复了不止一次。', target })),
  ];
}

function unitFaults({ act }: Draft): Missing[] {
  return (act.payload.cc ?? [])
    .filter((unit) => !act.resolved.units[unit]?.active)
    .map((target) => ({ code: 'cc', text: '抄送单位不存在或者已经停用。', target }));
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
