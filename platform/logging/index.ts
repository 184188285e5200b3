import { pino, type Logger } from 'pino';
import type { LogLevel } from '../config/index.js';
import { logContext } from '../telemetry/log-context.js';

export type { Logger } from 'pino';

/** Fields that are masked wherever they appear, one level deep. */
const REDACTED = [
  'apiKey',
  'authorization',
  'secretAccessKey',
  'databaseUrl',
  '*.apiKey',
  '*.authorization',
  '*.secretAccessKey',
  '*.databaseUrl',
];

/**
 * A structured logger: one JSON object a line on standard output, with `component` on every line, and the request and span behind it where
 * there are any.
 * Secrets are masked by field name as a second line of defence; do not log them in the first place.
 */
export function createLogger(component: string, level: LogLevel): Logger {
  return pino({ level, base: { component }, redact: REDACTED, mixin: logContext, timestamp: pino.stdTimeFunctions.isoTime });
}
