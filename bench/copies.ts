/** A hundred thousand cases by COPY: the demonstration's fifty, each many times over, spread over twenty units. */

import { once } from 'node:events';
import type { Sql } from '../db/connect.ts';

/** Rows of one played case, as PostgreSQL writes them in JSON. */
interface Pattern {
  id: string;
  open: boolean;
  rows: Record<Table, Record<string, unknown>[]>;
}

const keyed = {
  cases: 'id',
  texts: 'case',
  case_proposers: 'case',
  assignments: 'case',
  clocks: 'case',
  duties: 'case',
  title_pairs: 'case',
} as const;
type Table = keyof typeof keyed;
const tables = Object.keys(keyed) as Table[];

const committee = 'qingyuan';
const units = 20;
/** Of a hundred cases so many are open. */
const openShare = 5;
const flushed = 4 * 1024 * 1024;

/** Resolves with the number of open cases. */
export async function copyCases(sql: Sql, count: number): Promise<number> {
  const names = await twentyUnits(sql);
  const patterns = await patternsOf(sql);
  const open = patterns.filter((each) => each.open);
  const ended = patterns.filter((each) => !each.open);
  const isOpen = (index: number) => index % 100 < openShare;
  const patternOf = (index: number) => {
    const kind = isOpen(index) ? open : ended;
    const found = kind[Math.floor(index / 7) % kind.length];
    if (!found) throw new Error('The demonstration has no case to copy');
    return found;
  };
  for (const table of tables) {
    const columns = columnsOf(patterns, table);
    const quoted = columns.map((each) => `"${each}"`).join(', ');
    const stream = await sql.unsafe(`copy ${table} (${quoted}) from stdin`).writable();
    let held = '';
    for (let index = 0; index < count; index += 1) {
      const pattern = patternOf(index);
      const lines = pattern.rows[table]
        // Of a closed case nobody reads more than the title here.
        .filter((row) => table !== 'texts' || pattern.open || row.id === pattern.rows.cases[0]?.title_text)
        .map((row) => line(columns, { ...row, ...spread[table]?.(index) }));
      held += renamed(lines.join(''), { pattern, index, names });
      if (held.length > flushed) {
        if (!stream.write(held)) await once(stream, 'drain');
        held = '';
      }
    }
    stream.end(held);
    await once(stream, 'close');
  }
  await sql`analyze`;
  return Array.from({ length: count }).filter((_, index) => isOpen(index)).length;
}

/** Handed in one after the other, every ten minutes, up to now. */
function instantOf(index: number): string {
  return new Date(Date.now() - index * 600_000).toISOString();
}

const spread: Partial<Record<Table, (index: number) => Record<string, string>>> = {
  cases: (index) => ({ created_at: instantOf(index) }),
  title_pairs: (index) => ({ at: instantOf(index) }),
};

async function twentyUnits(sql: Sql): Promise<string[]> {
  await sql`
    insert into units (id, committee, name, kind, supervised_by, way, body)
    select 'bench-' || n, ${committee}, '测试单位' || n, 'government', 'qingyuan-supervision', 'online', 'bench-' || n
    from generate_series(1, ${units}) n on conflict do nothing`;
  const found = await sql<{ id: string }[]>`
    select id from units u where committee = ${committee} and (id like 'bench-%'
      or exists (select 1 from assignments a where a.unit = u.id)) order by id like 'bench-%', id limit ${units}`;
  return found.map((each) => each.id);
}

async function patternsOf(sql: Sql): Promise<Pattern[]> {
  const cases = await sql<{ id: string; life: string }[]>`
    select id, life from cases where committee = ${committee} order by id`;
  return await Promise.all(
    cases.map(async ({ id, life }) => {
      const rows = await Promise.all(
        tables.map(async (table) => {
          const found = await sql.unsafe<{ row: Record<string, unknown> }[]>(
            `select to_jsonb(t) as row from ${table} t where "${keyed[table]}" = $1`,
            [id],
          );
          return [table, found.map((each) => each.row)] as const;
        }),
      );
      const open = !['concluded', 'notFiled', 'withdrawn'].includes(life);
      return { id, open, rows: Object.fromEntries(rows) as Pattern['rows'] };
    }),
  );
}

function columnsOf(patterns: readonly Pattern[], table: Table): string[] {
  const row = patterns.flatMap((each) => each.rows[table])[0];
  if (!row) throw new Error(`No pattern has a row in ${table}`);
  return Object.keys(row);
}

function line(columns: readonly string[], row: Record<string, unknown>): string {
  return `${columns.map((each) => field(row[each])).join('\t')}\n`;
}

/** COPY's text format. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) return field(`{${value.map((each) => JSON.stringify(each)).join(',')}}`);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}

interface Naming {
  pattern: Pattern;
  index: number;
  names: readonly string[];
}

/** Ids of their own, other units, another number. Texts get their ids by the case's. */
function renamed(text: string, { pattern, index, names }: Naming): string {
  const own = `${pattern.id.slice(0, -8)}${index.toString(16).padStart(8, '0')}`;
  const number = pattern.rows.cases[0]?.number;
  const moved = text
    .replaceAll(pattern.id, own)
    .replaceAll(
      unitOf(names),
      (_all, unit: string) => names[(names.indexOf(unit) + index) % names.length] ?? unit,
    );
  const texts = pattern.rows.texts.map((each) => String(each.id));
  const retold = texts.reduce((told, each) => told.replaceAll(each, `${each}.${index}`), moved);
  return typeof number === 'string' && number !== ''
    ? retold.replaceAll(number, `${number.slice(0, 4)}${(1_000_000 + index).toString().slice(1)}`)
    : retold;
}

const patternsOfUnits = new Map<string, RegExp>();

/** A unit's id where it stands alone or before one of its posts. */
function unitOf(names: readonly string[]): RegExp {
  const key = names.join();
  const known = patternsOfUnits.get(key) ?? new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w])`, 'g');
  patternsOfUnits.set(key, known);
  return known;
}
