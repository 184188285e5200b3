import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { generatedFiles } from './generate.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, unknown>>; headers?: object }>>;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('generated files', () => {
  let files: ReadonlyMap<string, string>;
  let operations: (readonly [string, Operation])[];

  beforeAll(async () => {
    files = await generatedFiles();
    const { paths } = JSON.parse(files.get('docs/openapi.json') ?? '') as { paths: Record<string, Record<string, Operation>> };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
    );
  });

  it.each(['docs/openapi.json', 'docs/sweep.schema.json', 'apps/client/schema.d.ts'])(
    '%s is what the code says; otherwise run `npm run generate`',
    async (path) => {
      expect(await readFile(join(ROOT, path), 'utf8')).toBe(files.get(path));
    },
  );

  it('name and summarise every operation, each with a name of its own', () => {
    expect(operations.filter(([, operation]) => !operation.operationId || !operation.summary)).toEqual([]);
    expect(new Set(operations.map(([, operation]) => operation.operationId)).size).toBe(operations.length);
  });

  it('describe the problems of every operation but health, and every answer that has a body', () => {
    for (const [route, { responses }] of operations.filter(([name]) => !name.includes('/health/'))) {
      const missing = ['401', '403', '500'].filter((status) => responses[status]?.content?.['application/problem+json'] === undefined);
      // Beside the whole, a file is answered in parts or not at all.
      const success = Object.entries(responses).filter(([status]) => /^[23]/.test(status) && !['206', '304'].includes(status));
      const described = success.every(
        ([status, answer]) => ['204', '302'].includes(status) || Object.keys(answer.content ?? {}).length > 0,
      );
      expect({ route, missing, answers: success.length, described }).toEqual({ route, missing: [], answers: 1, described: true });
    }
  });

  it('ask every update for the revision that it is based on', () => {
    const updates = operations.filter(([route]) => route.startsWith('patch '));
    expect(updates.length).toBeGreaterThan(1);
    for (const [route, { parameters = [], responses }] of updates) {
      const ifMatch = parameters.find(({ name }) => name === 'if-match');
      const answers = ['200', '412', '428'].filter((status) => status in responses);
      expect({ route, required: ifMatch?.required, answers, etag: 'etag' in (responses['200'].headers ?? {}) }).toEqual({
        ...{ route, required: true, answers: ['200', '412', '428'], etag: true },
      });
    }
  });

  it('refer only to components that are there', () => {
    const text = files.get('docs/openapi.json') ?? '';
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
    expect(names.filter((name) => !(name in components.schemas))).toEqual([]);
  });
});
