import { z } from 'zod';
import { wholeNumber } from './parse.js';

/** Where a process answers scrapes. */
export interface MetricsSettings {
  /** Interface to listen on. */
  readonly host: string;
  readonly port: number;
}

/** What a process tells of itself while it runs. */
export interface TelemetryConfig {
  /** Null answers no scrapes. */
  readonly metrics: MetricsSettings | null;
}

/** Environment variables shared by the API and the workers. */
export const telemetryShape = {
  ENTROSCOPE_METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Interface on which metrics are served, without authentication; 0.0.0.0 for all.'),
  ENTROSCOPE_METRICS_PORT: wholeNumber(1, 65_535)
    .optional()
    .describe('TCP port of GET /metrics in the format of Prometheus; unset serves none.'),
};

/** The telemetry settings of validated variables. */
export function telemetryOf(variables: z.output<z.ZodObject<typeof telemetryShape>>): TelemetryConfig {
  const { ENTROSCOPE_METRICS_HOST: host, ENTROSCOPE_METRICS_PORT: port } = variables;
  return { metrics: port === undefined ? null : { host, port } };
}
