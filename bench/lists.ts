/**
 * The list phase: what people look at all day, with a hundred thousand cases, 5 % of them open, from twenty units; the
 * API alone, no worker. Aim: p95 below 50 ms. No big table may be read from end to end.
 */

import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { playDemonstration } from '../activities/demonstration.ts';
import type { Sql } from '../db/connect.ts';
import { makeFileStore } from '../db/fileStore.ts';
import { demonstrationPassword } from '../db/prepare.ts';
import { makeRules } from '../db/rules.ts';
import { makeLetterPrinter } from '../documents/print/pdf.ts';
import { freePort } from '../local/ports.ts';
import { copyCases } from './copies.ts';
import { percentile } from './measure.ts';
import type { Stack } from './stack.ts';

const count = Number(process.env.BENCH_CASES ?? 100_000);
const rounds = Number(process.env.BENCH_READS ?? 200);
const aimMs = 50;
const bigTables = ['cases', 'texts', 'assignments', 'clocks', 'duties', 'case_proposers', 'title_pairs'];

const looks: readonly { who: string; path: string }[] = [
  { who: 'qingyuan-clerk', path: '/api/inbox' },
  { who: 'qingyuan-supervisor', path: '/api/inbox' },
  { who: 'qingyuan-hr-office', path: '/api/inbox' },
  { who: 'qingyuan-clerk', path: '/api/inbox/review' },
  { who: 'qingyuan-clerk', path: '/api/inbox/copied?light=normal' },
  { who: 'qingyuan-supervisor', path: '/api/inbox/supervised?light=overdue' },
  { who: 'qingyuan-clerk', path: '/api/inbox/supervised' },
  { who: 'qingyuan-hr-office', path: '/api/inbox/awaitOpinion' },
  { who: 'qingyuan-clerk', path: '/api/proposals' },
  { who: 'qingyuan-clerk', path: '/api/proposals?light=overdue' },
  { who: 'qingyuan-clerk', path: '/api/proposals?step=6' },
  { who: 'qingyuan-clerk', path: '/api/proposals?unit=qingyuan-hr&step=6&light=overdue' },
  { who: 'qingyuan-supervisor', path: '/api/proposals?supervised=true' },
  { who: 'qingyuan-hr-office', path: '/api/proposals' },
  { who: 'qingyuan-hr-office', path: '/api/proposals?mine=true&light=overdue' },
  { who: 'qingyuan-supervisor', path: '/api/overview' },
  { who: 'qingyuan-clerk', path: '/api/overview' },
  { who: 'qingyuan-clerk', path: '/api/search?text=夜间经济' },
  { who: 'qingyuan-hr-office', path: '/api/search?text=公安' },
  { who: 'qingyuan-hr-office', path: '/api/search?text=关于' },
  { who: 'qingyuan-clerk', path: '/api/search?text=2026001234' },
];

export async function measureLists({ sql, url }: Pick<Stack, 'sql' | 'url'>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'banli-bench-'));
  try {
    await playDemonstration({
      log: { sql, rulesOf: makeRules(sql), email: false },
      files: makeFileStore(directory),
      printer: makeLetterPrinter(),
      now: new Date().toISOString(),
    });
    const began = performance.now();
    const open = await copyCases(sql, count);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `\nLists: ${count} cases, ${open} open, copied in ${seconds.toFixed(0)} s; ${rounds} reads each`,
    );
    await withApi(url, directory, (origin) => look(sql, origin));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function look(sql: Sql, origin: string): Promise<void> {
  const cookies = new Map<string, string>();
  const [row] = await sql<{ id: string }[]>`
    select "case" as id from assignments where unit = 'qingyuan-hr' and life = 'inSignOff' limit 1`;
  const all = [...looks, { who: 'qingyuan-hr-office', path: `/api/proposals/${row?.id}` }];
  for (const { who, path } of all) {
    const cookie = cookies.get(who) ?? (await logIn(origin, who));
    cookies.set(who, cookie);
    const read = async () => {
      const began = performance.now();
      const answer = await fetch(`${origin}${encodeURI(path)}`, { headers: { cookie } });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`);
      return performance.now() - began;
    };
    for (let warm = 0; warm < 10; warm += 1) await read();
    const before = await seqScans(sql);
    const milliseconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) milliseconds.push(await read());
    const scanned = await newlyScanned(sql, before);
    print({ name: `${who.replace('qingyuan-', '')} ${path}`, milliseconds, scanned });
  }
}

function print({ name, milliseconds, scanned }: { name: string; milliseconds: number[]; scanned: string[] }) {
  const p95 = percentile(milliseconds, 0.95);
  console.log(
    `  ${name.padEnd(74)} p50 ${percentile(milliseconds, 0.5).toFixed(1).padStart(6)} ms, p95 ${p95.toFixed(1).padStart(6)} ms${p95 > aimMs ? ', ABOVE THE AIM' : ''}${scanned.length > 0 ? `, read from end to end: ${scanned.join(', ')}` : ''}`,
  );
}

/** How often each big table was read without an index. */
async function seqScans(sql: Sql): Promise<Map<string, number>> {
  // Counts of a connection are told after a second at the latest.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const rows = await sql<{ name: string; scans: string }[]>`
    select relname as name, seq_scan as scans from pg_stat_user_tables
    where schemaname = 'public' and relname = any(${bigTables})`;
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
}

async function newlyScanned(sql: Sql, before: ReadonlyMap<string, number>): Promise<string[]> {
  const after = await seqScans(sql);
  return [...after].flatMap(([name, scans]) => (scans > (before.get(name) ?? 0) ? name : []));
}

async function logIn(origin: string, username: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password: demonstrationPassword }),
  });
  if (!answer.ok) throw new Error(`${username} cannot log in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** The shipped API by itself. The engine's address leads nowhere: reading asks it nothing. */
async function withApi(
  url: string,
  directory: string,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const log = await open(join(directory, 'log'), 'w');
  const child = spawn(process.execPath, [fileURLToPath(new URL('../api/server.js', import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      PORT: String(port),
      FILES: directory,
      BANLI_SECRET: 'bench'.repeat(10),
      BANLI_DEMONSTRATION: 'on',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', log.fd, log.fd],
  });
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      if (tries > 300 || child.exitCode !== null) throw new Error('The API did not start');
      if ((await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await use(origin);
  } finally {
    if (child.exitCode === null) {
      await new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      });
    }
    await log.close();
  }
}
