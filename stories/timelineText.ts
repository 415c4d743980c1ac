/** A timeline as text: one line for each event to be compared, and a page for a person to read. */

import type { Clocks, TimelineLine } from './answers.ts';
import { localDay, localMinute } from './localTime.ts';
import { type Named, subjectOf } from './subject.ts';

/** Events that set or move a date. */
const dating = ['clockStarted', 'dueMoved'];

/**
 * Each event as `day kind [clock] [units] [→ due] [补录 day]`; what time wrote has its minute instead of its day.
 * Deliveries of one moment come in any order, so they are put in the order of their names.
 */
export function comparable(lines: readonly TimelineLine[], named: Named): string[] {
  const ordered: string[] = [];
  let deliveries: string[] = [];
  for (const line of lines) {
    const text = comparableLine(line, named);
    if (line.kind === 'letterDelivered') deliveries.push(text);
    else {
      ordered.push(...deliveries.sort(), text);
      deliveries = [];
    }
  }
  return [...ordered, ...deliveries.sort()];
}

function comparableLine(line: TimelineLine, named: Named): string {
  const units = subjectOf(line, named).join('、');
  return [
    line.dueAt ? localMinute(line.dueAt) : localDay(line.at),
    line.kind,
    ...(line.clock ? [clockKind(line.clock)] : []),
    ...(units ? [units] : []),
    ...(line.dueOn && dating.includes(line.kind) ? [`→ ${line.dueOn}`] : []),
    ...(line.occurredOn ? [`补录 ${line.occurredOn}`] : []),
  ].join(' ');
}

function clockKind(id: string): string {
  return id.split('/')[0] ?? id;
}

/** For a person: when, what, by whom, and why each date is the date it is. */
export function readable(
  lines: readonly TimelineLine[],
  { named, clocks }: { named: Named; clocks: Clocks['clocks'] },
): string[] {
  const labels = new Map(clocks.map((each) => [each.id, each.label]));
  return lines.flatMap((line) => {
    const about = line.clock ? (labels.get(line.clock) ?? clockKind(line.clock)) : '';
    const isDating = dating.includes(line.kind);
    const parts = [
      `${line.label}${about ? `（${about}）` : ''}`,
      subjectOf(line, named).join('、'),
      line.dueOn && isDating ? `到期日 ${line.dueOn}` : '',
      line.occurredOn ? `补录，实际日期 ${line.occurredOn}` : '',
      `—— ${line.byName}`,
    ];
    const when = localMinute(line.dueAt ?? line.at);
    const why = line.explanation && isDating ? [`${' '.repeat(20)}${line.explanation.text}`] : [];
    return [`  ${when}  ${parts.filter((each) => each !== '').join('　')}`, ...why];
  });
}
