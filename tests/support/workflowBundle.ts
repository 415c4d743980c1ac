/** The workflow bundle for tests: built once for all test files, again when a source has changed. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../../activities/bundleWorkflows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function workflowBundle(): Promise<{ code: string }> {
  const folder = join(root, 'node_modules/.cache/banli');
  const file = join(folder, `workflows-${fingerprint()}.js`);
  try {
    return { code: readFileSync(file, 'utf8') };
  } catch {
    const code = await bundleWorkflows();
    mkdirSync(folder, { recursive: true });
    // Test files start side by side: whoever reads sees all of it or nothing.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, code);
    renameSync(own, file);
    return { code };
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const folder = join(root, 'workflows');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  hash.update(readFileSync(join(root, 'node_modules/@temporalio/worker/package.json')));
  return hash.digest('hex').slice(0, 16);
}
