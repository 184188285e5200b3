import { SpanKind, SpanStatusCode, TraceFlags, type HrTime } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { InjectedSinks } from '@temporalio/worker';
import type { Tracing } from '../../../platform/telemetry/tracing.js';
import type { TraceSinks, WorkflowSpan } from '../../../workflows/context/headers.js';

/** Takes the spans that workflows tell of, and drops them where this worker is not traced. */
export function traceSinks(tracing: Pick<Tracing, 'resource' | 'processor'> | null): InjectedSinks<TraceSinks> {
  return {
    trace: {
      spanEnded: {
        fn: (_info, span) => tracing?.processor.onEnd(spanOf(span, tracing.resource)),
        callDuringReplay: false,
      },
    },
  };
}

function spanOf(span: WorkflowSpan, resource: ReadableSpan['resource']): ReadableSpan {
  const { name, workflowId, runId, traceId, spanId, parentSpanId, startedAt, endedAt, error } = span;
  return {
    name,
    kind: SpanKind.INTERNAL,
    spanContext: () => ({ traceId, spanId, traceFlags: TraceFlags.SAMPLED }),
    parentSpanId,
    startTime: hrTimeOf(startedAt),
    endTime: hrTimeOf(endedAt),
    duration: hrTimeOf(endedAt - startedAt),
    ended: true,
    status: error === null ? { code: SpanStatusCode.OK } : { code: SpanStatusCode.ERROR, message: error },
    attributes: { workflow_id: workflowId, run_id: runId },
    links: [],
    events: [],
    resource,
    instrumentationLibrary: { name: 'entroscope-workflows' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** OpenTelemetry's time: seconds and nanoseconds. */
function hrTimeOf(milliseconds: number): HrTime {
  return [Math.floor(milliseconds / 1000), Math.round((milliseconds % 1000) * 1e6)];
}
