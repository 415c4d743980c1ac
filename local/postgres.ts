/** The embedded PostgreSQL: a real server of our own on this machine, started, adopted and stopped. */
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { defaultCacheDirectory } from './caches.ts';
import { freePort, isTaken } from './ports.ts';
import { type PostgresBinaries, postgresBinaries } from './postgresBinaries.ts';
import {
  clusterIn,
  openPostgresFolder,
  type PostgresFolder,
  prepareCluster,
  rememberedPort,
  rememberPort,
  serverAccount,
} from './postgresFolder.ts';
import {
  type Account,
  commandLine,
  endProcess,
  identityOf,
  isAliveAndOurs,
  lastLines,
  spawnDetached,
  waitUntil,
  whenGone,
} from './processes.ts';

export interface PostgresOptions {
  /** Everything of this server lies in here; made when it does not exist. */
  directory: string;
  /** Left out: the port of the last start if it is free, else a free one. */
  port?: number | undefined;
  /** Takes Chinese lines on the progress. */
  report: (line: string) => void;
  /** Further server settings, such as `{ max_connections: '200' }`; a living server is taken as it is. */
  settings?: Readonly<Record<string, string>> | undefined;
  /** Where a copy of the programs goes if they cannot be executed where npm put them. */
  cacheDirectory?: string | undefined;
  /** Breaks the start off; nothing is left behind. */
  signal?: AbortSignal | undefined;
}

export interface RunningPostgres {
  /** Of the database `banli`, with account and password. */
  url: string;
  port: number;
  pid: number;
  /** Whether the server was alive already. */
  adopted: boolean;
  /** Resolves when the server is gone, for whatever reason. */
  gone: Promise<void>;
  /** Ends the server (sessions are cut, nothing committed is lost) and resolves when it is gone. */
  stop(): Promise<void>;
}

const startTimeoutMilliseconds = 120_000;

