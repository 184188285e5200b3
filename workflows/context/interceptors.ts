import { ContinueAsNew, defaultPayloadConverter, proxySinks, workflowInfo } from '@temporalio/workflow';
import type {
  Headers,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import { CONTEXT_HEADERS, type TraceCarrier, type TraceSinks } from './headers.js';
import { formatTraceParent, isRecorded, parseTraceParent, spanIdOfRun, type TraceParent } from './trace-parent.js';

/**
 * Carries the request id and the trace of a workflow on to its activities, children and next runs, and tells of its run when it ends. In
 * contrast to the interceptors of `@temporalio/interceptors-opentelemetry` it draws no random numbers and awaits nothing, so that a run replays
 * whether or not it was traced before.
 */
class WorkflowContext {
  /** As this run was given them: what its next run gets. */
  private given: Headers = {};
  /** What it gives to all that it starts. */
  private passed: Headers = {};
  private logged: Record<string, unknown> = {};

  readonly inbound: WorkflowInboundCallsInterceptor = {
    execute: (input, next) => {
      const requestId = input.headers[CONTEXT_HEADERS.requestId];
      const trace = input.headers[CONTEXT_HEADERS.trace];
      this.given = headersOf(requestId, trace);
      this.passed = this.given;
      if (requestId !== undefined) this.logged = { requestId: defaultPayloadConverter.fromPayload(requestId) };
      const parent = trace === undefined ? null : this.join(defaultPayloadConverter.fromPayload<Partial<TraceCarrier>>(trace));
      const result = next(input);
      // On the side: the workflow's own promise is returned as it is, so that no command comes later for it.
      if (parent !== null && isRecorded(parent)) {
        result.then(
          () => tell(parent, null),
          (error: unknown) => tell(parent, error instanceof ContinueAsNew ? null : String(error)),
        );
      }
      return result;
    },
  };

  readonly outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next) => next({ ...input, headers: { ...input.headers, ...this.passed } }),
    startChildWorkflowExecution: (input, next) => next({ ...input, headers: { ...input.headers, ...this.passed } }),
    continueAsNew: (input, next) => next({ ...input, headers: { ...input.headers, ...this.given } }),
    getLogAttributes: (input, next) => next({ ...input, ...this.logged }),
  };

  /** Makes this run the parent of what it starts. @returns Its own parent, or null when there is none that can be read. */
  private join({ traceparent, ...state }: Partial<TraceCarrier>): TraceParent | null {
    const parent = parseTraceParent(traceparent ?? '');
    if (parent === null) return null;
    const own = { ...parent, spanId: spanIdOfRun(workflowInfo().runId) };
    const carrier = { traceparent: formatTraceParent(own), ...state };
    this.passed = { ...this.given, [CONTEXT_HEADERS.trace]: defaultPayloadConverter.toPayload(carrier) };
    this.logged = { ...this.logged, trace_id: own.traceId, span_id: own.spanId };
    return parent;
  }
}

function headersOf(requestId: Headers[string] | undefined, trace: Headers[string] | undefined): Headers {
  return {
    ...(requestId === undefined ? {} : { [CONTEXT_HEADERS.requestId]: requestId }),
    ...(trace === undefined ? {} : { [CONTEXT_HEADERS.trace]: trace }),
  };
}

function tell({ traceId, spanId }: TraceParent, error: string | null): void {
  const { workflowType, workflowId, runId, runStartTime } = workflowInfo();
  proxySinks<TraceSinks>().trace.runEnded({
    workflowType,
    workflowId,
    runId,
    traceId,
    spanId: spanIdOfRun(runId),
    parentSpanId: spanId,
    startedAt: runStartTime.getTime(),
    endedAt: Date.now(),
    error,
  });
}

export const interceptors = (): WorkflowInterceptors => {
  const { inbound, outbound } = new WorkflowContext();
  return { inbound: [inbound], outbound: [outbound] };
};
