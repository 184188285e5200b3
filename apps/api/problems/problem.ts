import type { ProblemResponse } from '../contract/problem.js';

/** One problem with a request: `pointer` is a JSON pointer into the body (`/axes/steps/0`), or the name of a parameter. */
export interface ProblemPart {
  readonly pointer: string;
  readonly detail: string;
}

/** The kinds of problem that the API answers with, with their statuses. The key is the last part of the problem's `type` URN. */
export const PROBLEM_KINDS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'No valid API key' },
  forbidden: { status: 403, title: 'The API key may not do this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'The address does not have this method' },
  'quota-exceeded': { status: 403, title: 'A quota of the team is used up' },
  conflict: { status: 409, title: 'The request conflicts with the present state' },
  'precondition-failed': { status: 412, title: 'The resource has changed since it was read' },
  'payload-too-large': { status: 413, title: 'The request body is too large' },
  'unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'range-not-satisfiable': { status: 416, title: 'The range lies outside the file' },
  invalid: { status: 422, title: 'The request is not valid' },
  'model-refused': { status: 422, title: 'The model was refused' },
  'precondition-required': { status: 428, title: 'The request has to say which version it changes' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'A server that this needs is not reachable' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** An error that is answered as an RFC 9457 problem document. `detail` is shown to the caller: it names no internals. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly parts: readonly ProblemPart[];
  /** When to try again, for the `Retry-After` header. */
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: ProblemKind,
    detail: string,
    options: { parts?: readonly ProblemPart[]; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.parts = options.parts ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }

  get status(): number {
    return PROBLEM_KINDS[this.kind].status;
  }

  /** The document's body; `requestId` becomes its `instance`. */
  toDocument(requestId: string): ProblemResponse {
    return {
      type: `urn:entroscope:problem:${this.kind}`,
      title: PROBLEM_KINDS[this.kind].title,
      status: this.status,
      detail: this.message,
      instance: `urn:entroscope:request:${requestId}`,
      ...(this.parts.length > 0 ? { errors: [...this.parts] } : {}),
    };
  }

  /** A 422 that lists every problem. */
  static invalid(parts: readonly ProblemPart[]): Problem {
    const detail = parts.length === 1 ? `${parts[0].pointer || '(body)'}: ${parts[0].detail}` : `${parts.length} problems; see errors`;
    return new Problem('invalid', detail, { parts });
  }

  /** A 404; also the answer for ids that belong to another team, so that ids cannot be probed. */
  static notFound(what: string, id: string): Problem {
    return new Problem('not-found', `no ${what} has the id ${id}`);
  }
}
