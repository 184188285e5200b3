import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Problem, PROBLEM_KINDS, type ProblemKind, type ProblemPart } from '../problems/problem.js';

/** What a route answers with. */
export interface AnswersOptions {
  /** 200 unless said otherwise. */
  readonly status?: number;
  readonly schema: z.ZodType;
  readonly description: string;
  readonly example?: unknown;
  /** Problems beyond those that every route can have (401, 403 and 500). */
  readonly problems?: readonly ProblemKind[];
}

/** Declares a route's answer once: the serializer checks it and the OpenAPI document shows it, problems included. */
export function Answers({ status = 200, schema, description, example, problems = [] }: AnswersOptions): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, description, standardSchema: schema, ...(example === undefined ? {} : { example }) }),
    ...problemResponses(problems),
  );
}

/** Declares the problems that a route can answer with. */
export function Problems(...kinds: ProblemKind[]): MethodDecorator {
  return applyDecorators(...problemResponses(kinds));
}

function problemResponses(kinds: readonly ProblemKind[]): MethodDecorator[] {
  const all = new Set<ProblemKind>(['unauthenticated', 'forbidden', ...kinds, 'internal']);
  return [...all].map((kind) => ApiResponse({ status: PROBLEM_KINDS[kind].status, ...problemResponse(kind) }));
}

/** The answer of one kind of problem, as the document shows it. */
export function problemResponse(kind: ProblemKind) {
  return {
    description: PROBLEM_KINDS[kind].title,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: exampleOf(kind) } },
  };
}

const EXAMPLE_REQUEST = '0199a1b2-0000-7000-8000-000000000000';
const EXAMPLE_PARTS: readonly ProblemPart[] = [
  { pointer: '/axes/steps/0', detail: 'Too small: expected number to be >=1' },
  { pointer: '/colour', detail: 'unknown field' },
];

function exampleOf(kind: ProblemKind): unknown {
  const problem = kind === 'invalid' ? Problem.invalid(EXAMPLE_PARTS) : new Problem(kind, PROBLEM_KINDS[kind].title);
  return problem.toDocument(EXAMPLE_REQUEST);
}
