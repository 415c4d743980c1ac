/** What a health check asks of the database: its clock, and whether its schema is that of this release. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from '../connect.ts';
import { packageRoot } from '../migrate.ts';

export interface DatabaseReadiness {
  /** By how much PostgreSQL's clock is ahead of ours, in milliseconds; the time on the way is shared evenly. */
  clockDifferenceMs: number;
  migrated: boolean;
}

export async function readDatabaseReadiness(sql: Sql): Promise<DatabaseReadiness> {
  const wanted = await newestMigration();
  const asked = Date.now();
  const [row] = await sql<{ now_ms: number; migrated: boolean }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms,
      to_regclass('drizzle.__drizzle_migrations') is not null as migrated`;
  const answered = Date.now();
  if (!row) throw new Error('The database did not say what time it is');
  const [applied] = row.migrated
    ? await sql<
        { newest: number | null }[]
      >`select max(created_at) as newest from drizzle.__drizzle_migrations`
    : [];
  return {
    clockDifferenceMs: Math.round(row.now_ms - (asked + answered) / 2),
    migrated: (applied?.newest ?? 0) >= wanted,
  };
}

/** When the newest migration of this release was made, as drizzle-kit's journal has it. */
async function newestMigration(): Promise<number> {
  const path = join(packageRoot(), 'db', 'migrations', 'meta', '_journal.json');
  const journal: { entries: { when: number }[] } = JSON.parse(await readFile(path, 'utf8'));
  return Math.max(...journal.entries.map((each) => each.when));
}
