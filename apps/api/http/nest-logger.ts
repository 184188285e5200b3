import type { LoggerService } from '@nestjs/common';
import type { LogLevel } from '../../../platform/config/index.js';
import { createLogger, type Logger } from '../../../platform/logging/index.js';

/** Nest's logger on the structured logger that every process uses. */
export class NestLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(level: LogLevel) {
    this.logger = createLogger('api', level);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.info(fieldsOf(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(fieldsOf(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(fieldsOf(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(fieldsOf(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(fieldsOf(rest), String(message));
  }
}

/** Nest passes the context last, and errors or stacks before it. */
function fieldsOf(rest: readonly unknown[]): Record<string, unknown> {
  const context = rest.at(-1);
  const error = rest.find((item) => item instanceof Error);
  const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
  return {
    ...(typeof context === 'string' ? { context } : {}),
    ...(error === undefined ? {} : { err: error }),
    ...(stack === undefined ? {} : { stack }),
  };
}
