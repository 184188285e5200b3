import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import type { CellExecutor } from '../../../activities/index.js';
import type { MetricsSettings, TelemetryConfig, TracingSettings } from '../../../platform/config/index.js';
import type { Logger } from '../../../platform/logging/index.js';
import { ProcessMetrics } from '../../../platform/telemetry/index.js';
import type { TraceSinks } from '../../../workflows/context/headers.js';
import { requestIdInterceptor } from './request-id.interceptor.js';
import { installMeasuredRuntime, installRuntime } from './temporal-runtime.js';
import { traceSinks } from './trace-sink.js';
import { WorkerMetrics } from './worker-metrics.js';

/** What a worker tells of itself, as its roles need it. */
export interface WorkerTelemetry {
  /** Null where nobody scrapes. */
  readonly metrics: WorkerMetrics | null;
  /** What every activity goes through, the outermost first. */
  readonly activityInterceptors: readonly ActivityInterceptorsFactory[];
  /** Where workflows tell of their runs. */
  readonly sinks: InjectedSinks<TraceSinks>;
  /** The executor as cells are to be run with it. */
  traced(executor: CellExecutor): CellExecutor;
  /** Sends what is left and stops answering. */
  close(): Promise<void>;
}

/** Installs the SDK's runtime, answers scrapes where a port is set, and records traces where there is a collector. */
export async function startTelemetry(config: TelemetryConfig, logger: Logger): Promise<WorkerTelemetry> {
  const measured = await startMetrics(config.metrics, logger);
  const traced = await startTracing(config.tracing, logger);
  return {
    metrics: measured.metrics,
    activityInterceptors: [
      requestIdInterceptor,
      ...traced.interceptors,
      ...(measured.metrics === null ? [] : [measured.metrics.interceptActivity]),
    ],
    sinks: traceSinks(traced.tracing),
    traced: traced.wrap,
    close: async () => {
      await traced.tracing?.close();
      await measured.process?.close();
    },
  };
}

async function startMetrics(settings: MetricsSettings | null, logger: Logger) {
  if (settings === null) {
    installRuntime(logger);
    return { process: null, metrics: null };
  }
  const process = new ProcessMetrics(settings, 'worker');
  await process.serve([await installMeasuredRuntime(logger)]);
  return { process, metrics: new WorkerMetrics(process.registry) };
}

/** The modules behind it are loaded only where they are needed. */
async function startTracing(settings: TracingSettings | null, logger: Logger) {
  if (settings === null) return { tracing: null, interceptors: [], wrap: (executor: CellExecutor) => executor };
  const [{ Tracing }, { TracedExecutor }, { OpenTelemetryActivityInboundInterceptor }] = await Promise.all([
    import('../../../platform/telemetry/tracing.js'),
    import('../inference/traced-executor.js'),
    import('@temporalio/interceptors-opentelemetry/lib/worker/index.js'),
  ]);
  const tracing = new Tracing(settings, 'worker', logger);
  const intercept: ActivityInterceptorsFactory = (activity) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(activity) });
  return { tracing, interceptors: [intercept], wrap: (executor: CellExecutor): CellExecutor => new TracedExecutor(executor) };
}
