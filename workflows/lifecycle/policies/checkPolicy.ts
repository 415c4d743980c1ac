/** Everything that is wrong with a policy, as sentences for the person who wrote it. */

import type { SignStep } from '../letterState.ts';
import { noticeKinds, noticePlaceholders } from '../notices/noticeWords.ts';
import { clocks, distinctRoles, isShorter, overrides, overridesHold, span } from './checkClocks.ts';
import type { CcRule, Choice, NumberPattern, Policy, SurveyAxis, SurveyScheme } from './policy.ts';
import {
  byPart,
  type Check,
  distinctBy,
  faultsOf,
  flag,
  listOf,
  oneOf,
  refined,
  shape,
  text,
  whole,
} from './shape.ts';

/** All faults of a candidate, in reading order; none means that it is a `Policy`. Never throws. */
export function checkPolicy(candidate: unknown): string[] {
  return faultsOf(policy, candidate);
}

export function isPolicy(candidate: unknown): candidate is Policy {
  return checkPolicy(candidate).length === 0;
}

const number = refined<NumberPattern>(
  shape({ scope: oneOf(['session', 'year']), template: text, display: text, manual: flag }),
  ({ scope, template, display }, where, say) => {
    const slots = [...template.matchAll(/\{([^{}]*)\}/g)].map((each) => each[1] ?? '');
    const running = slots.filter((each) => /^n(:([1-9]|1[0-2]))?$/.test(each));
    if (running.length !== 1) say(`${where}.template`, '应有且只有一个 {n}（可写作 {n:5}）');
    for (const slot of slots.filter((each) => each !== 'year' && !running.includes(each))) {
      say(`${where}.template`, `没有“{${slot}}”这一项`);
    }
    if (scope === 'year' && !slots.includes('year')) say(`${where}.template`, '按年编号，应含 {year}');
    if (!display.includes('{number}')) say(`${where}.display`, '应含 {number}');
  },
);

const choice = shape({ code: text, label: text });
const choices = distinctBy<Choice>(listOf(choice), (each) => each.code);

const step = byPart('role', {
  office: shape({ role: oneOf(['office']) }),
  leader: shape({ role: oneOf(['leader']), rank: oneOf(['deputy', 'head']) }),
});
const chain = distinctBy<SignStep>(listOf(step), (each) => (each.role === 'leader' ? each.rank : each.role));

const classes = distinctBy<Choice>(
  listOf(
    shape({
      code: text,
      label: text,
      meaning: text,
      solved: flag,
      needsTracking: flag,
      contradictedBy: listOf(text, 0),
    }),
  ),
  (each) => each.code,
);

const axis = shape({
  code: text,
  label: text,
  required: flag,
  values: refined<SurveyAxis['values']>(
    distinctBy<Choice>(
      listOf(shape({ code: text, label: text, dissatisfied: flag }), 2),
      (each) => each.code,
    ),
    (values, where, say) => {
      if (values.every((each) => each.dissatisfied)) say(where, '应有一项不是不满意');
    },
  ),
});

const survey = refined<SurveyScheme>(
  shape({
    opens: oneOf(['clerk', 'time']),
    concludes: oneOf(['clerk', 'time']),
    raters: oneOf(['first', 'every']),
    axes: distinctBy<Choice>(listOf(axis), (each) => each.code),
  }),
  ({ axes }, where, say) => {
    for (const [code, label] of [
      ['attitude', '办理态度'],
      ['result', '办理结果'],
    ] as const) {
      const found = axes.find((each) => each.code === code);
      if (!found) say(`${where}.axes`, `缺少${label}（${code}）`);
      else if (!found.values.some((each) => each.dissatisfied)) {
        say(`${where}.axes`, `${label}（${code}）应有一项为不满意`);
      }
    }
  },
);

const copies = distinctBy<CcRule>(
  listOf(
    shape({ who: oneOf(['committeeBody', 'supervisionOffice', 'coHandlers', 'keyLeader', 'upperLevel']) }),
    0,
  ),
  (each) => each.who,
);

const honorific = refined<Policy['honorific']>(
  shape({ right: text, wrong: listOf(text, 0) }),
  (found, where, say) => {
    if (found.wrong.includes(found.right)) say(where, `“${found.right}”不能既是正确称谓又是错误称谓`);
  },
);

const letterNumber = refined<Policy['letterNumber']>(
  shape({ example: text, form: text }, { required: flag }),
  ({ example, form }, where, say) => {
    const pattern = compiled(form);
    if (!pattern) return say(`${where}.form`, '不是有效的正则表达式');
    if (!isAnchored(form)) return say(`${where}.form`, '应以 ^ 开头、以 $ 结尾，中间的多选须加括号');
    if (!pattern.test(example)) say(`${where}.example`, `“${example}”不符合所定格式`);
  },
);

function compiled(form: string): RegExp | undefined {
  try {
    return new RegExp(form, 'u');
  } catch {
    return undefined;
  }
}

/** From ^ to $, with no alternative at the top that would escape either. */
function isAnchored(form: string): boolean {
  const bare = form.replaceAll(/\\./gu, '').replaceAll(/\[[^\]]*\]/g, '');
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) return false;
  }
  return bare.startsWith('^') && bare.endsWith('$');
}

const words = refined<{ subject: string; body: string }>(
  shape({ subject: text, body: text }),
  ({ subject, body }, where, say) => {
    if (/[\p{Cc}\u2028\u2029]/u.test(subject)) say(`${where}.subject`, '不能含有换行或者控制字符');
    const named = [...`${subject}\n${body}`.matchAll(/\{\{(.*?)\}\}/gs)].map((each) =>
      (each[1] ?? '').trim(),
    );
    const known: readonly string[] = noticePlaceholders;
    for (const name of new Set(named.filter((each) => !known.includes(each))))
      say(where, `没有“{{${name}}}”这一项`);
  },
);

const parts: Record<keyof Policy, Check> = {
  version: text,
  name: text,
  sources: listOf(text),
  calendarRegion: text,
  lengths: shape({ title: whole(1), body: whole(1), line: whole(1), letter: whole(1) }),
  numbers: shape({ serial: number, case: number }),
  handOverBy: distinctBy<string>(listOf(oneOf(['supervisor', 'clerk'])), (each) => each),
  clocks,
  overrides,
  extension: shape({ times: whole(0), longest: span, tell: distinctRoles }),
  deemed: shape({ receipt: flag, acceptance: flag }),
  backdating: shape({ workdays: whole(0), evidenceRequired: flag }),
  rounds: whole(1),
  signOff: shape({ reply: chain, opinion: chain }),
  reviewReplies: flag,
  correctClass: flag,
  classes,
  survey,
  grounds: choices,
  dispositions: choices,
  returnGrounds: choices,
  categories: choices,
  contactForms: choices,
  contactAttempts: whole(1),
  cc: shape({ reply: copies, opinion: copies }),
  honorific,
  letterNumber,
  notices: shape(Object.fromEntries(noticeKinds.map((kind) => [kind, words]))),
};

const policy: Check = refined<Policy>(shape(parts), (found, _where, say) => {
  overridesHold(found, say);
  const { longest } = found.extension;
  for (const [kind, { ceiling }] of Object.entries(found.clocks)) {
    if (ceiling && isShorter(ceiling, longest))
      say('extension.longest', `一次延期超过最长期限（clocks.${kind}）`);
  }
});
