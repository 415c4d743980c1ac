import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { noticeKinds } from '../../../workflows/lifecycle/notices/noticeWords.ts';
import { checkPolicy, isPolicy } from '../../../workflows/lifecycle/policies/checkPolicy.ts';

const removed = Symbol('removed');

/** The default policy with one thing changed; the path is written as the faults write it. */
function changed(path: string, value: unknown): unknown {
  const policy: unknown = structuredClone(defaultPolicy);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let part = policy;
  for (const step of steps) part = partOf(part)[step];
  if (value === removed) delete partOf(part)[last];
  else partOf(part)[last] = value;
  return policy;
}

function partOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('No such part');
  return value as Record<string, unknown>;
}

const { clocks, survey, classes, notices } = defaultPolicy;
const reply = 'clocks.reply';

describe('one thing wrong gives one fault, at its place', () => {
  const table: [string, string, unknown, string][] = [
    ['a missing part', 'grounds', removed, 'grounds：缺少此项'],
    ['a missing clock', reply, removed, 'clocks.reply：缺少此项'],
    ['a missing source', `${reply}.source`, removed, 'clocks.reply.source：缺少此项'],
    ['an empty source', `${reply}.source`, ' ', 'clocks.reply.source：不能为空'],
    ['a part that nobody knows', 'colour', 'red', 'colour：没有这一项'],
    ['a name inherited by every object', 'constructor', {}, 'constructor：没有这一项'],
    ['an unknown kind of clock', 'clocks.publication', clocks.reply, 'clocks.publication：没有这一项'],
    ['no version', 'version', '', 'version：不能为空'],
    ['a version that is a number', 'version', 1, 'version：应为文字'],
    ['no sources', 'sources', [], 'sources：至少应有1项'],
    ['no length for titles', 'lengths.title', 0, 'lengths.title：不能小于1'],

    ['a length below zero', `${reply}.length.length`, -3, 'clocks.reply.length.length：不能小于1'],
    ['half a month', `${reply}.length.length`, 0.5, 'clocks.reply.length.length：应为整数'],
    [
      'a length that no one lives to see',
      `${reply}.length.length`,
      9999,
      'clocks.reply.length：期限“9999”应为零或正整数，且不超过十年',
    ],
    [
      'an unknown unit',
      `${reply}.length.unit`,
      'week',
      'clocks.reply.length.unit：“week”不在可选范围内（workday、day、month、fixedDate、hour）',
    ],
    [
      '31 September (domain.md 3.1)',
      `${reply}.length`,
      { unit: 'fixedDate', month: 9, day: 31 },
      'clocks.reply.length：9月31日不是每年都有的日期',
    ],
    [
      '29 February every year',
      `${reply}.length`,
      { unit: 'fixedDate', month: 2, day: 29 },
      'clocks.reply.length：2月29日不是每年都有的日期',
    ],
    [
      '30 February of one year',
      `${reply}.length`,
      { unit: 'fixedDate', on: '2028-02-30' },
      'clocks.reply.length：“2028-02-30”不是存在的日期',
    ],
    ['a ceiling below the length', `${reply}.ceiling.length`, 2, 'clocks.reply：最长期限短于期限本身'],
    [
      'the same in days',
      `${reply}.ceiling`,
      { unit: 'day', length: 60 },
      'clocks.reply：最长期限短于期限本身',
    ],
    [
      'the same in working days',
      `${reply}.ceiling`,
      { unit: 'workday', length: 40 },
      'clocks.reply：最长期限短于期限本身',
    ],
    [
      'a ceiling in hours',
      `${reply}.ceiling`,
      { unit: 'hour', length: 6 },
      'clocks.reply.ceiling.unit：“hour”不在可选范围内（workday、day、month、fixedDate）',
    ],
    [
      'an override whose length passes the ceiling it keeps',
      'overrides[0].clocks.reply.length.length',
      7,
      'overrides[0].clocks.reply：最长期限短于期限本身',
    ],
    [
      'an override without a source',
      'overrides[0].clocks.reply.source',
      removed,
      'overrides[0].clocks.reply：期限有变而未注明出处',
    ],
    ['an override for no case in particular', 'overrides[0].when', {}, 'overrides[0].when：至少应有一个条件'],
    [
      'an override for who knows whom',
      'overrides[0].when.urgent',
      true,
      'overrides[0].when.urgent：没有这一项',
    ],
    [
      'an override of an unknown clock',
      'overrides[0].clocks.sleep',
      {},
      'overrides[0].clocks.sleep：没有这一项',
    ],
    [
      'a clock that starts at a moment it has not',
      'clocks.survey.start',
      'handedOver',
      'clocks.survey.start：“handedOver”不在可选范围内（own）',
    ],
    [
      'a reply that starts by itself',
      `${reply}.start`,
      'own',
      'clocks.reply.start：“own”不在可选范围内（handedOver、signedFor）',
    ],
    ['rolling that is neither', `${reply}.roll`, 'yes', 'clocks.reply.roll：应为 true 或者 false'],

    ['a reminder for nobody', `${reply}.reminders[0].to`, [], 'clocks.reply.reminders[0].to：至少应有1项'],
    [
      'a reminder in half a day',
      `${reply}.reminders[0].offset`,
      -1.5,
      'clocks.reply.reminders[0].offset：应为整数',
    ],
    [
      'reminders out of order',
      `${reply}.reminders[0].offset`,
      20,
      'clocks.reply.reminders：提醒应按先后排列',
    ],
    [
      'reminders that never begin again',
      `${reply}.reminders[6].repeatEvery`,
      0,
      'clocks.reply.reminders[6].repeatEvery：不能小于1',
    ],
    [
      'reminders that end before they begin',
      `${reply}.reminders[6].until`,
      5,
      'clocks.reply.reminders[6]：重复提醒的截止早于第一次提醒',
    ],

    [
      'an extension beyond the ceiling',
      'extension.longest',
      { unit: 'month', length: 7 },
      'extension.longest：一次延期超过最长期限（clocks.reply）',
    ],
    ['extensions fewer than none', 'extension.times', -1, 'extension.times：不能小于0'],
    ['somebody told twice', 'extension.tell', ['clerk', 'clerk'], 'extension.tell：“clerk”重复'],
    ['no handling at all', 'rounds', 0, 'rounds：不能小于1'],
    ['nobody to hand over', 'handOverBy', [], 'handOverBy：至少应有1项'],
    ['backdating into the future', 'backdating.workdays', -1, 'backdating.workdays：不能小于0'],

    ['a reply that nobody signs', 'signOff.reply', [], 'signOff.reply：至少应有1项'],
    [
      'a signature by the handler',
      'signOff.reply[0]',
      { role: 'handler' },
      'signOff.reply[0].role：“handler”不在可选范围内（office、leader）',
    ],
    ['a leader of no rank', 'signOff.reply[1].rank', removed, 'signOff.reply[1].rank：缺少此项'],
    ['the head signing twice', 'signOff.reply[1].rank', 'head', 'signOff.reply：“head”重复'],

    ['a class twice', 'classes[1].code', 'A', 'classes：“A”重复'],
    ['no class', 'classes', [], 'classes：至少应有1项'],
    ['a ground twice', 'grounds[1].code', 'secret', 'grounds：“secret”重复'],
    ['a category without a label', 'categories[0].label', '', 'categories[0].label：不能为空'],

    [
      'a survey without attitude',
      'survey.axes',
      survey.axes.slice(1),
      'survey.axes：缺少办理态度（attitude）',
    ],
    [
      'a survey without result',
      'survey.axes',
      survey.axes.slice(0, 1),
      'survey.axes：缺少办理结果（result）',
    ],
    [
      'a survey in which nobody can be dissatisfied',
      'survey.axes[1].values[3].dissatisfied',
      false,
      'survey.axes：办理结果（result）应有一项为不满意',
    ],
    [
      'a survey opened by the handling unit',
      'survey.opens',
      'office',
      'survey.opens：“office”不在可选范围内（clerk、time）',
    ],
    [
      'an answer twice',
      'survey.axes[0].values[1].code',
      'satisfied',
      'survey.axes[0].values：“satisfied”重复',
    ],

    [
      'a copy for the press',
      'cc.reply[0].who',
      'press',
      'cc.reply[0].who：“press”不在可选范围内（committeeBody、supervisionOffice、coHandlers、keyLeader、upperLevel）',
    ],
    ['a copy twice', 'cc.reply[0].who', 'coHandlers', 'cc.reply：“coHandlers”重复'],
    [
      'an honorific right and wrong',
      'honorific.wrong',
      ['委员'],
      'honorific：“委员”不能既是正确称谓又是错误称谓',
    ],

    ['a pattern that is none', 'letterNumber.form', '^[', 'letterNumber.form：不是有效的正则表达式'],
    [
      'a pattern without an end',
      'letterNumber.form',
      '^.*',
      'letterNumber.form：应以 ^ 开头、以 $ 结尾，中间的多选须加括号',
    ],
    [
      'a pattern with a way out',
      'letterNumber.form',
      '^.*〔20\\d{2}〕|\\d+号$',
      'letterNumber.form：应以 ^ 开头、以 $ 结尾，中间的多选须加括号',
    ],
    [
      'an example of another form',
      'letterNumber.example',
      '第7号',
      'letterNumber.example：“第7号”不符合所定格式',
    ],

    [
      'a number without a number',
      'numbers.case.template',
      '第号',
      'numbers.case.template：应有且只有一个 {n}（可写作 {n:5}）',
    ],
    [
      'a number with two',
      'numbers.case.template',
      '{n}-{n}',
      'numbers.case.template：应有且只有一个 {n}（可写作 {n:5}）',
    ],
    [
      'a number of the month',
      'numbers.case.template',
      '{month}{n}',
      'numbers.case.template：没有“{month}”这一项',
    ],
    [
      'a yearly number without the year',
      'numbers.serial.template',
      '{n:5}',
      'numbers.serial.template：按年编号，应含 {year}',
    ],
    ['a display without the number', 'numbers.case.display', '第号', 'numbers.case.display：应含 {number}'],

    [
      'a notice with a made-up fact',
      'notices.filed.body',
      '{{amount}}',
      'notices.filed：没有“{{amount}}”这一项',
    ],
    [
      'a subject of two lines',
      'notices.filed.subject',
      'a\r\nBcc: b',
      'notices.filed.subject：不能含有换行或者控制字符',
    ],
    [
      'a subject with the other line break',
      'notices.filed.subject',
      'a\u2028b',
      'notices.filed.subject：不能含有换行或者控制字符',
    ],
    ['a notice of nothing', 'notices.whatever', notices.filed, 'notices.whatever：没有这一项'],
  ];

  test.each(table)('%s', (_, path, value, fault) => {
    expect(checkPolicy(changed(path, value))).toEqual([fault]);
    expect(isPolicy(changed(path, value))).toBe(false);
  });

  test.each(Object.keys(defaultPolicy))('%s missing', (part) => {
    expect(checkPolicy(changed(part, removed))).toEqual([`${part}：缺少此项`]);
  });

  test.each(Object.keys(clocks))('the clock %s missing', (kind) => {
    expect(checkPolicy(changed(`clocks.${kind}`, removed))).toEqual([`clocks.${kind}：缺少此项`]);
  });

  test.each(noticeKinds)('the words of %s missing', (kind) => {
    expect(checkPolicy(changed(`notices.${kind}`, removed))).toEqual([`notices.${kind}：缺少此项`]);
  });
});

