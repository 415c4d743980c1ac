/** The row of the office clock: starting a move, seeing who still walks, and ending it. */

import type { Sql } from './connect.ts';
import type { OfficeClock } from './officeClock.ts';

export type ClockRow = OfficeClock;

export async function readOfficeClock(sql: Sql): Promise<ClockRow> {
  const [row] = await sql<ClockRow[]>`
    select offset_ms as "offsetMs", target_ms as "targetMs", moving_since as "movingSince" from office_clock`;
  if (!row) throw new Error('The office clock has no row: the database was not prepared');
  return row;
}

/** False while another move is on its way. `now` is real. */
export async function startMove(sql: Sql, { days, now }: { days: number; now: string }): Promise<boolean> {
  const milliseconds = Math.round(days * 86_400_000);
  const started = await sql`
    update office_clock set target_ms = target_ms + ${milliseconds}, moving_since = ${now} where moving_since is null`;
  return started.count === 1;
}

/** Cases that time has something to do with and that have not reached the target. */
export async function countWalking(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from watch w, office_clock o
    where w.wake_at is not null and w.arrived_ms <> o.target_ms`;
  return row?.count ?? 0;
}

/** Ends the move once nobody walks; true when there is none (any more). */
export async function finishMove(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ moving: boolean }[]>`
    with finished as (
      update office_clock o set offset_ms = target_ms, moving_since = null
      where moving_since is not null and not exists (
        select 1 from watch w where w.wake_at is not null and w.arrived_ms <> o.target_ms)
      returning 1
    )
    select moving_since is not null and not exists (select 1 from finished) as moving from office_clock`;
  return row?.moving !== true;
}
