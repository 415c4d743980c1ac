/** Packs the workflow code into one file for the sandbox, once and not at every start. */

import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger } from '@temporalio/worker';

const quiet = () => undefined;
const silent: Logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The bundle as text. Works on the sources and on what is built from them alike. */
export async function bundleWorkflows(): Promise<string> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = fileURLToPath(new URL(`../workflows/all.${extension}`, import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: silent });
  return code;
}
