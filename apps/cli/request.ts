import type { Schema } from '../client/index.js';
import { CommandFailure, EXIT } from './exit-codes.js';

type ProblemDocument = Schema<'Problem'>;

/** What openapi-fetch answers with. */
interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a request.
 * @throws CommandFailure with the API's problem, or that the API cannot be reached.
 */
export async function unwrap<T>(request: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await reach(request);
  if (response.ok && data !== undefined) return data;
  throw new CommandFailure(EXIT.refused, describeProblem(error, response));
}

/** For requests that answer without a body. */
export async function unwrapEmpty(request: Promise<Answered<unknown>>): Promise<void> {
  const { error, response } = await reach(request);
  if (!response.ok) throw new CommandFailure(EXIT.refused, describeProblem(error, response));
}

async function reach<T>(request: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await request;
  } catch (error) {
    throw new CommandFailure(
      EXIT.unreachable,
      `The API does not answer (${reasonOf(error)}): is it running, and is the address right?`,
      error,
    );
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

/** A problem document in words: its detail, then one line for each problem. */
function describeProblem(error: unknown, response: Response): string {
  if (!isProblem(error)) return `The API answered ${response.status} ${response.statusText}.`;
  const parts = (error.errors ?? []).map(({ pointer, detail }) => `  ${pointer || '(whole document)'}: ${detail}`);
  return [`${error.title}: ${error.detail}`, ...parts].join('\n');
}

function isProblem(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'title' in value && 'detail' in value;
}
