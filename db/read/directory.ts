/** The names by which cases are found in some committees: of units, proposers and handlers, in one round trip. */

import type { Sql } from '../connect.ts';

export interface Directory {
  units: { id: string; names: string[] }[];
  proposers: { id: string; names: string[] }[];
  /** Posts of handlers. */
  handlers: { id: string; names: string[] }[];
}

export async function readDirectory(sql: Sql, committees: readonly string[]): Promise<Directory> {
  const own = [...committees];
  const [row] = await sql<{ directory: Directory }[]>`
    select json_build_object(
      'units', (select coalesce(json_agg(json_build_object('id', u.id, 'names', array(
          select u.name union all select a.alias from unit_aliases a where a.unit = u.id))), '[]')
        from units u where u.committee = any(${own})),
      'proposers', (select coalesce(json_agg(json_build_object('id', r.id, 'names', array[r.name])), '[]')
        from proposers r where r.committee = any(${own})),
      'handlers', (select coalesce(json_agg(json_build_object('id', p.id, 'names', array[n.name])), '[]')
        from posts p join people n on n.id = p.person
        where p.committee = any(${own}) and p.role = 'handler' and p.acts_for_post is null)) as directory`;
  if (!row) throw new Error('The directory gave no row');
  return row.directory;
}
