/** Who is awaited, for what, since when: "市人社局办公室：签收，自 3月4日起". */

import { awaitedRoles } from '../lib/caseWords.ts';
import { dateOf, shortDate } from '../lib/localTime.ts';

export interface AwaitedLine {
  who: 'proposer' | 'invited' | 'clerk' | 'supervisor' | 'office' | 'handler' | 'leader';
  unitName?: string | undefined;
  assignment?: string | undefined;
  proposer?: string | undefined;
  since: string;
  what: string;
}

/** `thisYear` leaves the year out where it is this one. */
function awaitedText({ who, unitName, since, what }: AwaitedLine, thisYear?: string): string {
  return `${unitName ?? ''}${awaitedRoles[who]}：${what}，自${shortDate(dateOf(since), thisYear)}起`;
}

export function AwaitedLines({ lines, thisYear }: { lines: readonly AwaitedLine[]; thisYear?: string }) {
  return (
    <>
      {[...new Set(lines.map((each) => awaitedText(each, thisYear)))].map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
}
