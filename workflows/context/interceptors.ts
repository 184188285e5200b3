import { AsyncLocalStorage, ContinueAsNew, defaultPayloadConverter, proxySinks, workflowInfo } from '@temporalio/workflow';
import type {
  Headers,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowInternalsInterceptor,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import { CONTEXT_HEADERS, type TraceCarrier, type TraceSinks } from './headers.js';
import { formatTraceParent, isRecorded, parseTraceParent, spanIdOfRun, spanIdOfUpdate, type TraceParent } from './trace-parent.js';

/** What is behind a piece of work: a request, and a place in a trace. */
interface Cause {
  /** As they came. */
  readonly given: Headers;
  /** What goes to all that the work starts. */
  readonly passed: Headers;
  readonly logged: Record<string, unknown>;
  /** The span that the work belongs to; null where there is none that can be read. */
  readonly parent: TraceParent | null;
}

const NO_CAUSE: Cause = { given: {}, passed: {}, logged: {}, parent: null };

/**
 * Carries the request id and the trace of a workflow on to its activities, children and next runs, and those of an update to the activities
 * that its handler starts; tells of the run and of each handled update when they end. In contrast to the interceptors of
 * `@temporalio/interceptors-opentelemetry` it draws no random numbers and awaits nothing, so that a run replays whether or not it was
 * traced before.
 */
class WorkflowContext {
  private run = NO_CAUSE;
  private readonly update = new AsyncLocalStorage<Cause>();

  readonly inbound: WorkflowInboundCallsInterceptor = {
    execute: (input, next) => {
      const { runId, workflowType, runStartTime } = workflowInfo();
      const spanId = spanIdOfRun(runId);
      this.run = causeOf(input.headers, spanId);
      const result = next(input);
      tellOf(result, { name: `RunWorkflow:${workflowType}`, spanId, parent: this.run.parent, startedAt: runStartTime.getTime() });
      return result;
    },
    handleUpdate: (input, next) => {
      const spanId = spanIdOfUpdate(workflowInfo().runId, input.updateId);
      const cause = causeOf(input.headers, spanId);
      // What came without a cause of its own belongs to that of the run.
      if (Object.keys(cause.given).length === 0) return next(input);
      const startedAt = Date.now();
      const result = this.update.run(cause, () => next(input));
      tellOf(result, { name: `HandleUpdate:${input.name}`, spanId, parent: cause.parent, startedAt });
      return result;
    },
  };

  readonly outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next) => next({ ...input, headers: { ...input.headers, ...this.cause.passed } }),
    startChildWorkflowExecution: (input, next) => next({ ...input, headers: { ...input.headers, ...this.cause.passed } }),
    continueAsNew: (input, next) => next({ ...input, headers: { ...input.headers, ...this.run.given } }),
    getLogAttributes: (input, next) => next({ ...input, ...this.cause.logged }),
  };

  readonly internals: WorkflowInternalsInterceptor = {
    dispose: (input, next) => {
      this.update.disable();
      next(input);
    },
  };

  private get cause(): Cause {
    return this.update.getStore() ?? this.run;
  }
}

/** Reads the headers of a start or an update; its own span, `spanId`, becomes the parent of what it starts. */
function causeOf(headers: Headers, spanId: string): Cause {
  const requestId = headers[CONTEXT_HEADERS.requestId];
  const trace = headers[CONTEXT_HEADERS.trace];
  const given = {
    ...(requestId === undefined ? {} : { [CONTEXT_HEADERS.requestId]: requestId }),
    ...(trace === undefined ? {} : { [CONTEXT_HEADERS.trace]: trace }),
  };
  const logged = requestId === undefined ? {} : { requestId: defaultPayloadConverter.fromPayload(requestId) };
  if (trace === undefined) return { given, passed: given, logged, parent: null };
  const { traceparent, ...state } = defaultPayloadConverter.fromPayload<Partial<TraceCarrier>>(trace);
  const parent = parseTraceParent(traceparent ?? '');
  if (parent === null) return { given, passed: given, logged, parent };
  const carrier = { traceparent: formatTraceParent({ ...parent, spanId }), ...state };
  const passed = { ...given, [CONTEXT_HEADERS.trace]: defaultPayloadConverter.toPayload(carrier) };
  return { given, passed, logged: { ...logged, trace_id: parent.traceId, span_id: spanId }, parent };
}

/** A span whose end is not known yet. */
interface OpenSpan {
  readonly name: string;
  readonly spanId: string;
  readonly parent: TraceParent | null;
  readonly startedAt: number;
}

/** On the side: the promise is left as it is, so that no command comes later for it. */
function tellOf(result: Promise<unknown>, span: OpenSpan): void {
  const { parent } = span;
  if (parent === null || !isRecorded(parent)) return;
  const tell = (error: string | null): void => {
    const { workflowId, runId } = workflowInfo();
    const { name, spanId, startedAt } = span;
    const { traceId, spanId: parentSpanId } = parent;
    const ended = { name, workflowId, runId, traceId, spanId, parentSpanId, startedAt, endedAt: Date.now(), error };
    proxySinks<TraceSinks>().trace.spanEnded(ended);
  };
  result.then(
    () => tell(null),
    (error: unknown) => tell(error instanceof ContinueAsNew ? null : String(error)),
  );
}

export const interceptors = (): WorkflowInterceptors => {
  const { inbound, outbound, internals } = new WorkflowContext();
  return { inbound: [inbound], outbound: [outbound], internals: [internals] };
};
