/** Saves the history of a life, to be replayed against every later version of the process. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const folder = fileURLToPath(new URL('./histories', import.meta.url));

/** Does so only under `RECORD_HISTORIES=1 npx vitest run tests/workflow`; the files are then committed. */
export async function record(client: Client, workflowId: string, name: string): Promise<void> {
  if (process.env.RECORD_HISTORIES !== '1') return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  mkdirSync(folder, { recursive: true });
  // Where the sources lay is nobody's concern.
  const plain = JSON.parse(historyToJSON(history), (key, value) => (key === 'stackTrace' ? '' : value));
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(plain, null, 1)}\n`);
}

export function savedHistories() {
  return readdirSync(folder).map((file) => ({
    workflowId: file.replace(/\.json$/, ''),
    history: historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }));
}
