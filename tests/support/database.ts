/** A database of its own for each test file: a copy of the migrated and seeded template. */

import { inject } from 'vitest';
import { connect, type Sql } from '../../db/connect.ts';
import type { Log } from '../../db/execute.ts';
import { makeRules } from '../../db/rules.ts';

let made = 0;

export interface FreshDatabase {
  url: string;
  sql: Sql;
  /** The log over this database; e-mail rows on request. */
  log: Log;
  drop(): Promise<void>;
}

export async function freshDatabase({ email = false, connections = 10 } = {}): Promise<FreshDatabase> {
  const template = new URL(inject('templateUrl'));
  made += 1;
  const name = `test_${process.pid}_${Date.now()}_${made}`;
  const source = template.pathname.slice(1);
  const adminUrl = new URL(template);
  adminUrl.pathname = '/postgres';
  const admin = connect(adminUrl.toString(), { connections: 1 });
  // Two files copying at once wait for each other: a template in use cannot be copied.
  await admin`select pg_advisory_lock(7102)`;
  try {
    await admin.unsafe(`create database ${name} template ${source}`);
  } finally {
    await admin`select pg_advisory_unlock(7102)`;
  }
  const url = new URL(template);
  url.pathname = `/${name}`;
  const sql = connect(url.toString(), { connections });
  return {
    url: url.toString(),
    sql,
    log: { sql, rulesOf: makeRules(sql), email },
    async drop() {
      await sql.end();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
