/** Brings the schema to this release; safe to run again, and by several processes at once. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connectDrizzle } from './connect.ts';

/** Sources and compiled files find the same folder. */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('No package.json above this file');
  return packageRoot(parent);
}

export async function migrate(url: string): Promise<void> {
  const { db, end } = connectDrizzle(url, 1);
  try {
    // One process at a time: the lock is the session's and goes with it.
    await db.execute('select pg_advisory_lock(7101)');
    await runMigrations(db, { migrationsFolder: join(packageRoot(), 'db', 'migrations') });
  } finally {
    await end();
  }
}
