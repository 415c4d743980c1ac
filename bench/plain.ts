/** Yardstick (a): the same ten transactions a life by plain postgres.js, with no rules, no HTTP and no engine. */

import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Sql } from '../db/connect.ts';
import { actsOfALife } from './life.ts';

/** Three kilobytes: about what a snapshot in the middle of a life weighs. */
const snapshot = JSON.stringify({ schema: 1, filling: 'x'.repeat(3000) });
const event = JSON.stringify({ kind: 'happened', filling: 'x'.repeat(200) });

export async function preparePlain(sql: Sql): Promise<void> {
  await sql`create schema if not exists plain`;
  await sql`create table if not exists plain.cases (id text primary key, version int not null, snapshot jsonb not null)`;
  await sql`create table if not exists plain.events ("case" text, sequence int, event jsonb not null, primary key ("case", sequence))`;
  await sql`create table if not exists plain.keys (person text, key text, body_hash text not null, primary key (person, key))`;
}

/** One life: each act reads the snapshot under its lock, appends an event, moves the snapshot, keeps the key. */
export async function livePlain(sql: Sql, milliseconds: number[]): Promise<void> {
  const id = randomUUID();
  for (let version = 1; version <= actsOfALife; version += 1) {
    const began = performance.now();
    await sql.begin(async (tx) => {
      await tx`select snapshot, version from plain.cases where id = ${id} for update`;
      await tx`insert into plain.events ("case", sequence, event) values (${id}, ${version}, ${event}::text::jsonb)`;
      await tx`
        insert into plain.cases (id, version, snapshot) values (${id}, ${version}, ${snapshot}::text::jsonb)
        on conflict (id) do update set version = excluded.version, snapshot = excluded.snapshot`;
      await tx`insert into plain.keys (person, key, body_hash) values ('bench', ${randomUUID()}, ${id})`;
    });
    milliseconds.push(performance.now() - began);
  }
}
