import { beforeAll, describe, expect, it } from '@jest/globals';
import { schemaNamed } from './components.js';
import { operationsOf, type Operation } from './complete.js';
import { describeApi } from './describe-api.js';

interface Listed {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const WRITES = ['post', 'put', 'patch', 'delete'];
/** Whose answer is no thing with an address of its own. */
const WITHOUT_ADDRESS = ['createSignInLink', 'signIn', 'bootstrap', 'askPoints'];

describe('the OpenAPI document', () => {
  let operations: Listed[];

  beforeAll(async () => {
    const { paths } = await describeApi();
    operations = operationsOf(paths).map((listed) => ({ ...listed, route: `${listed.method} ${listed.path}` }));
  });

  const bodiesOf = ({ operation }: Listed) => [
    ...Object.entries(operation.requestBody?.content ?? {}),
    ...Object.values(operation.responses).flatMap(({ content = {} }) => Object.entries(content)),
  ];

  it('describes every operation beyond its summary', () => {
    expect(operations.filter(({ operation: { description = '' } }) => description.length < 10).map(({ route }) => route)).toEqual([]);
  });

  it('has an example of every body but files of bytes', () => {
    const without = operations.flatMap((listed) =>
      bodiesOf(listed)
        .filter(([, { schema, example, examples }]) => example === undefined && examples === undefined && !isFile(schema))
        .map(([mediaType]) => `${listed.route}: ${mediaType}`),
    );
    expect(without).toEqual([]);
  });

  it('has examples that fit their schemas', () => {
    const wrong = operations.flatMap((listed) =>
      bodiesOf(listed).flatMap(([mediaType, { schema, example }]) => {
        const named = schemaNamed(schema?.$ref?.split('/').at(-1) ?? '');
        const parsed = example === undefined ? undefined : named?.safeParse(example);
        return parsed?.success === false ? [`${listed.route}: ${mediaType}: ${parsed.error.message}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has the problems that every operation of a form can answer with', () => {
    const missing = operations
      .filter(({ path }) => path.startsWith('/v1/'))
      .flatMap(({ route, method, path, operation }) => {
        const isWrite = WRITES.includes(method);
        const authenticated = (operation.security ?? []).length > 0;
        const expected = [
          ...(authenticated ? [401, 403] : []),
          ...(path.includes('{') ? [404] : []),
          ...(isWrite ? [400, 413, 415] : []),
          ...(isWrite && authenticated ? [409, 422] : []),
          ...(operation.requestBody === undefined ? [] : [422]),
          ...[429, 500],
        ];
        const said = (status: number) => operation.responses[status]?.content?.['application/problem+json'] !== undefined;
        return expected.filter((status) => !said(status)).map((status) => `${route}: ${String(status)}`);
      });
    expect(missing).toEqual([]);
  });

  it('has an idempotency key for every write with a team', () => {
    const writes = operations.filter(({ method, operation }) => WRITES.includes(method) && (operation.security ?? []).length > 0);
    const without = writes.filter(({ operation }) => operation.parameters?.every(({ name }) => name !== 'idempotency-key') ?? true);
    expect(without.map(({ route }) => route)).toEqual([]);
  });

  it('leads from everything that is made to the operations that take its id', () => {
    const made = operations.filter(({ operation }) => '201' in operation.responses && !WITHOUT_ADDRESS.includes(operation.operationId));
    expect(made.length).toBeGreaterThan(8);
    for (const { route, operation } of made) {
      const { links = {} } = operation.responses['201'];
      expect({ route, links: Object.keys(links).length > 0 }).toEqual({ route, links: true });
      const known = new Set(operations.map((listed) => listed.operation.operationId));
      expect(Object.keys(links).filter((id) => !known.has(id))).toEqual([]);
    }
  });
});

function isFile(schema: object | undefined): boolean {
  return (schema as { format?: string } | undefined)?.format === 'binary';
}
