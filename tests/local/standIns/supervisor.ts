/** `npm start` with stand-ins for our own programs; the two servers are real. */
import { fileURLToPath } from 'node:url';
import type { ChildProgram } from '../../../local/children.ts';
import { runSupervisor } from '../../../local/runSupervisor.ts';

function standIn(name: string, title: string, file: string): ChildProgram {
  const script = fileURLToPath(new URL(file, import.meta.url));
  return { name, title, program: process.execPath, arguments: [script] };
}

const worker = standIn('worker', '流程服务', process.env.WORKER === 'missing' ? 'missing.mjs' : 'worker.mjs');

await runSupervisor({
  preparation: standIn('prepare', '准备数据', 'prepare.mjs'),
  children: [standIn('api', '接口服务', 'api.mjs'), worker],
  searchAttributes: {},
});
