/** Drafts and their versions. Indexes: the primary keys, and `drafts_person`. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface DraftRow {
  kind: 'proposal' | 'letter';
  case: string | null;
  assignment: string | null;
  revision: number;
  at: Instant;
  person: string;
  personName: string;
  body: unknown;
}

export interface VersionRow {
  revision: number;
  at: Instant;
  person: string;
  personName: string;
}

export async function readDraftRow(sql: Sql, row: string): Promise<DraftRow | undefined> {
  const [found] = await sql<DraftRow[]>`
    select d.kind, d."case", d.assignment, d.revision, d.at, d.person, p.name as "personName", d.body
    from drafts d join people p on p.id = d.person where d.id = ${row}`;
  return found;
}

/** A person's proposals, the last saved first. */
export async function listProposalDrafts(
  sql: Sql,
  person: string,
): Promise<{ row: string; case: string | null; title: string | null; revision: number; at: Instant }[]> {
  return sql`
    select id as row, "case", body ->> 'title' as title, revision, at from drafts
    where person = ${person} and kind = 'proposal' order by at desc limit 100`;
}

/** Newest first. */
export async function listVersions(sql: Sql, row: string): Promise<VersionRow[]> {
  return sql<VersionRow[]>`
    select v.revision, v.at, v.person, p.name as "personName"
    from draft_versions v join people p on p.id = v.person where v.draft = ${row} order by v.revision desc`;
}

export async function readVersion(
  sql: Sql,
  row: string,
  revision: number,
): Promise<(VersionRow & { body: unknown }) | undefined> {
  const [found] = await sql<(VersionRow & { body: unknown })[]>`
    select v.revision, v.at, v.person, p.name as "personName", v.body
    from draft_versions v join people p on p.id = v.person where v.draft = ${row} and v.revision = ${revision}`;
  return found;
}
