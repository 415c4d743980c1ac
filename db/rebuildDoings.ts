/** Who has acted on a case, and when last, held against its events. */

import type { Recorded } from '../workflows/lifecycle/events.ts';
import type { Transaction } from './connect.ts';

/** The instant of each person's last act. */
function doingsIn(recorded: readonly Recorded[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { by, at } of recorded) if (by.kind === 'person') last.set(by.person, at);
  return last;
}

export async function doingsDiffer(
  tx: Transaction,
  id: string,
  recorded: readonly Recorded[],
): Promise<boolean> {
  const wanted = doingsIn(recorded);
  const rows = await tx<{ person: string; at: string }[]>`select person, at from doings where "case" = ${id}`;
  return rows.length !== wanted.size || rows.some(({ person, at }) => wanted.get(person) !== at);
}

/** What the act was called stands in its key, not in the events. Keys are read by their primary key. */
export async function putDoings(tx: Transaction, id: string, recorded: readonly Recorded[]): Promise<void> {
  const wanted = [...doingsIn(recorded)].map(([person, at]) => ({ person, at }));
  const persons = wanted.map((each) => each.person);
  await tx`delete from doings where "case" = ${id} and not person = any(${persons})`;
  await tx`
    insert into doings (person, "case", command, at)
    select w.person, ${id}, coalesce(substring(k.route from '^(?:commands/|batches/)?([[:alpha:]]+)'), ''), w.at
    from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as w(person text, at timestamptz)
    left join lateral (
      select route from keys where person = w.person and "case" = ${id} order by version desc limit 1
    ) k on true
    on conflict (person, "case") do update set at = excluded.at`;
}
