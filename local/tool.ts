/** Surroundings of a command-line tool: the servers of the configuration, or the embedded ones of the data folder. */

import { mkdirSync } from 'node:fs';
import { dataFolder } from './data.ts';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';

export interface Surroundings {
  databaseUrl: string;
  /** Only for tools that ask for it. */
  temporalAddress?: string;
}

/** Runs the tool beside a running Banli (whose servers are adopted) or on its own (then they are ended again). */
export async function withServers<T>(
  { environment, temporal }: { environment: NodeJS.ProcessEnv; temporal: boolean },
  use: (servers: Surroundings) => Promise<T>,
): Promise<T> {
  const data = dataFolder(environment);
  const report = (line: string) => console.error(line);
  mkdirSync(data.root, { recursive: true, mode: 0o700 });
  const ends: (() => Promise<void>)[] = [];
  try {
    let databaseUrl = environment.DATABASE_URL;
    if (!databaseUrl) {
      const postgres = await startPostgres({ directory: data.postgres, report });
      if (!postgres.adopted) ends.push(postgres.stop);
      databaseUrl = postgres.url;
    }
    let temporalAddress = environment.TEMPORAL_ADDRESS;
    if (temporal && !temporalAddress) {
      const server = await startTemporal({ directory: data.temporal, report, environment });
      if (!server.adopted) ends.push(server.stop);
      temporalAddress = server.address;
    }
    return await use({ databaseUrl, ...(temporalAddress && { temporalAddress }) });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
