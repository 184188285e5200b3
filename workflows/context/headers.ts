import type { Sink, Sinks } from '@temporalio/workflow';

/** Headers with which a workflow is started or updated, and which it passes on to all that it starts for that. */
export const CONTEXT_HEADERS = {
  /** Id of the HTTP request behind it, for logs. */
  requestId: 'entroscope-request-id',
  /** W3C trace context, as `@temporalio/interceptors-opentelemetry` sends and reads it. */
  trace: '_tracer-data',
} as const;

/** W3C trace context. */
export interface TraceCarrier {
  readonly traceparent: string;
  readonly tracestate?: string;
}

/** A finished run of a workflow, or a handled update, that is part of a trace. */
export interface WorkflowSpan {
  readonly name: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Why it failed, or null. */
  readonly error: string | null;
}

/** Where workflows tell of their spans; a worker must provide it. */
export interface TraceSinks extends Sinks {
  readonly trace: Sink & { spanEnded(span: WorkflowSpan): void };
}
