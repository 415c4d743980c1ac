/** One PostgreSQL and one Temporal server for all tests that need them, and a template database to copy. */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/connect.ts';
import { prepareDatabase } from '../../db/prepare.ts';
import { startPostgres } from '../../local/postgres.ts';
import { startTemporal } from '../../local/temporal.ts';
import { searchAttributes } from '../../workflows/messages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the server with `template_banli` as database; tests copy it by `freshDatabase`. */
    templateUrl: string;
    temporalAddress: string;
  }
}

export const templateName = 'template_banli';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'banli-test-'));
  await chmod(directory, 0o755);
  const quiet = () => {};
  const postgres = await startPostgres({ directory: join(directory, 'postgres'), report: quiet });
  const temporal = await startTemporal({
    directory: join(directory, 'temporal'),
    report: quiet,
    environment: process.env,
    searchAttributes,
  });
  const admin = connect(postgres.url, { connections: 1 });
  await admin.unsafe(`create database ${templateName}`);
  await admin.end();
  const templateUrl = databaseUrl(postgres.url, templateName);
  await prepareDatabase(templateUrl, { demonstration: true });
  project.provide('templateUrl', templateUrl);
  project.provide('temporalAddress', temporal.address);
  return async () => {
    await temporal.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
