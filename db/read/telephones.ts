/** Telephone numbers of posts as they are held now. Indexes: posts_unit_role, posts_pkey, posts_proposer. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Callable, TelephoneKind } from '../../workflows/lifecycle/views/telephones.ts';
import type { Sql } from '../connect.ts';

export interface TelephoneRow {
  kind: TelephoneKind;
  post: string;
  name: string;
  telephone: string;
  unit: string | null;
  unitName: string | null;
  proposer: string | null;
  proposerName: string | null;
}

export async function readTelephones(
  sql: Sql,
  { offices, handlers, proposers }: Callable,
  at: Instant,
): Promise<TelephoneRow[]> {
  if (offices.length + handlers.length + proposers.length === 0) return [];
  return sql<TelephoneRow[]>`
    select p.role as kind, p.id as post, n.name, p.telephone, p.unit, u.name as "unitName", p.proposer,
      r.name as "proposerName"
    from posts p join people n on n.id = p.person
    left join units u on u.id = p.unit left join proposers r on r.id = p.proposer
    where p.telephone is not null and p.acts_for_post is null
      and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})
      and ((p.role = 'office' and p.unit = any(${offices})) or (p.role = 'handler' and p.id = any(${handlers}))
        or (p.role = 'proposer' and p.proposer = any(${proposers})))
    order by array_position(array['office', 'handler', 'proposer'], p.role), p.unit, p.id`;
}
