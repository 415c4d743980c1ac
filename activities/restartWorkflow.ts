/** Starts the process of a case anew from the log, in place of the one that runs. */

import type { Sql } from '../db/connect.ts';
import { proposalWorkflowId } from '../workflows/messages.ts';
import type { Engine } from './engine.ts';

/** `id` is that of the case or of its workflow. Throws a Chinese sentence when there is no such case. */
export async function restartWorkflow(
  { sql, engine }: { sql: Sql; engine: Pick<Engine, 'restart'> },
  id: string,
): Promise<string> {
  const prefix = proposalWorkflowId('');
  const caseId = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const [found] = await sql<{ number: string }[]>`select number from cases where id = ${caseId}`;
  if (!found) throw new Error(`没有找到提案 ${caseId}。`);
  await engine.restart(caseId);
  return `提案 ${found.number}（${caseId}）的流程已按记录重新启动。`;
}
