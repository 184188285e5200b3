import type { Problem } from './types';

/** One validation problem: where in the request, and what is wrong there. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** A call to the API that did not succeed; `message` is a sentence for people. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    /** HTTP status, or 0 when no answer came. */
    readonly status: number,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Reads an RFC 9457 problem document out of an error answer. Answers of proxies, which are not problem documents, get a sentence of their own. */
export function failureOf(status: number, body: unknown): ApiFailure {
  if (isProblem(body)) return new ApiFailure(status, body.detail || body.title, body.errors ?? []);
  return new ApiFailure(status, `The server answered ${status}. Look at the log of the API process.`);
}

/** What a refused request says of one field of its body; null where it says nothing. */
export function problemAt(error: Error | null, pointer: string): string | null {
  return error instanceof ApiFailure ? (error.fields.find((field) => field.pointer === pointer)?.detail ?? null) : null;
}

/** The failure of a call that got no answer at all. */
export function unreachable(cause: unknown): ApiFailure {
  return new ApiFailure(0, 'The API does not answer. Check that `npm start` is still running; this page tries again by itself.', [], {
    cause,
  });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'detail' in body;
}
