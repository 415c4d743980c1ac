/** The case number that would be drawn next. Nothing is drawn and nothing is held. */

import type { Rules } from '../workflows/lifecycle/act.ts';
import { formatNumber } from '../workflows/lifecycle/policies/numbers.ts';
import type { Sql } from './connect.ts';
import { seriesKey } from './draw.ts';

export async function forecastNumber(
  sql: Sql,
  { committee, sessionId, rules }: { committee: string; sessionId: string; rules: Rules },
): Promise<string | undefined> {
  const [session] = await sql<{ id: string; year: number }[]>`
    select id, year from sessions where id = ${sessionId}`;
  if (!session) return undefined;
  const key = seriesKey({ need: { series: 'case' }, committee, session, rules });
  const [row] = await sql<{ next: number; typed: string[] }[]>`
    select coalesce((select next from series where key = ${key}), 1) as next,
      array(select number from numbers where series = ${key} and not drawn) as typed`;
  if (!row) return undefined;
  const typed = new Set(row.typed);
  for (let n = row.next; ; n += 1) {
    const number = formatNumber(rules.policy.numbers.case, { n, year: session.year });
    if (!typed.has(number)) return number;
  }
}
