/** Keeps a text that is being written: by compare-and-set on its revision, with a thinned row of earlier versions. */

import type { JSONValue } from 'postgres';
import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

export interface DraftToSave {
  /** The row's own id: `draftRow`. */
  row: string;
  kind: 'proposal' | 'letter';
  person: string;
  case: string | undefined;
  assignment: string | undefined;
  body: JSONValue;
  /** The revision that the writer saw; 0 where he saw none. */
  seen: number;
  /** The version before stays, even within the minute. */
  keepPrevious: boolean;
  at: Instant;
}

export interface SavedDraft {
  revision: number;
  at: Instant;
}

/**
 * Where the numbers of a new draft begin, in seconds since 2020: beyond any that an earlier draft under the same id
 * can have reached, so that whoever still has that one open overwrites nothing.
 */
function firstRevision(): number {
  return Math.floor(Date.now() / 1000) - 1_577_836_800;
}

/** Versions kept of one draft. */
const mostVersions = 300;

/**
 * Nothing is written, and nothing comes back, when the draft is at another revision than the one seen. The same text
 * is no conflict: an answer may have been lost. Two first writers meet at the primary key, and the second finds none.
 */
export async function saveDraft(sql: Sql, draft: DraftToSave): Promise<SavedDraft | undefined> {
  const { row, kind, person, body, seen, at } = draft;
  const json = sql.json(body);
  const [saved] =
    seen === 0
      ? await sql<SavedDraft[]>`
          with saved as (
            insert into drafts (id, kind, person, "case", assignment, revision, body, at)
            values (${row}, ${kind}, ${person}, ${draft.case ?? null}, ${draft.assignment ?? null}, ${firstRevision()}, ${json}, ${at})
            on conflict (id) do nothing returning id, revision, person, body, at
          ), kept as (
            insert into draft_versions (draft, revision, person, body, at) select id, revision, person, body, at from saved
          )
          select revision, at from saved`
      : await sql<SavedDraft[]>`
          with saved as (
            update drafts set revision = revision + 1, person = ${person}, "case" = coalesce(${draft.case ?? null}, "case"),
              body = ${json}, at = ${at}
            where id = ${row} and revision = ${seen} and body <> ${json} returning id, revision, person, body, at
          ), thinned as (
            delete from draft_versions v using saved s
            where v.draft = s.id and (v.revision in (
                select revision from draft_versions where draft = s.id order by revision desc offset ${mostVersions - 1})
              or ${!draft.keepPrevious} and v.revision < s.revision and v.person = s.person
                and date_trunc('minute', v.at) = date_trunc('minute', s.at)
                and not exists (select 1 from draft_versions later where later.draft = v.draft
                  and later.revision > v.revision and later.person <> v.person))
          ), kept as (
            insert into draft_versions (draft, revision, person, body, at) select id, revision, person, body, at from saved
          )
          select revision, at from saved`;
  if (saved) return saved;
  const [same] = await sql<SavedDraft[]>`
    select revision, at from drafts where id = ${row} and body = ${json} and person = ${person}`;
  return same;
}
