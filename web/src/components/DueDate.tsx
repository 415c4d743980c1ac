/** A due date with the working days that are left: "3月4日 剩 3 个工作日", "超期 2 个工作日". */

import { shortDate } from '../lib/localTime.ts';

export function daysLeftText(workdaysLeft: number, isPast = workdaysLeft < 0): string {
  if (workdaysLeft < 0) return `超期 ${-workdaysLeft} 个工作日`;
  // Due on a day off that is over: no working day has passed since.
  if (isPast) return '已超期';
  return workdaysLeft === 0 ? '今日到期' : `剩 ${workdaysLeft} 个工作日`;
}

/** A date is not broken in two by the end of a line. */
export const unbroken = { display: 'inline-block', whiteSpace: 'nowrap' } as const;

export interface DueDateProps {
  on: string;
  workdaysLeft?: number | undefined;
  /** The year that need not be said. */
  thisYear?: string;
  isPast?: boolean;
}

export function DueDate({ on, workdaysLeft, thisYear, isPast }: DueDateProps) {
  return (
    <span>
      <time dateTime={on} style={unbroken}>
        {shortDate(on, thisYear)}
      </time>
      {workdaysLeft !== undefined && (
        <>
          {' '}
          <span style={unbroken}>{daysLeftText(workdaysLeft, isPast)}</span>
        </>
      )}
    </span>
  );
}
