/** Holds what came of a story against its hand-written file: events, dates, numbers, recipients and copies. */

import { reckon } from './calculator.ts';
import { difference } from './difference.ts';
import type { Expected, ExpectedClock, ExpectedNumber } from './expected.ts';
import type { Found, FoundClock, FoundLetter } from './found.ts';

/** Everything that differs, in sentences and lines for a person; empty when the story is right. */
export function compare(expected: Expected, found: Found): string[] {
  return [
    ...titled('编号', numberFaults(expected.number, found.number)),
    ...titled('办理经过', difference(expected.events, found.events)),
    ...titled('事件序号', gaps(found.sequences)),
    ...titled('期限', difference(expected.clocks.map(clockText), found.clocks.map(clockText))),
    ...titled(
      '期限的推算',
      expected.clocks.flatMap((each) => reckoningFaults(each, expected.calendar)),
    ),
    ...titled('跳过的日子', skippedFaults(expected, found.clocks)),
    ...titled(
      '文稿、收文者和抄送',
      difference(expected.letters.map(letterText), found.letters.map(letterText)),
    ),
    ...titled('发文字号', letterNumberFaults(expected, found.letters)),
    ...Object.entries(expected.told).flatMap(([account, lines]) =>
      titled(`${account} 收到的通知`, difference(lines, found.told[account] ?? [])),
    ),
  ];
}

function titled(title: string, faults: string[]): string[] {
  return faults.length === 0 ? [] : [`${title}（- 应为，+ 实为）：`, ...faults.map((each) => `  ${each}`)];
}

function numberFaults({ form }: ExpectedNumber, number: string | undefined): string[] {
  return new RegExp(form, 'u').test(number ?? '') ? [] : [`${number ?? '没有编号'} 不符合 ${form}`];
}

function gaps(sequences: readonly number[]): string[] {
  const index = sequences.findIndex((each, place) => each !== place + 1);
  return index < 0 ? [] : [`第${index + 1}条的序号为 ${sequences[index]}`];
}

function clockText({ clock, unit, startOn, dueOn, ceilingOn, how }: Omit<FoundClock, 'skipped'>): string {
  return line([clock, unit, `${startOn} → ${dueOn}`, ceilingOn && `不晚于 ${ceilingOn}`, how]);
}

/** The file itself must be right: its dates follow from its rules by the second reckoning. */
export function reckoningFaults(
  { clock, unit, startOn, rule, dueOn }: ExpectedClock,
  calendar: string,
): string[] {
  const reckoned = reckon({ startOn, ...rule, calendar }).dueOn;
  return reckoned === dueOn ? [] : [line(['-', clock, unit, reckoned]), line(['+', clock, unit, dueOn])];
}

/** Banli's explanation names exactly the days that the second reckoning skips. */
function skippedFaults({ clocks, calendar }: Expected, found: readonly FoundClock[]): string[] {
  return clocks.flatMap(({ clock, unit, startOn, rule }, index) => {
    const skipped = reckon({ startOn, ...rule, calendar }).skipped.join();
    const given = found[index]?.skipped.join() ?? '';
    return given === skipped ? [] : [line(['-', clock, unit, skipped]), line(['+', clock, unit, given])];
  });
}

function letterText({ kind, round, unit, issuedOn, to, cc }: Omit<FoundLetter, 'number'>): string {
  return line([kind, `第${round}轮`, unit, issuedOn, `送：${to.join('、')}`, `抄送：${cc.join('、')}`]);
}

function letterNumberFaults({ letters }: Expected, found: readonly FoundLetter[]): string[] {
  return letters.flatMap(({ number }, index) => {
    const given = found[index]?.number;
    if (number) return numberFaults(number, given);
    return given === undefined ? [] : [`${given}：不应有发文字号`];
  });
}

function line(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join(' ');
}
