/** Starts a thread from a file of ours: the compiled one, or in tests and tools the source by way of tsx. */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** `file` without its extension, beside the module whose address is given. */
export function startThread(file: string, beside: string, options: WorkerOptions): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL(`${file}.js`, beside), options);
  // Node 20 does not hand its loaders to a thread's first file; tsx loads it from within.
  const tsx = pathToFileURL(createRequire(beside).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href;
  const source = new URL(`${file}.ts`, beside).href;
  const start = `import(${JSON.stringify(loader)}).then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(beside)}))`;
  return new Worker(start, { ...options, eval: true });
}
