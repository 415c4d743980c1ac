/** New committees and sessions. */

import type { Sql } from './connect.ts';
import type { CommitteeRow } from './read/committees.ts';
import type { SessionRow } from './read/sessions.ts';

/** False when the id is already taken. */
export async function addCommittee(sql: Sql, { id, name, level, region }: CommitteeRow): Promise<boolean> {
  const added = await sql`
    insert into committees (id, name, level, region) values (${id}, ${name}, ${level}, ${region})
    on conflict do nothing`;
  return added.count === 1;
}

/** What in it does not exist (`committee`, `policy`, `calendar`, `body`), or `taken`; nothing when it was added. */
export async function addSession(
  sql: Sql,
  session: SessionRow,
): Promise<(keyof SessionRow)[] | 'taken' | undefined> {
  const { id, committee, term, year, opensOn, cutOffAt, policy, calendar, body } = session;
  const [row] = await sql<{ absent: (keyof SessionRow)[]; added: boolean }[]>`
    with absent as (
      select 'committee' as what where not exists (select 1 from committees where id = ${committee})
      union all select 'policy' where not exists (select 1 from policies where version = ${policy})
      union all select 'calendar' where not exists (select 1 from calendars where version = ${calendar})
      union all select 'body' where ${body}::text is not null
        and not exists (select 1 from units where id = ${body} and committee = ${committee})
    ), added as (
      insert into sessions (id, committee, term, session, year, opens_on, cut_off_at, policy, calendar, body)
      select ${id}, ${committee}, ${term}, ${session.session}, ${year}, ${opensOn}, ${cutOffAt}, ${policy}, ${calendar},
        ${body}
      where not exists (select 1 from absent)
      on conflict do nothing returning id
    )
    select array(select what from absent) as absent, exists (select 1 from added) as added`;
  if (!row) throw new Error('Adding a session gave no row');
  if (row.added) return undefined;
  return row.absent.length > 0 ? row.absent : 'taken';
}
