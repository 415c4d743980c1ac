import { expect, test } from 'vitest';
import { loadCalendars } from '../../../db/calendars/load.ts';
import { chaoan } from '../../../db/policies/chaoan.ts';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { guangxi } from '../../../db/policies/guangxi.ts';
import { presets } from '../../../db/policies/presets.ts';
import { qingyuan } from '../../../db/policies/qingyuan.ts';
import { sichuan2024 } from '../../../db/policies/sichuan2024.ts';
import { workday } from '../../../db/policies/workday.ts';
import { clockRule } from '../../../workflows/lifecycle/clock.ts';
import type { ClockKind } from '../../../workflows/lifecycle/clockState.ts';
import { computeDue } from '../../../workflows/lifecycle/dates/due.ts';
import { checkPolicy } from '../../../workflows/lifecycle/policies/checkPolicy.ts';
import { formatNumber, matchNumber } from '../../../workflows/lifecycle/policies/numbers.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { aCase } from './aCase.ts';

test.each(presets.map((policy) => [policy.version, policy] as const))('%s has no fault', (_, policy) => {
  expect(checkPolicy(policy)).toEqual([]);
});

test('no two presets share a version, and each has its calendar', () => {
  expect(new Set(presets.map((each) => each.version)).size).toBe(presets.length);
  const regions = loadCalendars().map((each) => each.region);
  for (const { calendarRegion } of presets) expect(regions).toContain(calendarRegion);
});

test('every time limit names where it is written', () => {
  const sources = presets.flatMap((policy) => [
    ...Object.values(policy.clocks).map((each) => each.source),
    ...policy.overrides.flatMap(({ clocks }) => Object.values(clocks).map((each) => each.source)),
  ]);
  expect(sources.filter((source) => !/domain\.md \d\.\d，.*[SY]\d/.test(source ?? ''))).toEqual([]);
});

/** Hand-counted: the start is Thursday 2026-03-12; 2026-04-06 and 05-01, 05-04, 05-05 are off, 05-09 is worked. */
const table: [string, Policy, Parameters<typeof aCase>[0], ClockKind, number, string][] = [
  ['a reply after three months', defaultPolicy, {}, 'reply', 1, '2026-06-12'],
  [
    'a key proposal after two',
    defaultPolicy,
    { key: { at: '2026-03-12T01:00:00.000Z' } },
    'reply',
    1,
    '2026-05-12',
  ],
  ['an opinion after one month, rolled from Sunday', defaultPolicy, {}, 'opinion', 1, '2026-04-13'],
  ['re-handling after one month, rolled from Sunday', defaultPolicy, {}, 'reply', 2, '2026-04-13'],
  ['an objection after ten days, rolled from Sunday', defaultPolicy, {}, 'objection', 1, '2026-03-23'],
  ['a decision on a return after seven days', defaultPolicy, {}, 'returnDecision', 1, '2026-03-19'],
  ['first contact within fifteen working days', defaultPolicy, {}, 'firstContact', 1, '2026-04-02'],
  ['Sichuan: five months', sichuan2024, {}, 'reply', 1, '2026-08-12'],
  ['Sichuan between sessions: three months', sichuan2024, { betweenSession: true }, 'reply', 1, '2026-06-12'],
  ['Sichuan re-handling: three months', sichuan2024, {}, 'reply', 2, '2026-06-12'],
  ['Yulin: seven working days to object', workday, {}, 'objection', 1, '2026-03-23'],
  ['Banan: ten working days to object', workday, { betweenSession: true }, 'objection', 1, '2026-03-26'],
  [
    'Guoyang: five working days to object',
    workday,
    { key: { at: '2026-03-12T01:00:00.000Z' } },
    'objection',
    1,
    '2026-03-19',
  ],
  ['Chongyi: fifteen working days to answer', workday, {}, 'survey', 1, '2026-04-02'],
  ['twenty working days for an opinion, over 清明', workday, {}, 'opinion', 1, '2026-04-10'],
];

test.each(table)('%s', (_, policy, fields, kind, round, dueOn) => {
  const { length, roll } = clockRule(policy, aCase(fields), { kind, of: 'assignment-1', round });
  const calendar = loadCalendars().find((each) => each.region === policy.calendarRegion);
  if (!calendar) throw new Error('The calendar is missing');
  expect(computeDue({ startOn: '2026-03-12', length, roll, calendar })).toMatchObject({ dueOn });
});

test('no preset lets a handling pass its ceiling: Sichuan and the default stop at six months', () => {
  for (const policy of [defaultPolicy, sichuan2024]) {
    expect(policy.clocks.reply.ceiling).toEqual({ unit: 'month', length: 6 });
  }
});

test.each([
  ['chaoan', chaoan, 25, '25', '第25号'],
  ['qingyuan', qingyuan, 218, '20180218', '第20180218号'],
  ['guangxi', guangxi, 705, '00705', '第00705号'],
])('%s numbers its cases as its letters show', (_, { numbers }, n, number, spoken) => {
  expect(formatNumber(numbers.case, { n, year: 2018 })).toBe(number);
  expect(matchNumber(numbers.case, number)).toBe(true);
  expect(numbers.case.display.replace('{number}', number)).toBe(spoken);
});

test('copies go to the offices in the order of the letters', () => {
  expect(chaoan.cc.reply.slice(0, 2)).toEqual([{ who: 'supervisionOffice' }, { who: 'committeeBody' }]);
  expect(qingyuan.cc.reply.slice(0, 3)).toEqual([
    { who: 'committeeBody' },
    { who: 'supervisionOffice' },
    { who: 'coHandlers' },
  ]);
  expect(guangxi.cc.opinion).toEqual([]);
});

test.each([
  [qingyuan, '清人社函〔2018〕192号', true],
  [qingyuan, '清人社函〔2018〕0192号', false],
  [qingyuan, '清人社函[2018]192号', false],
  [qingyuan, '清人社函〔2018〕第192号', false],
  [qingyuan, '清人社函〔2018〕192号号', false],
  [guangxi, '桂人社复字〔2023〕121号', true],
  [defaultPolicy, '潮安工信〔2026〕7号', true],
  [defaultPolicy, '〔2026〕7号', false],
])('%# a document number has its form or not', ({ letterNumber }, number, fits) => {
  expect(new RegExp(letterNumber.form, 'u').test(number)).toBe(fits);
});

test('三月三 of 2026 moves a due date in Guangxi only', () => {
  const due = (policy: Policy) => {
    const calendar = loadCalendars().find((each) => each.region === policy.calendarRegion);
    if (!calendar) throw new Error('The calendar is missing');
    return computeDue({
      startOn: '2026-04-17',
      length: { unit: 'workday', length: 1 },
      roll: false,
      calendar,
    });
  };
  expect(due(defaultPolicy)).toMatchObject({ dueOn: '2026-04-20' });
  expect(due(guangxi)).not.toMatchObject({ dueOn: '2026-04-20' });
});
