/** Units as their administrator keeps them, with the further names they are known by. */

import type { SignStep } from '../workflows/lifecycle/letterState.ts';
import type { UnitKind } from '../workflows/lifecycle/unitKind.ts';
import type { Sql, Transaction } from './connect.ts';
import { newId } from './ids.ts';

export interface UnitFields {
  name: string;
  kind: string;
  way: 'online' | 'offline';
  chain?: SignStep[] | undefined;
  duty?: string | undefined;
  aliases: string[];
}

export interface UnitEntry extends UnitFields {
  id: string;
  committee: string;
  kind: UnitKind;
  supervisedBy: string;
  body: string;
  active: boolean;
}

/** All of these committees, those that are no longer used included. */
export async function readAllUnits(
  sql: Sql | Transaction,
  { committees, id }: { committees: readonly string[]; id?: string },
): Promise<UnitEntry[]> {
  const rows = await sql<
    (Omit<UnitEntry, 'chain' | 'duty'> & { chain: SignStep[] | null; duty: string | null })[]
  >`
    select u.id, u.committee, u.name, u.kind, u.supervised_by as "supervisedBy", u.way, u.chain, u.body, u.active, u.duty,
      array(select alias from unit_aliases a where a.unit = u.id order by alias) as aliases
    from units u where u.committee = any(${[...committees]}) ${id ? sql`and u.id = ${id}` : sql``}
    order by u.committee, u.active desc, u.name, u.id`;
  return rows.map(({ chain, duty, ...row }) => ({ ...row, ...(chain && { chain }), ...(duty && { duty }) }));
}

type Fault = 'taken' | 'supervisedBy' | 'body';

/** What does not fit, or nothing: a name that another unit has, a supervision office or body of another committee. */
export async function unitFault(
  tx: Transaction,
  unit: {
    id?: string;
    committee: string;
    name: string;
    supervisedBy?: string | undefined;
    body?: string | undefined;
  },
): Promise<Fault | undefined> {
  const { id = '', committee, name, supervisedBy, body } = unit;
  const [row] = await tx<{ fault: Fault | null }[]>`
    select case
      when exists (select 1 from units where committee = ${committee} and name = ${name} and id <> ${id}) then 'taken'
      when ${supervisedBy ?? null}::text is not null
        and not exists (select 1 from units where committee = ${committee} and id = ${supervisedBy ?? null}) then 'supervisedBy'
      when ${body ?? null}::text is not null
        and not exists (select 1 from units where committee = ${committee} and body = ${body ?? null}) then 'body'
      end as fault`;
  return row?.fault ?? undefined;
}

/** Gives the new id. Without a supervision office the unit is one itself. */
export async function addUnit(
  tx: Transaction,
  unit: UnitFields & { committee: string; supervisedBy?: string | undefined; body?: string | undefined },
): Promise<string> {
  const id = newId();
  await tx`insert into units ${tx({
    id,
    committee: unit.committee,
    name: unit.name,
    kind: unit.kind,
    supervised_by: unit.supervisedBy ?? id,
    way: unit.way,
    chain: unit.chain ? tx.json(unit.chain) : null,
    body: unit.body ?? id,
    duty: unit.duty ?? null,
  })}`;
  await setAliases(tx, id, unit.aliases);
  return id;
}

export async function updateUnit(
  tx: Transaction,
  unit: UnitFields & { id: string; supervisedBy: string; active: boolean },
): Promise<void> {
  await tx`update units set ${tx({
    name: unit.name,
    kind: unit.kind,
    supervised_by: unit.supervisedBy,
    way: unit.way,
    chain: unit.chain ? tx.json(unit.chain) : null,
    duty: unit.duty ?? null,
    active: unit.active,
  })} where id = ${unit.id}`;
  await setAliases(tx, unit.id, unit.aliases);
}

async function setAliases(tx: Transaction, unit: string, aliases: readonly string[]): Promise<void> {
  const wanted = [...new Set(aliases)];
  await tx`delete from unit_aliases where unit = ${unit} and alias <> all(${wanted})`;
  await tx`
    insert into unit_aliases (unit, alias) select ${unit}, unnest(${wanted}::text[]) on conflict do nothing`;
}
