/** The due date of a row: pressed, or by the row's key, it says why it is this one. */

import { DateDialog } from '../../../components/DateDialog.tsx';
import { daysLeftText, unbroken } from '../../../components/DueDate.tsx';
import type { CaseRow } from '../columns.ts';
import { texts } from '../texts.ts';
import { RowDateReason } from './RowDateReason.tsx';

export interface RowDueDateProps {
  row: CaseRow;
  on: string;
  thisYear: string;
}

export function RowDueDate({ row, on, thisYear }: RowDueDateProps) {
  const { workdaysLeft } = row;
  const left = workdaysLeft === undefined ? '' : daysLeftText(workdaysLeft, row.light === 'overdue');
  return (
    <span>
      <DateDialog on={on} label={texts.dueOf(row.number)} left={left} year={thisYear} inRow>
        <RowDateReason proposal={row.id} on={on} />
      </DateDialog>
      {left && (
        <>
          {' '}
          <span style={unbroken}>{left}</span>
        </>
      )}
    </span>
  );
}
