/** Moves the clock by a day, a week, or to the morning after the next due date; says that it moves and where it arrived. */

import { Button, Spin } from 'antd';
import { fullTime, shortDate } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { type Move, useMoveClock } from '../api/useMoveClock.ts';
import { texts } from '../texts.ts';
import styles from './DemonstrationBar.module.css';

const moves: { label: string; move: Move }[] = [
  { label: texts.day, move: { days: 1 } },
  { label: texts.week, move: { days: 7 } },
  { label: texts.nextDue, move: { to: 'nextDue' } },
];

export function ClockMover({ isMoving }: { isMoving: boolean }) {
  const moving = useMoveClock();
  const busy = isMoving || moving.isPending;
  return (
    <>
      <fieldset className={styles.moves}>
        <legend>{texts.move}</legend>
        {moves.map(({ label, move }) => (
          <Button key={label} disabled={busy} onClick={() => moving.mutate(move)}>
            {label}
          </Button>
        ))}
      </fieldset>
      <span role="status" className={styles.said}>
        {busy ? (
          <>
            <Spin size="small" /> {texts.moving}
          </>
        ) : (
          said(moving)
        )}
      </span>
    </>
  );
}

function said({ data, error }: ReturnType<typeof useMoveClock>): string {
  if (error) return problemFrom(error).message;
  if (!data) return '';
  if (data.waiting > 0) return texts.waiting(data.waiting);
  const time = fullTime(data.clock.now);
  return data.dueOn ? texts.movedTo(shortDate(data.dueOn), time) : texts.moved(time);
}
