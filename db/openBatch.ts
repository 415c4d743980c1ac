/** Writes a batch with all its items, or finds that it is written already. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';
import { caseIdFor } from './ids.ts';
import type { Trial } from './tryOut.ts';

export interface BatchOrder {
  person: string;
  post: string;
  command: string;
  items: readonly Trial[];
  key: string;
  bodyHash: string;
  /** Real instant. */
  at: Instant;
}

/** Gives its id, the same for the same person and key; undefined when the key was used for another body. */
export async function openBatch(sql: Sql, order: BatchOrder): Promise<string | undefined> {
  const { person, post, command, items, key, bodyHash, at } = order;
  const id = caseIdFor(person, `batch\n${key}`);
  const rows = items.map((each, position) => ({ position, ...each }));
  const [known] = await sql<{ body_hash: string }[]>`
    with opened as (
      insert into batches (id, person, post, command, body_hash, at)
      values (${id}, ${person}, ${post}, ${command}, ${bodyHash}, ${at})
      on conflict (id) do nothing returning id
    ),
    written as (
      insert into batch_items (batch, position, "case", target, payload, version, state)
      select o.id, i.position, i.proposal, i.target, i.payload, i.version, 'waiting'
      from opened o, jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as i(
        position int, proposal text, target text, payload jsonb, version int)
    )
    select body_hash from batches where id = ${id}`;
  return known === undefined || known.body_hash === bodyHash ? id : undefined;
}
