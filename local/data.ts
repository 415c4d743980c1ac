/** The data folder of one installation: what lies in it, and who holds it. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fieldsOf, readJson } from './jsonFile.ts';
import { identityOf } from './processes.ts';

export interface DataFolder {
  root: string;
  postgres: string;
  temporal: string;
  files: string;
  logs: string;
  /** Written by the preparation for the person who starts: accounts, or a one-time password. */
  accounts: string;
  /** The pids of the supervised processes, so that a later start can end what a killed one left. */
  children: string;
  lock: string;
  secret: string;
}

/** `BANLI_DATA`, or `.banli` in the current folder. Nothing is made. */
export function dataFolder(environment: NodeJS.ProcessEnv): DataFolder {
  const root = resolve(environment.BANLI_DATA || '.banli');
  return {
    root,
    postgres: join(root, 'postgres'),
    temporal: join(root, 'temporal'),
    files: join(root, 'files'),
    logs: join(root, 'logs'),
    accounts: join(root, 'accounts.txt'),
    children: join(root, 'children.json'),
    lock: join(root, 'lock.json'),
    secret: join(root, 'secret'),
  };
}

export function makeDataFolder(data: DataFolder): void {
  for (const folder of [data.root, data.files, data.logs])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The secret of this installation, made at the first start. */
export function secretOf(data: DataFolder): string {
  if (!existsSync(data.secret)) {
    writeFileSync(`${data.secret}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(`${data.secret}.new`, data.secret);
  }
  return readFileSync(data.secret, 'utf8').trim();
}

/** Removes all that is ours, and the folder if nothing else is in it: `BANLI_DATA` may name any folder. */
export function wipe(data: DataFolder): void {
  const { root, lock, ...rest } = data;
  // The lock goes last: until then nobody may start here.
  for (const each of [...Object.values(rest), lock]) rmSync(each, { recursive: true, force: true });
  if (readdirSync(root).length === 0) rmdirSync(root);
}

export interface Holder {
  pid: number;
  /** RFC 3339. */
  startedAt: string;
  port: number;
}

interface Lock extends Holder {
  identity: string;
}

export type Hold = { kind: 'held'; release(): void } | { kind: 'taken'; by: Holder };

function readLock(file: string): Lock | undefined {
  const { pid, identity, startedAt, port } = fieldsOf(readJson(file));
  if (typeof pid !== 'number' || typeof identity !== 'string') return undefined;
  if (typeof startedAt !== 'string' || typeof port !== 'number') return undefined;
  return { pid, identity, startedAt, port };
}

function create(file: string, lock: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's lock away; one that was renewed between our look and our hand is put back. */
function removeStale(file: string, stale: Lock | undefined): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved?.identity !== stale?.identity && moved !== undefined) create(file, moved);
  rmSync(aside, { force: true });
}

/**
 * Takes the data folder for this process until `release`. The lock of a dead holder is taken over; it counts
 * as dead when no process with its number and its instant of start lives.
 */
export async function hold(data: DataFolder, { port }: { port: number }): Promise<Hold> {
  const mine: Lock = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    startedAt: new Date().toISOString(),
    port,
  };
  for (;;) {
    if (create(data.lock, mine)) return { kind: 'held', release: () => rmSync(data.lock, { force: true }) };
    let found = readLock(data.lock);
    if (found === undefined) {
      // Somebody is just writing it, or was killed while writing it.
      await delay(200);
      found = readLock(data.lock);
    }
    if (found !== undefined && identityOf(found.pid) === found.identity) {
      return { kind: 'taken', by: { pid: found.pid, startedAt: found.startedAt, port: found.port } };
    }
    removeStale(data.lock, found);
  }
}
