/** A due date that says, when pressed, why it is this one: 为什么是这一天. Used wherever a clock is shown. */

import { lazy } from 'react';
import type { ClockView } from '../features/acts/api/readCase.ts';
import { DateDialog } from './DateDialog.tsx';
import { daysLeftText } from './DueDate.tsx';

const DateReason = lazy(() => import('./DateReason.tsx').then((each) => ({ default: each.DateReason })));

export interface WhyThisDateProps {
  clock: ClockView;
  /** What the date is for: 市人社局答复. */
  label: string;
  /** Of the page: dates of another year are shown with theirs. */
  year?: string;
}

export function WhyThisDate({ clock, label, year }: WhyThisDateProps) {
  const { dueOn, workdaysLeft } = clock;
  const left = workdaysLeft === undefined ? '' : daysLeftText(workdaysLeft);
  return (
    <>
      <DateDialog on={dueOn} label={label} left={left} year={year}>
        <DateReason clock={clock} />
      </DateDialog>
      {left && <span> {left}</span>}
    </>
  );
}
