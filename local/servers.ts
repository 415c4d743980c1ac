/** PostgreSQL and Temporal as parts of an installation: embedded here, or real ones given by configuration. */
import type { DataFolder } from './data.ts';
import type { Part, Running } from './keep.ts';
import { startPostgres } from './postgres.ts';
import type { SearchAttributes } from './searchAttributes.ts';
import { startTemporal } from './temporal.ts';

export interface Server {
  /** What our programs find it by. */
  environment: Readonly<Record<string, string>>;
  /** One Chinese line that says which server this is. */
  description: string;
  /** Undefined for a server that is not ours to run. */
  embedded: { part: Part; running: Running } | undefined;
}

export interface ServerOptions {
  data: DataFolder;
  environment: NodeJS.ProcessEnv;
  report: (line: string) => void;
  signal: AbortSignal;
}

/** `DATABASE_URL`, or a PostgreSQL of our own, which keeps its port when it is started again. */
export async function databaseServer({ data, environment, report, signal }: ServerOptions): Promise<Server> {
  if (environment.DATABASE_URL) {
    return { environment: {}, description: '由 DATABASE_URL 指定', embedded: undefined };
  }
  const options = { directory: data.postgres, report };
  const running = await startPostgres({ ...options, signal });
  const { url, port } = running;
  const part: Part = {
    title: '数据库',
    start: (stopping) => startPostgres({ ...options, port, signal: stopping }),
  };
  return {
    environment: { DATABASE_URL: url },
    description: `内置 PostgreSQL，端口 ${port}${running.adopted ? '（接管上次运行的进程）' : ''}`,
    embedded: { part, running },
  };
}

/** `TEMPORAL_ADDRESS`, or a Temporal of our own, which keeps its ports when it is started again. */
export async function engineServer(
  { data, environment, report, signal }: ServerOptions,
  searchAttributes: SearchAttributes,
): Promise<Server> {
  if (environment.TEMPORAL_ADDRESS) {
    const description = `由 TEMPORAL_ADDRESS 指定：${environment.TEMPORAL_ADDRESS}`;
    return { environment: {}, description, embedded: undefined };
  }
  const options = { directory: data.temporal, environment, searchAttributes, report };
  const running = await startTemporal({ ...options, uiPort: 0, signal });
  const { address, found, uiAddress } = running;
  const [port, uiPort] = [running.port, running.uiPort];
  const part: Part = {
    title: 'Temporal',
    start: (stopping) => startTemporal({ ...options, port, uiPort, signal: stopping }),
  };
  const adopted = running.adopted ? '，接管上次运行的进程' : '';
  return {
    environment: { TEMPORAL_ADDRESS: address },
    description: `内置 Temporal ${found.version}（${found.source}${adopted}），${address}，运行记录 ${uiAddress}\n            程序 ${found.path}`,
    embedded: { part, running },
  };
}
