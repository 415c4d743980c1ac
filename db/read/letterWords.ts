/** The names and texts that the letters of a case need, in one round trip. */

import type { Letter } from '../../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Text, TextRef } from '../../workflows/lifecycle/text.ts';
import type { Sql } from '../connect.ts';

/** As `documents/compose.ts` asks for them. */
interface Words {
  session: { committee: string; term: number; session: number };
  unit(id: string): string;
  proposer(id: string): { kind: 'person' | 'organisation'; name: string };
  text(ref: TextRef): string;
}

interface Row {
  session: Words['session'] | null;
  units: Record<string, string>;
  proposers: Record<string, { kind: 'person' | 'organisation'; name: string }>;
  texts: Record<string, string>;
}

/**
 * Throws for a name or text that is not there: a letter with a hole is not made. `unsaved` are the words of a draft
 * that nobody has handed in yet.
 */
export async function letterWords(
  sql: Sql,
  state: CaseState,
  letter: Letter,
  unsaved: readonly Text[] = [],
): Promise<Words> {
  const units = [...state.assignments.map((each) => each.unit), ...letter.cc, ...unitsIn(letter)];
  const proposers = state.proposers.map((each) => each.proposer);
  const texts = textIdsOf(state, letter);
  const unsavedWords = new Map(unsaved.map((each) => [each.id, each.body]));
  const [row] = await sql<Row[]>`
    select
      (select json_build_object('committee', c.name, 'term', s.term, 'session', s.session)
        from sessions s join committees c on c.id = s.committee where s.id = ${state.session}) as session,
      (select coalesce(json_object_agg(id, name), '{}') from units where id = any(${units})) as units,
      (select coalesce(json_object_agg(id, json_build_object('kind', kind, 'name', name)), '{}')
        from proposers where id = any(${proposers})) as proposers,
      (select coalesce(json_object_agg(id, body), '{}') from texts
        where "case" = ${state.id} and id = any(${texts}) and body is not null) as texts`;
  if (!row?.session) throw new Error(`Case ${state.id} has no session`);
  return {
    session: row.session,
    unit: (id) => found(row.units[id], 'unit', id),
    proposer: (id) => found(row.proposers[id], 'proposer', id),
    text: ({ id }) => found(unsavedWords.get(id) ?? row.texts[id], 'text', id),
  };
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new Error(`There is no ${what} ${id}`);
  return value;
}

function unitsIn({ recipients }: Letter): string[] {
  return recipients.flatMap(({ id }) => (id.startsWith('unit/') ? [id.slice('unit/'.length)] : []));
}

function textIdsOf(state: CaseState, letter: Letter): string[] {
  const { body, salutations, answers, contact, publicityReason, signer } = letter;
  return [
    state.title,
    body,
    ...state.demands.map((each) => each.text),
    ...salutations.map((each) => each.text),
    ...answers.map((each) => each.text),
    ...(contact ? [contact.name, contact.telephone] : []),
    ...(publicityReason ? [publicityReason] : []),
    ...(signer ? [signer] : []),
  ].map((each) => each.id);
}
