/** Time as an actor on the log: what the process of a case does at each wake. */

import { type Pending, pendingOf } from '../workflows/lifecycle/letters/pending.ts';
import { nextWake } from '../workflows/lifecycle/passTime.ts';
import { type Outline, outlineOf } from '../workflows/lifecycle/views/outline.ts';
import { execute, type Log } from './execute.ts';

export interface Advanced {
  version: number;
  /** Office instant; absent when nothing is awaited of time. */
  wakeAt?: string;
  /** Work for machines that is not done, each with the real instant since which it waits. */
  pending: (Pending & { since: string })[];
  /** Office offset in milliseconds that this answer was given under. */
  offsetMs: number;
  outline: Outline;
  /** E-mail rows were queued: the courier must hear. */
  mail: boolean;
}

interface Row {
  target_ms: number;
  waiting: { id: string; since: string }[];
}

/** Lets time act up to the later of the office's present and `notBefore`, notes it as handled, and says what is next. */
export async function advance(
  log: Log,
  { case: id, notBefore }: { case: string; notBefore?: string },
): Promise<Advanced> {
  const outcome = await execute(log, {
    case: id,
    command: 'advance',
    payload: {},
    by: { kind: 'time' },
    arrivedAt: new Date().toISOString(),
    notBefore,
  });
  if (outcome.kind !== 'done') throw new Error(`Time cannot act on ${id}: ${JSON.stringify(outcome)}`);
  const { state, rules, follow } = outcome;
  const wakeAt = nextWake(state);
  // The case has arrived at the office's present once its next wake lies beyond it.
  const [row] = await log.sql<Row[]>`
    with clock as (select target_ms from office_clock),
    handled as (
      update watch set handled_version = greatest(handled_version, ${state.version}),
        signalled_version = greatest(signalled_version, ${state.version}),
        arrived_ms = case when ${wakeAt ?? null}::timestamptz <= now() + clock.target_ms * interval '1 millisecond'
          then arrived_ms else clock.target_ms end
      from clock where "case" = ${id}
    )
    select (select target_ms from clock) as target_ms, coalesce((
      select json_agg(json_build_object('id', id, 'since',
        to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from pending where "case" = ${id} and state <> 'done'), '[]') as waiting`;
  if (!row) throw new Error('The office clock has no row');
  return {
    version: state.version,
    ...(wakeAt && { wakeAt }),
    pending: pendingOf(state).flatMap((each) => {
      const since = row.waiting.find((waiting) => waiting.id === each.id)?.since;
      return since ? [{ ...each, since }] : [];
    }),
    offsetMs: row.target_ms,
    outline: outlineOf(state, rules.policy),
    mail: follow?.mail ?? false,
  };
}
