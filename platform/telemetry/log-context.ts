import { AsyncLocalStorage } from 'node:async_hooks';
import { context, isSpanContextValid, trace } from '@opentelemetry/api';

const requestIds = new AsyncLocalStorage<string>();

/** Runs `work` on behalf of an HTTP request, here or in another process. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return requestIds.run(requestId, work);
}

/** Id of the HTTP request that the running code works for, or undefined. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}

/** What every line of a log says of its cause: the request and the span, where there are any. */
export function logContext(): Record<string, string> {
  const requestId = requestIds.getStore();
  const span = trace.getSpanContext(context.active());
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(span === undefined || !isSpanContextValid(span) ? {} : { trace_id: span.traceId, span_id: span.spanId }),
  };
}
