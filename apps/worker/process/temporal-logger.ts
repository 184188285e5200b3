import { DefaultLogger, type LogLevel, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from '../../../platform/logging/index.js';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const satisfies Record<LogLevel, string>;

/** Sends the SDK's messages through the worker's own log, so that a process has one format and one level. */
export function temporalLogger(logger: Logger): TemporalLogger {
  const least = logger.isLevelEnabled('debug') ? 'DEBUG' : 'INFO';
  return new DefaultLogger(least, ({ level, message, meta }) => logger[LEVELS[level]]({ ...meta }, message));
}
