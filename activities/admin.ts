/** `npm run admin -- <command>`: what an operator does by hand. */

import { Client, Connection } from '@temporalio/client';
import { describeFaults, isFaulty, readConfiguration } from '../db/configuration.ts';
import { connect } from '../db/connect.ts';
import { temporalOptions } from '../db/temporalOptions.ts';
import { makeEngine } from './engine.ts';
import { restartWorkflow } from './restartWorkflow.ts';

const usage = '用法：npm run admin -- restart-workflow <提案 id 或流程 id>';

async function main([command, id, ...rest]: readonly string[]): Promise<string> {
  if (command !== 'restart-workflow' || !id || rest.length > 0) throw new Error(usage);
  const configuration = readConfiguration(process.env);
  if (isFaulty(configuration)) throw new Error(describeFaults(configuration.faults));
  const sql = connect(configuration.databaseUrl, { connections: 1, name: 'banli-admin' });
  const connection = await Connection.connect(await temporalOptions(configuration.temporal));
  try {
    const client = new Client({ connection, namespace: configuration.temporal.namespace });
    return await restartWorkflow({ sql, engine: makeEngine(client) }, id);
  } finally {
    await connection.close();
    await sql.end();
  }
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
