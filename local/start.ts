/** `npm start`: runs Banli on this machine until it is told to stop. */
import { fileURLToPath } from 'node:url';
import { searchAttributes } from '../workflows/messages.ts';
import type { ChildProgram } from './children.ts';
import { runSupervisor } from './runSupervisor.ts';

function nodeProgram(name: string, title: string, script: string): ChildProgram {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return { name, title, program: process.execPath, arguments: [file] };
}

await runSupervisor({
  preparation: nodeProgram('prepare', '准备数据', './prepareOffice.js'),
  children: [
    nodeProgram('api', '接口服务', '../api/server.js'),
    nodeProgram('worker', '流程服务', '../activities/worker.js'),
  ],
  searchAttributes,
});
