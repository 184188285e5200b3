import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { FastifyInstance } from 'fastify';
import type { MetricsSettings, TelemetryConfig, TracingSettings } from '../../platform/config/index.js';
import type { Logger } from '../../platform/logging/index.js';
import { ProcessMetrics } from '../../platform/telemetry/index.js';
import { registerRequestMetrics } from './http/request-metrics.js';
import { requestIdInterceptor } from './temporal/request-id.interceptor.js';

/** What the API tells of itself. */
export interface ApiTelemetry {
  /** Adds the hooks that measure and trace requests. */
  instrument(fastify: FastifyInstance): void;
  /** What calls of Temporal go through, the outermost first. */
  readonly workflowInterceptors: WorkflowClientInterceptor[];
  /** Begins to answer scrapes, where a port is set. */
  serve(): Promise<void>;
  /** Sends what is left and stops answering. */
  close(): Promise<void>;
}

/** Prepares metrics where a port is set, and records traces where there is a collector. */
export async function startTelemetry(config: TelemetryConfig, logger: Pick<Logger, 'warn'>): Promise<ApiTelemetry> {
  const metrics = metricsOf(config.metrics);
  const { tracing, register, interceptors } = await startTracing(config.tracing, logger);
  return {
    instrument: (fastify) => {
      if (metrics !== null) registerRequestMetrics(fastify, metrics.registry);
      register(fastify);
    },
    workflowInterceptors: [requestIdInterceptor, ...interceptors],
    serve: async () => metrics?.serve(),
    close: async () => {
      await tracing?.close();
      await metrics?.close();
    },
  };
}

function metricsOf(settings: MetricsSettings | null): ProcessMetrics | null {
  return settings === null ? null : new ProcessMetrics(settings, 'api');
}

/** The modules behind it are loaded only where they are needed. */
async function startTracing(settings: TracingSettings | null, logger: Pick<Logger, 'warn'>) {
  if (settings === null) return { tracing: null, register: () => undefined, interceptors: [] };
  const [{ Tracing }, { registerRequestTracing }, { OpenTelemetryWorkflowClientInterceptor }] = await Promise.all([
    import('../../platform/telemetry/tracing.js'),
    import('./http/request-tracing.js'),
    import('@temporalio/interceptors-opentelemetry/lib/client/index.js'),
  ]);
  const tracing = new Tracing(settings, 'api', logger);
  return { tracing, register: registerRequestTracing, interceptors: [new OpenTelemetryWorkflowClientInterceptor()] };
}
