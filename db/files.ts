/** The table of files: what bytes are called, to which case they belong, and who brought them. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

export interface FileRow {
  id: string;
  sha256: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
  case: string;
  /** Person; null for what we rendered. */
  uploadedBy: string | null;
}

export async function addFile(sql: Sql, { at, ...file }: FileRow & { at: Instant }): Promise<void> {
  await sql`
    insert into files (id, sha256, name, type, size, "case", uploaded_by, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.type}, ${file.size}, ${file.case}, ${file.uploadedBy}, ${at})`;
}

export async function readFile(sql: Sql, id: string): Promise<FileRow | undefined> {
  const [row] = await sql<FileRow[]>`
    select id, sha256, name, type, size, "case", uploaded_by as "uploadedBy" from files where id = ${id}`;
  return row;
}
