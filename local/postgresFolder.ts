/** The folder of the embedded PostgreSQL: who owns it, its password, its port, its cluster. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PostgresBinaries } from './postgresBinaries.ts';
import { type Account, run } from './processes.ts';

export interface PostgresFolder {
  root: string;
  cluster: string;
  passwordFile: string;
  portFile: string;
  logFile: string;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, otherwise under our own account. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const ask = async (option: string) => {
    const outcome = await run({
      program: 'id',
      arguments: [option, 'nobody'],
      environment: process.env,
      timeoutMilliseconds: 10_000,
    });
    // macOS prints the account number -2 as an unsigned number.
    const id = Number(outcome.output.trim()) | 0;
    if (outcome.code !== 0 || id === 0) {
      throw new Error('本机没有 nobody 账户，无法以 root 身份启动 PostgreSQL。请改用普通账户启动。');
    }
    return id;
  };
  return { uid: await ask('-u'), gid: await ask('-g') };
}

/** Lets other accounts pass through each folder above; they still cannot list any of them. */
function makeTraversable(folder: string, report: (line: string) => void): void {
  for (let each = folder; ; each = dirname(each)) {
    const mode = statSync(each).mode & 0o7777;
    if ((mode & 0o001) === 0) {
      chmodSync(each, mode | 0o001);
      if (each !== folder) report(`已允许其他账户穿过目录 ${each}（PostgreSQL 以 nobody 身份运行）。`);
    }
    if (dirname(each) === each) return;
  }
}

/** Where the cluster lies in the folder. */
export function clusterIn(directory: string): string {
  return join(resolve(directory), 'cluster');
}

export function openPostgresFolder(options: {
  directory: string;
  account: Account | undefined;
  report: (line: string) => void;
}): PostgresFolder {
  const root = resolve(options.directory);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  if (options.account !== undefined) makeTraversable(root, options.report);
  return {
    root,
    cluster: clusterIn(root),
    passwordFile: join(root, 'password'),
    portFile: join(root, 'port'),
    logFile: join(root, 'postgres.log'),
  };
}

/** The port of the last start, if one is remembered. */
export function rememberedPort(folder: PostgresFolder): number | undefined {
  if (!existsSync(folder.portFile)) return undefined;
  const port = Number(readFileSync(folder.portFile, 'utf8'));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

export function rememberPort(folder: PostgresFolder, port: number): void {
  writeFileSync(folder.portFile, `${port}\n`);
}

/** A text that is in the file whole or not at all. */
function writeSecret(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * Makes the cluster at the first start and gives the password of the account `postgres`. The cluster gets
 * its name only when it is complete, so that a start broken off half-way is simply repeated.
 */
export async function prepareCluster(options: {
  folder: PostgresFolder;
  binaries: PostgresBinaries;
  account: Account | undefined;
  report: (line: string) => void;
}): Promise<string> {
  const { folder, binaries, account } = options;
  if (existsSync(folder.cluster)) {
    const major = Number(readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8'));
    if (major !== binaries.major) {
      throw new Error(
        `数据目录 ${folder.cluster} 属于 PostgreSQL ${major}，而当前程序为 PostgreSQL ${binaries.major}。` +
          '请使用原版本的程序导出数据后再升级。',
      );
    }
    return readFileSync(folder.passwordFile, 'utf8').trim();
  }
  options.report('正在初始化数据库……');
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${folder.cluster}.new`;
  const passwordForInitdb = join(folder.root, 'password.initdb');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(passwordForInitdb, { force: true });
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  if (account !== undefined) {
    for (const each of [unfinished, passwordForInitdb]) chownSync(each, account.uid, account.gid);
  }
  try {
    const outcome = await run({
      program: binaries.initdb,
      arguments: [
        ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordForInitdb}`],
        // LC_CTYPE must be C.UTF-8: with C, pg_trgm finds no Chinese letter at all, silently.
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--lc-collate=C', '--lc-ctype=C.UTF-8', '--lc-messages=C'],
        ...['--lc-monetary=C', '--lc-numeric=C', '--lc-time=C'],
      ],
      environment: { PATH: process.env.PATH, LC_ALL: 'C' },
      directory: '/',
      account,
      timeoutMilliseconds: 300_000,
    });
    if (outcome.code !== 0) throw new Error(`数据库初始化失败：\n${outcome.output.trim()}`);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
  writeSecret(folder.passwordFile, password);
  renameSync(unfinished, folder.cluster);
  return password;
}
