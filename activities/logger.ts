/** Where our lines go, and the SDK's with them; an alarm is a line of level error with `alarm: true`. */

import { DefaultLogger, Runtime, type LogLevel as SdkLevel } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../db/configuration.ts';
import { describeError } from '../db/describeError.ts';

export type { Logger };

export function makeLogger(level: LogLevel, name: string): Logger {
  return pino({ level, name, serializers: { error: describeError } });
}

/**
 * Sets up the SDK of this process: once, before the first connection. Its lines, those of its native core included,
 * become ours; signals of the operating system stay ours, for the SDK knows only of its own workers.
 */
export function installRuntime(logger: Logger): void {
  Runtime.install({
    logger: sdkLogger(logger),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
}

function sdkLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    logger[levels[level]](meta ?? {}, message);
  });
}

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<SdkLevel, string>;
