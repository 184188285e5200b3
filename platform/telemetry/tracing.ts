import { context, diag, DiagLogLevel, propagation, trace, type Context } from '@opentelemetry/api';
import { PrismaInstrumentation } from '@prisma/instrumentation';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  type Sampler,
} from '@opentelemetry/sdk-trace-base';
import type { TracingSettings } from '../config/index.js';
import type { Logger } from '../logging/index.js';
import { PACKAGE_VERSION } from './package-version.js';

/** Of a query only the operation and what the database did are told. */
const UNTOLD_QUERY_SPANS = [/^prisma:client:(?!operation$|transaction$|db_query$)/];
const QUERY_SPAN = /^prisma:/;

/** Begins a share of the traces. A query that nothing asked for, such as a sign of life, begins none. */
class RootSampler implements Sampler {
  private readonly share: TraceIdRatioBasedSampler;

  constructor(private readonly ratio: number) {
    this.share = new TraceIdRatioBasedSampler(ratio);
  }

  shouldSample(context: Context, traceId: string, spanName: string) {
    return QUERY_SPAN.test(spanName) ? { decision: SamplingDecision.NOT_RECORD } : this.share.shouldSample(context, traceId);
  }

  toString(): string {
    return `RootSampler{${String(this.ratio)}}`;
  }
}

/** The spans of this process on their way to a collector. Modules take tracers from `@opentelemetry/api`, which are idle without this. */
export class Tracing {
  readonly resource: Resource;
  readonly processor: BatchSpanProcessor;
  private readonly provider: BasicTracerProvider;
  private readonly queries = new PrismaInstrumentation({ ignoreSpanTypes: UNTOLD_QUERY_SPANS });

  /**
   * Begins to record and to send spans.
   * @param process Becomes part of the service's name.
   * @param logger Hears why spans could not be sent; they are lost then.
   */
  constructor({ endpoint, ratio }: TracingSettings, process: 'api' | 'worker', logger: Pick<Logger, 'warn'>) {
    const warn = (message: string): void => logger.warn(`traces: ${message}`);
    diag.setLogger({ error: warn, warn, info: () => undefined, debug: () => undefined, verbose: () => undefined }, DiagLogLevel.WARN);
    this.resource = new Resource({ 'service.name': `entroscope-${process}`, 'service.version': PACKAGE_VERSION });
    this.processor = new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }));
    this.provider = new BasicTracerProvider({
      resource: this.resource,
      sampler: new ParentBasedSampler({ root: new RootSampler(ratio) }),
      spanProcessors: [this.processor],
    });
    this.queries.setTracerProvider(this.provider);
    this.queries.enable();
    this.provider.register({ contextManager: new AsyncLocalStorageContextManager(), propagator: new W3CTraceContextPropagator() });
  }

  /** Sends what is left and stops recording. */
  async close(): Promise<void> {
    this.queries.disable();
    await this.provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
    diag.disable();
  }
}
