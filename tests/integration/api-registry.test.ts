import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UPLOAD_LIMITS } from '../../apps/api/contract/models.js';
import { WORLDS } from '../../core/grid/vocabulary.js';
import { S3ArtifactStore, uploadKey } from '../../platform/artifacts/index.js';
import { s3Settings } from '../support/stack.js';
import { insertModels } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';

const CARD = { kind: 'sequence', title: 'Letters', license: 'CC0-1.0', source: 'made up', length: 4, tokenizer: ['a', 'b', 'c'] };
interface Upload {
  readonly model: { readonly id: string };
  readonly partBytes: number;
  readonly uploads: readonly { readonly parts: readonly { readonly number: number; readonly url: string }[] }[];
}

const base64 = (...bytes: number[]): string => Buffer.from(bytes).toString('base64');

describe('datasets', () => {
  let api: TestApi;
  let keys: Record<'viewer' | 'submitter' | 'admin', string>;
  let other: Record<'viewer' | 'submitter' | 'admin', string>;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    keys = (await api.newTeam('team')).keys;
    other = (await api.newTeam('other')).keys;
  });
  afterAll(() => api?.close());

  const create = (json: unknown, key = keys.submitter): Promise<Answer> => api.send('POST', '/v1/datasets', { key, json });

  it('are registered with their held-out items, beside the exact worlds, for one team', async () => {
    const answer = await create({ name: 'letters', card: { ...CARD, scorer: 'm4-ar@1' }, heldOut: base64(0, 1, 2, 0, 2, 2, 1, 0) });
    expect(answer).toMatchObject({ status: 201, body: { name: 'letters', origin: 'team', items: 2, card: { scorer: 'm4-ar@1' } } });
    expect(answer.body).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // Not among the artifacts, which garbage collection removes.
    expect((await api.prisma.dataset.findFirstOrThrow({ where: { name: 'letters' } })).key).toMatch(/^datasets\/[0-9a-f]{64}\.bin$/);
    const names = async (key: string): Promise<string[]> =>
      ((await api.send('GET', '/v1/datasets', { key })).body as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(await names(keys.viewer)).toEqual([...WORLDS, 'letters']);
    expect(await names(other.viewer)).not.toContain('letters');
    expect((await api.send('GET', '/v1/datasets/letters', { key: other.viewer })).status).toBe(404);
    expect(await api.send('GET', '/v1/datasets/gmrf', { key: keys.viewer })).toMatchObject({
      status: 200,
      body: { origin: 'exact-world' },
    });
  });

  it('have a digest of what decides a measurement, and do not change', async () => {
    const digest = async (name: string, card: object, heldOut: string): Promise<unknown> =>
      ((await create({ name, card, heldOut })).body as { digest?: string }).digest;
    const first = await digest('one', CARD, base64(0, 1, 2, 0));
    expect(await digest('two', { ...CARD, title: 'Other words' }, base64(0, 1, 2, 0))).toBe(first);
    expect(await digest('three', CARD, base64(0, 1, 2, 1))).not.toBe(first);
    expect(await create({ name: 'one', card: CARD, heldOut: base64(0, 1, 2, 1) })).toMatchObject({ status: 409 });
  });

  it.each([
    ['items of another size', { heldOut: base64(0, 1) }, '/heldOut', 'whole items of 4 bytes'],
    ['unknown tokens', { heldOut: base64(0, 1, 2, 3) }, '/heldOut', 'token 3 of item 0 is 3'],
    ['text that is not base64', { heldOut: '%%' }, '/heldOut', ''],
    ['the name of an exact world', { name: 'm4' }, '/name', 'an exact world has this name'],
    ['an unknown scorer', { card: { ...CARD, scorer: 'nobody@1' } }, '/card/scorer', 'no ready model is nobody@1'],
    ['a kind that there is not', { card: { ...CARD, kind: 'sound' } }, '/card/kind', ''],
  ])('are refused with %s', async (_, change, pointer, detail) => {
    const { status, body } = await create({ name: 'bad', card: CARD, heldOut: base64(0, 1, 2, 0), ...change });
    expect(status).toBe(422);
    expect((body as { errors: unknown[] }).errors).toContainEqual({ pointer, detail: expect.stringContaining(detail) });
    expect((await api.send('GET', '/v1/datasets/bad', { key: keys.viewer })).status).toBe(404);
  });

  it('are registered by submitters', async () => {
    expect((await create({ name: 'mine', card: CARD, heldOut: base64(0, 1, 2, 0) }, keys.viewer)).status).toBe(403);
  });
});

