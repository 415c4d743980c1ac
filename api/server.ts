/** Process entry of the API: configuration, signals of the operating system. */

import { pino } from 'pino';
import { describeFaults, isFaulty, readConfiguration } from '../db/configuration.ts';
import { describeError } from '../db/describeError.ts';
import { runServer } from './runServer.ts';

const configuration = readConfiguration(process.env);
if (isFaulty(configuration)) {
  console.error(describeFaults(configuration.faults));
  process.exit(1);
}

const logger = pino({ level: configuration.logLevel, name: 'api', serializers: { error: describeError } });
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());

// Under our own supervisor a process has five seconds, in a container whatever its stop time says.
const drainMs = process.env.BANLI_DATA ? 3000 : 10_000;

try {
  await runServer({ configuration, logger, drainMs, signal: stopping.signal });
  process.exit(0);
} catch (error) {
  logger.fatal({ error }, 'The API ended');
  console.error(
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? `端口 ${configuration.port} 已被占用。`
      : '接口服务已停止。',
  );
  process.exit(1);
}
