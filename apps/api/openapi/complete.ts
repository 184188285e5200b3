import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from './answers.js';
import { DESCRIPTIONS } from './descriptions.js';
import { answerExample, REQUEST_EXAMPLES, type Schemas } from './examples.js';
import { linksOf, type Target } from './links.js';
import { PROBLEM_KINDS, type ProblemKind } from '../problems/problem.js';

/** A parameter of an operation. */
interface Parameter {
  readonly name: string;
  readonly in: string;
}

/** One answer of an operation. */
interface Answer {
  content?: Record<string, { schema?: { readonly $ref?: string }; example?: unknown; examples?: unknown }>;
  headers?: Record<string, object>;
  links?: object;
}

/** An operation of the document. */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: {
    readonly content: Record<string, { readonly schema?: { readonly $ref?: string }; example?: unknown; examples?: unknown }>;
  };
  responses: Record<string, Answer>;
  security?: readonly object[];
}

const WRITES = ['post', 'put', 'patch', 'delete'];

const IDEMPOTENCY_KEY = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'A write with a key is carried out once: the same request again is answered with the stored answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;

const HEADERS = {
  replayed: { description: '`true` when the answer was stored: the request had been carried out before.', schema: { type: 'string' } },
  etag: { description: 'The revision, for `If-Match`.', schema: { type: 'string' } },
  link: { description: 'The first page and, unless this is the last, the next one (RFC 8288).', schema: { type: 'string' } },
} as const;

/**
 * Adds to every operation what follows from its form rather than from its meaning: the idempotency key of writes, headers of pages and
 * revisions, the problems that every such operation can have, and links. New routes get all of it without saying anything.
 */
export function completeOperations(paths: OpenAPIObject['paths'], schemas: Schemas): void {
  const operations = operationsOf(paths);
  const targets: Target[] = operations.map(({ method, path, operation }) => ({ method, path, operationId: operation.operationId }));
  for (const { method, path, operation } of operations) {
    const isWrite = WRITES.includes(method);
    const keyed = isWrite && (operation.security ?? []).length > 0;
    operation.parameters = distinct([...(operation.parameters ?? []), ...(keyed ? [IDEMPOTENCY_KEY] : [])]);
    operation.description ??= DESCRIPTIONS[operation.operationId];
    addExamples(operation, schemas);
    if (!path.startsWith('/v1/')) continue;
    for (const kind of problemsOf(operation, isWrite, keyed)) operation.responses[PROBLEM_KINDS[kind].status] ??= problemResponse(kind);
    for (const [status, answer] of Object.entries(operation.responses)) {
      if (!/^2/.test(status)) continue;
      if (keyed) addHeader(answer, 'idempotency-replayed', HEADERS.replayed);
      if (hasRevision(answer, schemas)) addHeader(answer, 'etag', HEADERS.etag);
      if (has(operation, 'query', 'cursor')) addHeader(answer, 'link', HEADERS.link);
      const links = linksOf(operation.operationId, targets);
      if (Object.keys(links).length > 0) answer.links = links;
    }
  }
}

/** Every operation with its method and path. */
export function operationsOf(paths: OpenAPIObject['paths']): { method: string; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  );
}

/** Problems that any operation of this form can have. */
function problemsOf(operation: Operation, isWrite: boolean, keyed: boolean): ProblemKind[] {
  const parameters = operation.parameters ?? [];
  return [
    ...((operation.security ?? []).length > 0 ? (['unauthenticated', 'forbidden'] as const) : []),
    ...(parameters.some((parameter) => parameter.in === 'path') ? (['not-found'] as const) : []),
    ...(parameters.some((parameter) => parameter.in === 'query') || operation.requestBody !== undefined ? (['invalid'] as const) : []),
    ...(isWrite ? (['malformed-request', 'payload-too-large', 'unsupported-media-type'] as const) : []),
    ...(keyed ? (['conflict', 'invalid'] as const) : []),
    'too-many-requests',
    'internal',
  ];
}

/** Frameworks name a header as it is read and as it is declared; names of headers have no case. */
function distinct(parameters: readonly Parameter[]): Parameter[] {
  const byName = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    const key = `${parameter.in} ${name}`;
    byName.set(key, { ...byName.get(key), ...parameter, name });
  }
  return [...byName.values()];
}

function has(operation: Operation, place: string, name: string): boolean {
  return (operation.parameters ?? []).some((parameter) => parameter.in === place && parameter.name === name);
}

/** Gives every body without an example one. */
function addExamples({ requestBody, responses }: Operation, schemas: Schemas): void {
  for (const body of Object.values(requestBody?.content ?? {})) {
    const example = REQUEST_EXAMPLES[body.schema?.$ref?.split('/').at(-1) ?? ''];
    if (body.examples === undefined && example !== undefined) body.example ??= example;
  }
  for (const { content = {} } of Object.values(responses)) {
    for (const [mediaType, body] of Object.entries(content)) {
      const example = answerExample(mediaType, body.schema ?? {}, schemas);
      if (body.examples === undefined && example !== undefined) body.example ??= example;
    }
  }
}

function addHeader(answer: Answer, name: string, header: object): void {
  answer.headers = { ...answer.headers, [name]: header };
}

function hasRevision({ content = {} }: Answer, schemas: Schemas): boolean {
  return Object.values(content).some(({ schema }) => {
    const name = schema?.$ref?.split('/').at(-1) ?? '';
    const { properties = {} } = (schemas[name] ?? {}) as { properties?: object };
    return 'revision' in properties;
  });
}
