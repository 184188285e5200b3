import { z } from 'zod';
import { httpUrl, wholeNumber } from './parse.js';

/** Where a process answers scrapes. */
export interface MetricsSettings {
  /** Interface to listen on. */
  readonly host: string;
  readonly port: number;
}

/** Where spans go. */
export interface TracingSettings {
  /** Base address of an OTLP/HTTP collector. */
  readonly endpoint: string;
  /** Share of new traces that are recorded, in [0, 1]. */
  readonly ratio: number;
}

/** What a process tells of itself while it runs. */
export interface TelemetryConfig {
  /** Null answers no scrapes. */
  readonly metrics: MetricsSettings | null;
  /** Null records no traces. */
  readonly tracing: TracingSettings | null;
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
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional().describe('Address of an OpenTelemetry collector (OTLP/HTTP); unset records no traces.'),
  ENTROSCOPE_TRACE_RATIO: z.coerce
    .number({ message: 'expected a number from 0 to 1' })
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of requests whose traces are recorded; a request that comes with a trace is recorded as that trace is.'),
};

/** The telemetry settings of validated variables. */
export function telemetryOf(variables: z.output<z.ZodObject<typeof telemetryShape>>): TelemetryConfig {
  const { ENTROSCOPE_METRICS_HOST: host, ENTROSCOPE_METRICS_PORT: port } = variables;
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ENTROSCOPE_TRACE_RATIO: ratio } = variables;
  return {
    metrics: port === undefined ? null : { host, port },
    tracing: endpoint === undefined ? null : { endpoint, ratio },
  };
}
