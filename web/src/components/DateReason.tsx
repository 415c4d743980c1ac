/** How a date came about: start, rule with its source, days skipped and why, calendar, extensions, ceiling. */

import type { ReactNode } from 'react';
import type { ClockView } from '../features/acts/api/readCase.ts';
import { spanUnits } from '../lib/caseWords.ts';
import { dateOf, fullDate, shortDate } from '../lib/localTime.ts';
import { Facts } from './Facts.tsx';

type DayNote = ClockView['explanation']['skipped'][number];

const words = {
  due: '到期日',
  start: '起算日',
  rule: '规定',
  source: '规则出处',
  skipped: '未计入的日子',
  counted: '计入的周末上班日',
  calendar: '工作日历',
  original: '原定到期日',
  extensions: '延期',
  ceiling: '最长期限',
  missed: '逾期记录',
  missedRevoked: '逾期记录已撤销',
  stopped: '停止计算',
  nature: '日期性质',
  provisional: '暂定，待正式放假安排录入',
  fixed: '规定日期',
  none: '无',
  ways: { met: '按期完成', late: '逾期完成', cancelled: '不再计算' },
};

export function DateReason({ clock }: { clock: ClockView }) {
  const { explanation, extensions, ceilingOn, originalDueOn, dueOn, missed, stopped } = clock;
  const { unit, length } = explanation;
  const rule = unit === 'fixedDate' ? words.fixed : `${length ?? 0}${spanUnits[unit]}`;
  const facts: [string, ReactNode][] = [
    [words.due, <strong key="due">{fullDate(dueOn)}</strong>],
    ...(originalDueOn === dueOn
      ? []
      : [[words.original, fullDate(originalDueOn)] satisfies [string, ReactNode]]),
    [words.start, fullDate(clock.startOn)],
    [words.rule, rule],
    [words.source, readableSource(clock.source)],
    ...(clock.provisional ? [[words.nature, words.provisional] satisfies [string, ReactNode]] : []),
    [
      words.extensions,
      extensions.length === 0
        ? words.none
        : extensions.map((each) => `${each.length}${spanUnits[each.unit]}`).join('、'),
    ],
    [words.ceiling, ceilingOn ? fullDate(ceilingOn) : words.none],
    [words.skipped, <Days key="skipped" days={explanation.skipped} />],
    ...(explanation.counted?.length
      ? [[words.counted, <Days key="counted" days={explanation.counted} />] satisfies [string, ReactNode]]
      : []),
    [words.calendar, calendarName(clock.calendar)],
    ...(missed
      ? [
          [
            missed.revokedAt ? words.missedRevoked : words.missed,
            fullDate(dateOf(missed.revokedAt ?? missed.at)),
          ] satisfies [string, ReactNode],
        ]
      : []),
    ...(stopped
      ? [[words.stopped, `${fullDate(stopped.on)}，${words.ways[stopped.how]}`] satisfies [string, ReactNode]]
      : []),
  ];
  return (
    <>
      <p className="running-text" style={{ marginTop: 0 }}>
        {explanation.text}
      </p>
      <Facts facts={facts} />
    </>
  );
}

/** Where the rule is written is told; under which number our own papers keep it is not. */
function readableSource(source: string): string {
  return source.replaceAll(/（[^（）]*\.md[^（）]*）/gu, '');
}

const regions: Readonly<Record<string, string>> = { national: '全国', guangxi: '广西' };

/** national-1: 全国日历第1版 */
function calendarName(version: string): string {
  const [, region = '', edition] = /^(.+)-(\d+)$/u.exec(version) ?? [];
  const name = regions[region];
  return name && edition ? `${name}日历第${edition}版` : version;
}

/** Neighbouring days with one reason read as one line. */
function Days({ days }: { days: readonly DayNote[] }) {
  if (days.length === 0) return words.none;
  const groups: { from: string; to: string; why: string; count: number }[] = [];
  for (const { on, why } of days) {
    const last = groups.at(-1);
    if (last && last.why === why && isNextDay(last.to, on)) {
      last.to = on;
      last.count += 1;
    } else groups.push({ from: on, to: on, why, count: 1 });
  }
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {groups.map(({ from, to, why, count }) => (
        <li key={from}>
          {shortDate(from)}
          {count > 1 && <>至{shortDate(to, to.slice(0, 4))}</>}：{why}
        </li>
      ))}
    </ul>
  );
}

function isNextDay(a: string, b: string): boolean {
  return Date.parse(b) - Date.parse(a) === 86_400_000;
}