function urlOf(port: number, password: string, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = 'banli'`;
    if (found.length === 0) await sql`create database banli`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

interface Living {
  pid: number;
  port: number;
}

/** The server that runs on this cluster, by its own pid file; a pid that now belongs to another program is none. */
function livingServer(folder: Pick<PostgresFolder, 'cluster'>): Living | undefined {
  const file = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAliveAndOurs(pid, `-D ${folder.cluster} -p`)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/**
 * PostgreSQL refuses to start when its pid file names a living process, even if that number was given to
 * another program since (as in a container after kill -9). The file is what keeps a new server away from
 * the dead one's last children, so it goes only when nothing is attached to the memory it names.
 */
function removeForeignPidFile(folder: PostgresFolder): void {
  const file = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(file) || livingServer(folder) !== undefined) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const memory = lines[6]?.trim().split(/\s+/)[1];
  if (commandLine(Number(lines[0])) === undefined || memory === undefined) return;
  if (process.platform === 'linux') {
    const segment = readFileSync('/proc/sysvipc/shm', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .find((columns) => columns[1] === memory);
    if (segment !== undefined && segment[6] !== '0') return;
  }
  rmSync(file);
}

/** After a new `npm ci` a living server is one whose program was deleted: it cannot load its extensions any more. */
function programWasReplaced(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)');
  } catch {
    return false;
  }
}

function end(pid: number, identity = identityOf(pid)): Promise<void> {
  return endProcess(
    pid,
    [
      { signal: 'SIGINT', graceMilliseconds: 3_000 },
      { signal: 'SIGQUIT', graceMilliseconds: 1_000 },
    ],
    { identity },
  );
}

async function tryToStart(options: {
  folder: PostgresFolder;
  binaries: PostgresBinaries;
  account: Account | undefined;
  port: number;
  settings: Readonly<Record<string, string>>;
  url: string;
  report: (line: string) => void;
  signal: AbortSignal | undefined;
}): Promise<{ pid: number; gone: Promise<void> } | undefined> {
  const { folder, port } = options;
  // What `-c` sets goes before what the file says, and before what an earlier start had.
  const settings = { ...options.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const { pid, exited } = await spawnDetached({
    program: options.binaries.postgres,
    arguments: [
      ...['-D', folder.cluster, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    environment: { PATH: process.env.PATH, LC_ALL: 'C' },
    directory: '/',
    account: options.account,
    logFile: folder.logFile,
  });
  let exitedEarly = false;
  void exited.then(() => {
    exitedEarly = true;
  });
  const startedAt = Date.now();
  let reportedAt = startedAt;
  const ready = await waitUntil(
    async () => {
      if (exitedEarly || options.signal?.aborted) return 'broken';
      if (Date.now() - reportedAt > 3_000) {
        reportedAt = Date.now();
        options.report('PostgreSQL 正在启动（可能正在恢复上次未正常关闭的数据）……');
      }
      return (await answers(options.url)) ? 'ready' : undefined;
    },
    { timeoutMilliseconds: startTimeoutMilliseconds, intervalMilliseconds: 30 },
  );
  if (ready === 'ready') return { pid, gone: exited.then(() => undefined) };
  await end(pid);
  return undefined;
}

/** Ends or adopts the server that lives on this cluster; undefined when there is none left. */
async function adopt(
  folder: PostgresFolder,
  password: string,
  wantedPort: number | undefined,
): Promise<Living | undefined> {
  const living = livingServer(folder);
  if (living === undefined) return undefined;
  const fits = (wantedPort ?? living.port) === living.port && !programWasReplaced(living.pid);
  const url = urlOf(living.port, password, 'postgres');
  if (fits && (await waitUntil(() => answers(url), { timeoutMilliseconds: 10_000 }))) return living;
  await end(living.pid);
  return undefined;
}

async function start(options: {
  folder: PostgresFolder;
  binaries: PostgresBinaries;
  account: Account | undefined;
  password: string;
  wanted: PostgresOptions;
}): Promise<Living & { gone: Promise<void> }> {
  const { folder, password, wanted } = options;
  const tries = 6;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    wanted.signal?.throwIfAborted();
    const remembered = attempt === 0 ? rememberedPort(folder) : undefined;
    const usable = remembered !== undefined && !(await isTaken(remembered)) ? remembered : undefined;
    const port = wanted.port ?? usable ?? (await freePort());
    if (wanted.port !== undefined && (await isTaken(wanted.port))) {
      throw new Error(`端口 ${wanted.port} 已被占用，PostgreSQL 无法启动。`);
    }
    const started = await tryToStart({
      ...options,
      port,
      settings: wanted.settings ?? {},
      url: urlOf(port, password, 'postgres'),
      report: wanted.report,
      signal: wanted.signal,
    });
    if (started !== undefined) {
      rememberPort(folder, port);
      return { ...started, port };
    }
    // Right after a kill -9 the dead server's children still hold its shared memory for some moments.
    await delay(300);
    if (attempt >= 3) removeForeignPidFile(folder);
  }
  throw new Error(`PostgreSQL 未能启动。日志：${folder.logFile}\n${lastLines(folder.logFile)}`);
}

/**
 * Starts PostgreSQL on the cluster in `directory`, made at the first start, or takes the living one over; as
 * root it runs as `nobody`. Throws with a Chinese sentence when that is impossible.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = await serverAccount();
  const folder = openPostgresFolder({ directory: options.directory, account, report: options.report });
  const binaries = await postgresBinaries({
    account,
    cacheDirectory: options.cacheDirectory ?? defaultCacheDirectory(process.env),
    report: options.report,
  });
  const password = await prepareCluster({ folder, binaries, account, report: options.report });
  const living = await adopt(folder, password, options.port);
  const server =
    living === undefined
      ? await start({ folder, binaries, account, password, wanted: options })
      : { ...living, gone: whenGone(living.pid) };
  const identity = identityOf(server.pid) ?? '';
  await makeDatabase(urlOf(server.port, password, 'postgres'));
  return {
    url: urlOf(server.port, password, 'banli'),
    port: server.port,
    pid: server.pid,
    adopted: living !== undefined,
    gone: server.gone,
    stop: () => end(server.pid, identity),
  };
}

/** Ends the server that lives in this folder, if there is one. */
export async function endPostgres(directory: string): Promise<void> {
  const living = livingServer({ cluster: clusterIn(directory) });
  if (living !== undefined) await end(living.pid);
}