describe('uploads of models', () => {
  let api: TestApi;
  let key: string;
  let stranger: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    key = (await api.newTeam('team')).keys.submitter;
    stranger = (await api.newTeam('other')).keys.admin;
  });
  afterAll(() => api?.close());

  const file = { path: 'step.onnx', role: 'step', bytes: 3, sha256: 'a'.repeat(64) };
  const create = (json: unknown): Promise<Answer> => api.send('POST', '/v1/models', { key, json });

  it.each([
    ['a folder in a name', { files: [{ ...file, path: '../step.onnx' }] }, '/files/0/path'],
    ['no step graph', { files: [{ ...file, role: 'decoder' }] }, '/files'],
    ['two graphs of one role', { files: [file, { ...file, path: 'b.onnx' }] }, '/files/1/role'],
    ['the same name twice', { files: [file, { ...file, role: 'data' }] }, '/files/1/path'],
    [
      'more than 2 GiB',
      {
        files: [
          { ...file, bytes: 2 ** 31 - 1 },
          { ...file, role: 'data', path: 'w.bin', bytes: 1 },
        ],
      },
      '/files',
    ],
    ['a name that means all models', { name: 'latest' }, '/name'],
    ['a card of unknown fields', { card: { colour: 'blue' } }, '/card/colour'],
  ])('are refused with %s', async (_, change, pointer) => {
    const { status, body } = await create({ name: 'mine', files: [file], ...change });
    expect(status).toBe(422);
    expect((body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('belong to their team, and must be complete', async () => {
    expect((await create({ name: 'm4-ar', files: [file] })).status).toBe(409);
    const upload = await create({ name: 'mine', files: [file] });
    expect(upload.status).toBe(201);
    const { model, uploads } = upload.body as { model: { id: string }; uploads: { parts: { url: string }[] }[] };
    expect((await api.send('GET', `/v1/models/${model.id}`, { key: stranger })).status).toBe(404);
    const finalize = (parts: object[], by = key): Promise<Answer> =>
      api.send('POST', `/v1/models/${model.id}/finalize`, { key: by, json: { files: [{ path: 'step.onnx', parts }] } });
    expect((await finalize([{ number: 1, etag: 'x' }], stranger)).status).toBe(404);
    expect(await finalize([{ number: 1, etag: 'x' }])).toMatchObject({ status: 422, body: { errors: [{ pointer: '/files/0/parts' }] } });
    const put = await fetch(uploads[0].parts[0].url, { method: 'PUT', body: 'four' });
    const wrong = await finalize([{ number: 1, etag: put.headers.get('etag') ?? '' }]);
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/files/0', detail: expect.stringContaining('with 4 bytes, declared were 3') }] },
    });
    expect(await api.send('GET', `/v1/models/${model.id}`, { key })).toMatchObject({ body: { state: 'uploading', version: 1 } });
  });

  it('of large files come in parts, in any order, and are put together byte for byte', async () => {
    const bytes = Buffer.alloc(2 * UPLOAD_LIMITS.partBytes + 5, 'a part after another ');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { submitter } = (await api.newTeam('large')).keys;
    const described = { name: 'large', files: [{ ...file, bytes: bytes.length, sha256 }] };
    const { body } = await api.send('POST', '/v1/models', { key: submitter, json: described });
    const { model, partBytes, uploads } = body as Upload;
    expect(uploads[0].parts.map(({ number }) => number)).toEqual([1, 2, 3]);
    const parts = [];
    for (const { number, url } of [...uploads[0].parts].reverse()) {
      const put = await fetch(url, { method: 'PUT', body: bytes.subarray((number - 1) * partBytes, number * partBytes) });
      parts.unshift({ number, etag: put.headers.get('etag') ?? '' });
    }
    const finalize = (some: object[]): Promise<Answer> =>
      api.send('POST', `/v1/models/${model.id}/finalize`, { key: submitter, json: { files: [{ path: 'step.onnx', parts: some }] } });
    const swapped = [parts[0], { ...parts[1], etag: parts[2].etag }, parts[2]];
    expect(await finalize(swapped)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/files/0/parts' }] } });
    expect(await finalize(parts)).toMatchObject({ status: 202, body: { state: 'checking' } });
    const store = new S3ArtifactStore(s3Settings('api-tests'));
    const stored = await store.get(uploadKey(model.id, 0));
    store.close();
    expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256);
  });

  it('of one name get their versions side by side, at most 20 at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => create({ name: 'many', files: [file] })));
    const versions = answers.map(({ body }) => (body as { model: { version: number } }).model.version);
    expect(versions.sort()).toEqual([1, 2, 3, 4]);
    for (let i = 0; i < 15; i++) expect((await create({ name: 'many', files: [file] })).status).toBe(201);
    expect(await create({ name: 'many', files: [file] })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('20 uploads') },
    });
  });
});
