/** Holds what came of a story against its hand-written file: events, dates, numbers, recipients and copies. */

import type { Clocks, Proposal, Timeline } from './answers.ts';
import { reckon } from './calculator.ts';
import { difference } from './difference.ts';
import type { Expected, ExpectedClock, ExpectedLetter, ExpectedNumber } from './expected.ts';
import { comparable } from './timelineText.ts';

export interface Outcome {
  proposal: Proposal;
  timeline: Pick<Timeline, 'lines'>;
  clocks: Clocks['clocks'];
}

/** Everything that differs, in sentences and lines for a person; empty when the story is right. */
export function compare(expected: Expected, outcome: Outcome): string[] {
  const { proposal, timeline, clocks } = outcome;
  return [
    ...titled('案号', numberFaults(expected.number, caseNumberOf(proposal.view))),
    ...titled('办理经过', difference(expected.events, comparable(timeline.lines, proposal))),
    ...titled('事件序号', gaps(timeline)),
    ...titled('期限', difference(expected.clocks.map(expectedClockText), clocks.map(clockText))),
    ...titled(
      '期限的推算',
      expected.clocks.flatMap((each) => reckoningFaults(each, expected.calendar)),
    ),
    ...titled('跳过的日子', skippedFaults(expected, clocks)),
    ...titled(
      '文稿、收文者和抄送',
      difference(expected.letters.map(expectedLetterText), lettersText(proposal)),
    ),
    ...titled('发文字号', letterNumberFaults(expected, proposal)),
  ];
}

function titled(title: string, faults: string[]): string[] {
  return faults.length === 0 ? [] : [`${title}（- 应为，+ 实为）：`, ...faults.map((each) => `  ${each}`)];
}

function caseNumberOf({ origin, caseNumber }: Proposal['view']): string | undefined {
  return origin?.number ?? caseNumber;
}

function numberFaults({ form }: ExpectedNumber, number: string | undefined): string[] {
  return new RegExp(form, 'u').test(number ?? '') ? [] : [`${number ?? '没有编号'} 不符合 ${form}`];
}

/** The reader sees every event, so the numbers run from 1 without a gap. */
function gaps({ lines }: Pick<Timeline, 'lines'>): string[] {
  const wrong = lines.find((line, index) => line.sequence !== index + 1);
  return wrong ? [`第${lines.indexOf(wrong) + 1}条的序号为 ${wrong.sequence}`] : [];
}

function expectedClockText({ clock, unit, startOn, dueOn, ceilingOn, how }: ExpectedClock): string {
  return line([clock, unit, `${startOn} → ${dueOn}`, ceilingOn && `不晚于 ${ceilingOn}`, how]);
}

function clockText({ kind, unitName, startOn, dueOn, ceilingOn, stopped }: Clocks['clocks'][number]): string {
  return line([
    kind,
    unitName,
    `${startOn} → ${dueOn}`,
    ceilingOn && `不晚于 ${ceilingOn}`,
    stopped?.how ?? '仍在计算',
  ]);
}

/** The file itself must be right: its dates follow from its rules by the second reckoning. */
export function reckoningFaults({ clock, unit, startOn, rule, dueOn }: ExpectedClock, calendar: string) {
  const reckoned = reckon({ startOn, ...rule, calendar }).dueOn;
  return reckoned === dueOn ? [] : [line(['-', clock, unit, reckoned]), line(['+', clock, unit, dueOn])];
}

/** Banli's explanation names exactly the days that the second reckoning skips. */
function skippedFaults({ clocks: expected, calendar }: Expected, clocks: Clocks['clocks']): string[] {
  return expected.flatMap(({ clock, unit, startOn, rule }, index) => {
    const { skipped } = reckon({ startOn, ...rule, calendar });
    const given = clocks[index]?.explanation.skipped.map((each) => each.on) ?? [];
    if (given.join() === skipped.join()) return [];
    return [line(['-', clock, unit, skipped.join()]), line(['+', clock, unit, given.join()])];
  });
}

function expectedLetterText({ kind, round, unit, issuedOn, to, cc }: ExpectedLetter): string {
  return line([kind, `第${round}轮`, unit, issuedOn, `送：${to.join('、')}`, `抄送：${cc.join('、')}`]);
}

function lettersText({ view, names }: Proposal): string[] {
  const nameOf = (id: string) => names.units[id] ?? names.proposers[id] ?? id;
  return issuedLetters(view).map(({ kind, round, assignment, issuedOn, recipients, cc }) =>
    expectedLetterText({
      kind,
      round,
      unit: nameOf(view.assignments.find((each) => each.id === assignment)?.unit ?? assignment),
      issuedOn: issuedOn ?? '',
      to: recipients
        .filter((each) => each.purpose !== 'copy')
        .map(({ id }) => nameOf(id.slice(id.indexOf('/') + 1))),
      cc: cc.map(nameOf),
    }),
  );
}

function letterNumberFaults({ letters }: Expected, { view }: Proposal): string[] {
  const issued = issuedLetters(view);
  return letters.flatMap(({ number }, index) => {
    const given = issued[index]?.number;
    if (number) return numberFaults(number, given);
    return given === undefined ? [] : [`${given}：不应有发文字号`];
  });
}

function issuedLetters({ letters }: Proposal['view']): Proposal['view']['letters'] {
  return letters
    .filter((each) => each.life === 'issued')
    .sort((one, other) => ((one.issuedAt ?? '') < (other.issuedAt ?? '') ? -1 : 1));
}

function line(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join(' ');
}
