/** Where our lines go, and the SDK's with them; an alarm is a line of level error with `alarm: true`. */

import { DefaultLogger, type LogLevel as SdkLevel } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../db/configuration.ts';

export type { Logger };

export function makeLogger(level: LogLevel, name: string): Logger {
  return pino({ level, name });
}

/** The SDK's lines as ours. */
export function sdkLogger(logger: Logger): DefaultLogger {
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