test('an unknown audience is named beside the known ones', () => {
  const [fault, ...others] = checkPolicy(changed(`${reply}.reminders[0].to`, ['mayor']));
  expect(fault).toMatch(/^clocks\.reply\.reminders\[0\]\.to\[0\]：“mayor”不在可选范围内（.*office.*）$/);
  expect(others).toEqual([]);
});

test('all faults are listed, in reading order', () => {
  const candidate = {
    ...defaultPolicy,
    name: '',
    rounds: 0,
    classes: [{ ...classes[0], label: 7 }],
    colour: 'red',
  };
  expect(checkPolicy(candidate)).toEqual([
    'name：不能为空',
    'rounds：不能小于1',
    'classes[0].label：应为文字',
    'colour：没有这一项',
  ]);
});

test.each([[undefined], [null], ['{}'], [7], [[]], [() => defaultPolicy]])(
  '%j is no policy, and said so',
  (candidate) => {
    expect(checkPolicy(candidate)).toEqual(['应为一组项目']);
  },
);

test.each(Object.keys(defaultPolicy))('%s may be any nonsense without a crash', (part) => {
  for (const nonsense of [null, 7, 'x', [], [null], {}, [[]], { length: null }, Number.NaN]) {
    expect(() => checkPolicy(changed(part, nonsense))).not.toThrow();
  }
});

test('comparable or not: what cannot be compared is let through', () => {
  const sound = (ceiling: unknown) => checkPolicy(changed(`${reply}.ceiling`, ceiling));
  expect(sound(removed)).toEqual([]);
  expect(sound({ unit: 'day', length: 90 })).toEqual([]);
  expect(sound({ unit: 'fixedDate', month: 8, day: 31 })).toEqual([]);
  expect(
    checkPolicy(
      changed(reply, {
        ...clocks.reply,
        length: { unit: 'fixedDate', month: 6, day: 30 },
        ceiling: { unit: 'fixedDate', month: 5, day: 31 },
      }),
    ),
  ).toEqual(['clocks.reply：最长期限短于期限本身']);
});
