/** Numbers: drawn or typed, under a unique constraint; one once given is never given again (invariant 10). */

import type { Needs, Resolved, Rules } from '../workflows/lifecycle/act.ts';
import { formatNumber } from '../workflows/lifecycle/policies/numbers.ts';
import type { NumberPattern } from '../workflows/lifecycle/policies/policy.ts';
import { type Refusal, refuse } from '../workflows/lifecycle/refusal.ts';
import type { Sql, Transaction } from './connect.ts';

export interface Drawing {
  need: NonNullable<Needs['number']>;
  committee: string;
  session: { id: string; year: number };
  rules: Rules;
  caseId: string;
}

/** Locks the series until the transaction ends. The caller locks the case row after it, never before. */
export async function lockSeries(tx: Transaction, key: string): Promise<number> {
  await tx`insert into series (key, next) values (${key}, 1) on conflict (key) do nothing`;
  const [row] = await tx<{ next: number }[]>`select next from series where key = ${key} for update`;
  if (!row) throw new Error(`Series ${key} vanished`);
  return row.next;
}

/** Which series a number belongs to, by the scope of the policy's pattern. */
export function seriesKey({ need, committee, session, rules }: Omit<Drawing, 'caseId'>): string {
  switch (need.series) {
    case 'letter':
      return `letter/${need.unit}`;
    case 'origin':
      return 'origin';
    default: {
      const scope = rules.policy.numbers[need.series].scope;
      return `${need.series}/${committee}/${scope === 'year' ? session.year : session.id}`;
    }
  }
}

/** Gives the number, or `taken` when a typed one was given before. `next` is what `lockSeries` answered. */
export async function giveNumber(
  tx: Transaction,
  drawing: Drawing,
  next: number,
): Promise<Resolved['numbers'] | Refusal> {
  const { need, rules, session } = drawing;
  const series = seriesKey(drawing);
  if (need.typed !== undefined) {
    const [row] = await tx`
      insert into numbers (series, number, "case", drawn) values (${series}, ${need.typed}, ${drawing.caseId}, false)
      on conflict do nothing returning number`;
    return row ? { [need.series]: need.typed } : refuse('taken', `编号${spoken(need)}已经使用过。`);
  }
  if (need.series !== 'serial' && need.series !== 'case') return refuse('invalid', '此编号须手工填写。');
  const pattern: NumberPattern = rules.policy.numbers[need.series];
  for (let n = next; ; n += 1) {
    const number = formatNumber(pattern, { n, year: session.year });
    const [row] = await tx`
      insert into numbers (series, number, "case", drawn) values (${series}, ${number}, ${drawing.caseId}, true)
      on conflict do nothing returning number`;
    if (!row) continue;
    await tx`update series set next = ${n + 1} where key = ${series}`;
    return { [need.series]: number };
  }
}

/** What would be given if nobody came first; nothing is written. */
export async function forecastNumber(
  sql: Sql | Transaction,
  drawing: Drawing,
): Promise<Resolved['numbers'] | Refusal> {
  const { need, rules, session } = drawing;
  const series = seriesKey(drawing);
  if (need.typed !== undefined) {
    const [row] = await sql`select 1 from numbers where series = ${series} and number = ${need.typed}`;
    return row ? refuse('taken', `编号${spoken(need)}已经使用过。`) : { [need.series]: need.typed };
  }
  if (need.series !== 'serial' && need.series !== 'case') return refuse('invalid', '此编号须手工填写。');
  const [row] = await sql<{ next: number }[]>`select next from series where key = ${series}`;
  const pattern: NumberPattern = rules.policy.numbers[need.series];
  return { [need.series]: formatNumber(pattern, { n: row?.next ?? 1, year: session.year }) };
}

function spoken(need: Drawing['need']): string {
  return need.series === 'origin' ? (need.typed.split('/').at(-1) ?? '') : (need.typed ?? '');
}
