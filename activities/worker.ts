/** Process entry of the worker: configuration, one runtime, signals of the operating system. */

import { fileURLToPath } from 'node:url';
import { describeFaults, isFaulty, readConfiguration } from '../db/configuration.ts';
import { bundleWorkflows } from './bundleWorkflows.ts';
import { installRuntime, makeLogger } from './logger.ts';
import { runWorker } from './runWorker.ts';

const configuration = readConfiguration(process.env);
if (isFaulty(configuration)) {
  console.error(describeFaults(configuration.faults));
  process.exit(1);
}

const logger = makeLogger(configuration.logLevel, 'worker');
installRuntime(logger);

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());

// Under our own supervisor a process has five seconds, in a container whatever its stop time says.
const isEmbedded = Boolean(process.env.BANLI_DATA);
const grace = isEmbedded ? { drainMs: 3000, forceMs: 4200 } : { drainMs: 10_000, forceMs: 20_000 };
const isBuilt = import.meta.url.endsWith('.js');

try {
  await runWorker({
    configuration,
    bundle: isBuilt
      ? { codePath: fileURLToPath(new URL('../workflows.js', import.meta.url)) }
      : { code: await bundleWorkflows() },
    logger,
    grace,
    signal: stopping.signal,
  });
  process.exit(0);
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  logger.fatal({ error }, 'The worker ended');
  process.exit(1);
}
