/** The words behind ids: texts of a case, names, and what files are called, in one round trip. */

import type { Sql } from '../connect.ts';

/** Ids found in what is about to be shown. */
export interface Mentions {
  texts: string[];
  units: string[];
  proposers: string[];
  posts: string[];
  people: string[];
  files: string[];
}

export interface Words {
  /** Null where a text was erased. */
  texts: Record<string, string | null>;
  names: Record<'units' | 'proposers' | 'posts' | 'people', Record<string, string>>;
  files: Record<string, { name: string; type: string; size: number }>;
}

/** Texts and files only of this very case: an id of another one is not there. */
export async function readWords(sql: Sql, caseId: string, mentions: Mentions): Promise<Words> {
  const { texts, units, proposers, posts, people, files } = mentions;
  const [row] = await sql<{ words: Words }[]>`
    select json_build_object(
      'texts', (select coalesce(json_object_agg(id, body), '{}') from texts
        where "case" = ${caseId} and id = any(${texts})),
      'names', json_build_object(
        'units', (select coalesce(json_object_agg(id, name), '{}') from units where id = any(${units})),
        'proposers', (select coalesce(json_object_agg(id, name), '{}') from proposers where id = any(${proposers})),
        'posts', (select coalesce(json_object_agg(p.id, n.name), '{}') from posts p
          join people n on n.id = p.person where p.id = any(${posts})),
        'people', (select coalesce(json_object_agg(id, name), '{}') from people where id = any(${people}))),
      'files', (select coalesce(json_object_agg(id, json_build_object('name', name, 'type', type, 'size', size)), '{}')
        from files where "case" = ${caseId} and id = any(${files}))) as words`;
  if (!row) throw new Error('The look-up of words gave no row');
  return row.words;
}
