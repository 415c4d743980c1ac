/** The pairs by which the title of a case is found, held against the title itself. */

import type { Transaction } from './connect.ts';
import { pairsOf } from './titlePairs.ts';

interface Stored {
  title: string | null;
  pairs: string[] | null;
}

/** Whether they are not those of the title; an erased one has none. */
export async function titleDiffers(tx: Transaction, id: string): Promise<boolean> {
  const { title, pairs } = await stored(tx, id);
  const wanted = new Set(pairsOf(title ?? ''));
  return pairs === null || pairs.length !== wanted.size || pairs.some((each) => !wanted.has(each));
}

export async function putTitle(tx: Transaction, id: string): Promise<void> {
  const { title } = await stored(tx, id);
  await tx`
    insert into title_pairs ("case", committee, at, pairs)
    select id, committee, created_at, ${pairsOf(title ?? '')} from cases where id = ${id}
    on conflict ("case") do update set pairs = excluded.pairs`;
}

async function stored(tx: Transaction, id: string): Promise<Stored> {
  const [row] = await tx<Stored[]>`
    select t.body as title, p.pairs from cases c left join texts t on t.id = c.title_text
    left join title_pairs p on p."case" = c.id where c.id = ${id}`;
  return row ?? { title: null, pairs: null };
}
