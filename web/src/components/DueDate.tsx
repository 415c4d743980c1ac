/** A due date with the working days that are left: "3月4日 剩 3 个工作日", "超期 2 个工作日". */

import { shortDate } from '../lib/localTime.ts';

export function daysLeftText(workdaysLeft: number): string {
  if (workdaysLeft < 0) return `超期 ${-workdaysLeft} 个工作日`;
  return workdaysLeft === 0 ? '今日到期' : `剩 ${workdaysLeft} 个工作日`;
}

export function DueDate({ on, workdaysLeft }: { on: string; workdaysLeft?: number | undefined }) {
  return (
    <span>
      <time dateTime={on}>{shortDate(on)}</time>
      {workdaysLeft !== undefined && <> {daysLeftText(workdaysLeft)}</>}
    </span>
  );
}
