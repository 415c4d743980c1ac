/** Refolds every case from its events, corrects what was derived from them, and says what differed. */

import { isDeepStrictEqual } from 'node:util';
import { fold } from '../workflows/lifecycle/evolve.ts';
import { nextWake } from '../workflows/lifecycle/passTime.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Sql, Transaction } from './connect.ts';
import { type Desk, deskOf } from './desk.ts';
import { readEvents } from './readEvents.ts';
import { doingsDiffer, putDoings } from './rebuildDoings.ts';
import { putTitle, titleDiffers } from './rebuildTitle.ts';
import { makeRules, type RulesOf } from './rules.ts';

interface Difference {
  case: string;
  what: 'events' | 'snapshot' | 'desk' | 'wake';
  /** Where it differed, e.g. `clocks reply/…`. */
  detail: string;
}

export interface Rebuilt {
  cases: number;
  differences: Difference[];
}

const batch = 200;

/**
 * Works through all cases, each in a transaction of its own with the row locked, so acts go on meanwhile. Keys,
 * numbers, notices and texts are never touched; a gap in the events is reported and nothing is corrected from it.
 */
export async function rebuild(sql: Sql, { correct = true } = {}): Promise<Rebuilt> {
  const differences: Difference[] = [];
  const rulesOf = makeRules(sql);
  let cases = 0;
  for (let after = ''; ; ) {
    const rows = await sql<{ id: string }[]>`
      select id from cases where id > ${after} order by id limit ${batch}`;
    for (const { id } of rows) differences.push(...(await rebuildCase(sql, id, { correct, rulesOf })));
    cases += rows.length;
    after = rows.at(-1)?.id ?? '';
    if (rows.length < batch) return { cases, differences };
  }
}

async function rebuildCase(
  sql: Sql,
  id: string,
  { correct, rulesOf }: { correct: boolean; rulesOf: RulesOf },
): Promise<Difference[]> {
  return await sql.begin(async (tx) => {
    const [row] = await tx<{ snapshot: CaseState; version: number }[]>`
      select snapshot, version from cases where id = ${id} for update`;
    const recorded = await readEvents(tx, id);
    const gap = recorded.find((each, index) => each.sequence !== index + 1);
    if (gap || recorded.length === 0)
      return [{ case: id, what: 'events', detail: `gap before ${gap?.sequence ?? 1}` }];
    const state = fold(recorded);
    const { policy } = await rulesOf(state, tx);
    const desk = deskOf(state, policy);
    const found: Difference[] = [
      ...(isDeepStrictEqual(row?.snapshot, plain(state)) && row?.version === state.version
        ? []
        : [
            {
              case: id,
              what: 'snapshot' as const,
              detail: `version ${row?.version} against ${state.version}`,
            },
          ]),
      ...(await deskDifferences(tx, id, desk)),
      ...(await wakeDifferences(tx, state)),
      ...((await doingsDiffer(tx, id, recorded))
        ? [{ case: id, what: 'desk' as const, detail: 'doings' }]
        : []),
      ...((await titleDiffers(tx, id)) ? [{ case: id, what: 'desk' as const, detail: 'titlePairs' }] : []),
    ];
    if (correct && found.length > 0) {
      await put(tx, state, desk);
      await putDoings(tx, id, recorded);
      await putTitle(tx, id);
    }
    return found;
  });
}

/** As it looks after a journey through JSON. */
function plain(state: CaseState): unknown {
  return JSON.parse(JSON.stringify(state));
}

async function deskDifferences(tx: Transaction, id: string, wanted: Desk): Promise<Difference[]> {
  const [stored] = await tx<{ desk: Desk }[]>`
    select jsonb_build_object(
      'life', life, 'number', number, 'searchNumber', search_number, 'category', category, 'key', key,
      'titleText', title_text,
      'proposers', (select coalesce(jsonb_agg(jsonb_build_object('proposer', proposer, 'standing', standing)), '[]')
        from case_proposers where "case" = c.id),
      'assignments', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'round', round, 'unit', unit, 'role', role,
        'life', life, 'supervisedBy', supervised_by, 'handler', handler, 'current', current)), '[]')
        from assignments where "case" = c.id),
      'clocks', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'unit', unit, 'dueOn', due_on,
        'warnsOn', warns_on)), '[]') from clocks where "case" = c.id),
      'duties', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'queue', queue, 'target', target, 'place', place,
        'placeId', place_id, 'role', role, 'rank', rank,
        'since', to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'dueOn', due_on,
        'warnsOn', warns_on)), '[]') from duties where "case" = c.id)) as desk
    from cases c where id = ${id}`;
  return (Object.keys(wanted) as (keyof Desk)[])
    .filter((part) => !isDeepStrictEqual(sorted(stored?.desk[part]), sorted(wanted[part])))
    .map((part) => ({ case: id, what: 'desk', detail: part }));
}

/** Rows have no order of their own. */
function sorted(part: unknown): unknown {
  if (!Array.isArray(part)) return part;
  return part.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
}

async function wakeDifferences(tx: Transaction, state: CaseState): Promise<Difference[]> {
  const [row] = await tx<{ wake_at: string | null }[]>`select wake_at from watch where "case" = ${state.id}`;
  const wanted = nextWake(state) ?? null;
  return row && row.wake_at === wanted
    ? []
    : [{ case: state.id, what: 'wake', detail: `${row?.wake_at} against ${wanted}` }];
}

async function put(tx: Transaction, state: CaseState, desk: Desk): Promise<void> {
  const { proposers, assignments, clocks, duties, ...columns } = desk;
  const { id } = state;
  await tx`
    update cases set version = ${state.version}, snapshot = ${JSON.stringify(state)}::text::jsonb, life = ${columns.life},
      number = ${columns.number}, search_number = ${columns.searchNumber}, category = ${columns.category},
      key = ${columns.key}, title_text = ${columns.titleText}
    where id = ${id}`;
  await tx`delete from case_proposers where "case" = ${id}`;
  await tx`delete from assignments where "case" = ${id}`;
  await tx`delete from clocks where "case" = ${id}`;
  await tx`delete from duties where "case" = ${id}`;
  if (proposers.length > 0)
    await tx`insert into case_proposers ${tx(proposers.map((each) => ({ case: id, ...each })))}`;
  if (assignments.length > 0) {
    await tx`insert into assignments ${tx(
      assignments.map(({ supervisedBy, ...each }) => ({ case: id, ...each, supervised_by: supervisedBy })),
    )}`;
  }
  if (clocks.length > 0) {
    await tx`insert into clocks ${tx(
      clocks.map(({ dueOn, warnsOn, ...each }) => ({ case: id, ...each, due_on: dueOn, warns_on: warnsOn })),
    )}`;
  }
  if (duties.length > 0) {
    await tx`insert into duties ${tx(
      duties.map(({ placeId, dueOn, warnsOn, ...each }) => ({
        case: id,
        ...each,
        place_id: placeId,
        due_on: dueOn,
        warns_on: warnsOn,
      })),
    )}`;
  }
  const wakeAt = nextWake(state) ?? null;
  // The process must hear that the state it was told may have been wrong.
  await tx`
    insert into watch ("case", needed_version, signalled_version, handled_version, needed_since, wake_at, signal, arrived_ms)
    values (${id}, ${state.version}, 0, 0, now(), ${wakeAt}, 'rebuilt', 0)
    on conflict ("case") do update set needed_version = excluded.needed_version, signalled_version = 0,
      handled_version = 0, needed_since = now(), wake_at = excluded.wake_at, signal = 'rebuilt'`;
}
