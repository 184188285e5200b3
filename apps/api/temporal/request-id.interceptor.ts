import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { currentRequestId } from '../../../platform/telemetry/index.js';
import { CONTEXT_HEADERS } from '../../../workflows/context/headers.js';

/** Sends the id of the request with every workflow that it starts and every update that it asks for. */
export const requestIdInterceptor: WorkflowClientInterceptor = {
  startWithDetails: (input, next) => next({ ...input, headers: withRequestIdHeader(input.headers) }),
  startUpdate: (input, next) => next({ ...input, headers: withRequestIdHeader(input.headers) }),
  startUpdateWithStart: (input, next) =>
    next({
      ...input,
      workflowStartHeaders: withRequestIdHeader(input.workflowStartHeaders),
      updateHeaders: withRequestIdHeader(input.updateHeaders),
    }),
};

function withRequestIdHeader(headers: Headers): Headers {
  const requestId = currentRequestId();
  return requestId === undefined ? headers : { ...headers, [CONTEXT_HEADERS.requestId]: defaultPayloadConverter.toPayload(requestId) };
}
