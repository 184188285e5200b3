import { z } from 'zod';
import type { RetentionClass } from '../../core/grid/vocabulary.js';
import { connectionShape, connectionsOf, type ConnectionConfig } from './connections.js';
import { parseEnvironment, wholeNumber, type Environment } from './parse.js';

/** Settings of the garbage collection. */
export interface RetentionConfig extends ConnectionConfig {
  /** Lifetime of each class of objects in milliseconds; null keeps them for ever. */
  readonly lifetimesMs: Readonly<Record<RetentionClass, number | null>>;
  /** How long what was deleted can be restored, milliseconds; null is for ever. */
  readonly restoreWindowMs: number | null;
}

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 36_500;

const days = (standard: number, what: string) =>
  wholeNumber(0, LONGEST_DAYS).default(standard).describe(`Days that ${what} are kept; 0 is for ever.`);

const retentionShape = {
  ...connectionShape,
  ENTROSCOPE_RETAIN_DELETED_DAYS: days(30, 'deleted sweeps'),
  ENTROSCOPE_RETAIN_SAMPLES_DAYS: days(365, 'samples of cells'),
  ENTROSCOPE_RETAIN_TRAJECTORY_DAYS: days(0, 'trajectory files of cells'),
  ENTROSCOPE_RETAIN_LOGS_DAYS: days(90, 'logs of attempts'),
  ENTROSCOPE_RETAIN_CHECKPOINTS_DAYS: days(14, 'states of unfinished cells'),
};

/**
 * Reads and validates the configuration of the garbage collection.
 * @throws ConfigurationError naming every bad variable.
 */
export function loadRetentionConfig(environment: Environment = process.env): RetentionConfig {
  const variables = parseEnvironment(z.object(retentionShape), environment);
  const lifetime = (value: number): number | null => (value === 0 ? null : value * DAY_MS);
  return {
    ...connectionsOf(variables),
    restoreWindowMs: lifetime(variables.ENTROSCOPE_RETAIN_DELETED_DAYS),
    lifetimesMs: {
      samples: lifetime(variables.ENTROSCOPE_RETAIN_SAMPLES_DAYS),
      trajectory: lifetime(variables.ENTROSCOPE_RETAIN_TRAJECTORY_DAYS),
      logs: lifetime(variables.ENTROSCOPE_RETAIN_LOGS_DAYS),
      checkpoints: lifetime(variables.ENTROSCOPE_RETAIN_CHECKPOINTS_DAYS),
    },
  };
}
