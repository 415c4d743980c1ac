/** Who is awaited, for what, since when: "市人社局办公室：签收，自 3月4日起". */

import { dateOf, shortDate } from '../lib/localTime.ts';

export interface AwaitedLine {
  who: 'proposer' | 'invited' | 'clerk' | 'supervisor' | 'office' | 'handler' | 'leader';
  unitName?: string | undefined;
  assignment?: string | undefined;
  proposer?: string | undefined;
  since: string;
  what: string;
}

const whoNames: Record<AwaitedLine['who'], string> = {
  proposer: '提案者',
  invited: '受邀联名人',
  clerk: '提案委',
  supervisor: '督查室',
  office: '办公室',
  handler: '承办人',
  leader: '领导',
};

/** `thisYear` leaves the year out where it is this one. */
function awaitedText({ who, unitName, since, what }: AwaitedLine, thisYear?: string): string {
  return `${unitName ?? ''}${whoNames[who]}：${what}，自${shortDate(dateOf(since), thisYear)}起`;
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
