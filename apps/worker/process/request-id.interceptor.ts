import { defaultPayloadConverter } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { withRequestId } from '../../../platform/telemetry/index.js';
import { CONTEXT_HEADERS } from '../../../workflows/context/headers.js';

/** Lets the log lines of an activity say which request is behind it. */
export const requestIdInterceptor: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: (input, next) => {
      const requestId = input.headers[CONTEXT_HEADERS.requestId];
      return requestId === undefined ? next(input) : withRequestId(defaultPayloadConverter.fromPayload(requestId), () => next(input));
    },
  },
});
