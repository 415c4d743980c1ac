/** Notices with all that their words are made of: number, title, unit. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Origin } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';
import type { Fragment } from './visible.ts';

export interface NoticeRow {
  id: number;
  case: string;
  kind: string;
  at: Instant;
  readAt: Instant | null;
  person: string;
  personName: string;
  post: string;
  state: string;
  attempt: number;
  reason: string | null;
  facts: Record<string, string | number>;
  title: string | null;
  unitName: string | null;
  /** The parts of the case that its spoken number and its words come from. */
  pinned: {
    policy: string;
    calendar: string;
    origin?: Origin;
    caseNumber?: string;
    serialNumber?: string;
  };
}

export interface NoticePage {
  /** Rows before this id only. */
  before?: number | undefined;
  /** One row more than `limit` says that there is another page. */
  limit: number;
}

/** A person's notices in the application, newest first, and how many are unread (up to 1000). */
export async function readNotices(
  sql: Sql,
  { person, unread, before, limit }: NoticePage & { person: string; unread: boolean },
): Promise<{ rows: NoticeRow[]; unread: number }> {
  const [rows, [counted]] = await Promise.all([
    select(
      sql,
      sql`n.person = ${person} and n.channel = 'inApp' ${unread ? sql`and n.read_at is null` : sql``}`,
      { before, limit },
    ),
    sql<{ count: number }[]>`
      select count(*)::int as count from (
        select 1 from notices where person = ${person} and channel = 'inApp' and read_at is null limit 1000) unread`,
  ]);
  return { rows, unread: counted?.count ?? 0 };
}

/** E-mails of these committees' cases that failed, or of which nobody knows whether they went out. */
export function readUndelivered(
  sql: Sql,
  { committees, before, limit }: NoticePage & { committees: string[] },
): Promise<NoticeRow[]> {
  return select(
    sql,
    sql`n.channel = 'email' and n.state in ('failed', 'unknown') and c.committee = any(${committees})`,
    { before, limit },
  );
}

async function select(sql: Sql, where: Fragment, { before, limit }: NoticePage): Promise<NoticeRow[]> {
  return sql<NoticeRow[]>`
    select n.id, n."case", n.kind, n.at, n.read_at as "readAt", n.person, p.name as "personName", n.post, n.state,
      n.attempt, n.reason, n.facts, t.body as title, u.name as "unitName",
      jsonb_strip_nulls(jsonb_build_object('policy', c.snapshot -> 'policy', 'calendar', c.snapshot -> 'calendar',
        'origin', c.snapshot -> 'origin', 'caseNumber', c.snapshot -> 'caseNumber',
        'serialNumber', c.snapshot -> 'serialNumber')) as pinned
    from notices n
    join cases c on c.id = n."case"
    join people p on p.id = n.person
    left join texts t on t.id = c.title_text
    left join units u on u.id = n.facts ->> 'unitId'
    where ${where} ${before === undefined ? sql`` : sql`and n.id < ${before}`}
    order by n.id desc limit ${limit + 1}`;
}
