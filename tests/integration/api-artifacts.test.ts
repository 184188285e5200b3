import { createHash, randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { artifactKey, S3ArtifactStore } from '../../platform/artifacts/index.js';
import { s3Settings } from '../support/stack.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

const SAMPLES = Buffer.from('0123456789');
const LOG = 'a line\n';

describe('files of cells', () => {
  let api: TestApi;
  let store: S3ArtifactStore;
  let key: string;
  let cellId: string;

  beforeAll(async () => {
    api = await startTestApi();
    store = new S3ArtifactStore(s3Settings('api-tests'));
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    key = team.keys.viewer;
    const { sweepId, cellIds } = await insertSweep(api.prisma, team.teamId, SPEC);
    cellId = cellIds[0];
    const samples = await store.putIfAbsent(artifactKey(SAMPLES, 'npy'), SAMPLES, 'application/octet-stream');
    await api.prisma.cellArtifact.updateMany({ where: { cellId, kind: 'samples' }, data: { key: samples.key, bytes: samples.bytes } });
    const log = await store.putIfAbsent(artifactKey(Buffer.from(LOG), 'log'), Buffer.from(LOG), 'text/plain; charset=utf-8');
    const attempt = { teamId: team.teamId, cellId, number: 1, sweepId, worker: 'w', startedAt: new Date(), endedAt: new Date() };
    await api.prisma.cellAttempt.create({ data: { ...attempt, fence: 1, outcome: 'crash' } });
    await api.prisma.cellAttempt.create({ data: { ...attempt, fence: 2, outcome: 'complete', logKey: log.key, logBytes: log.bytes } });
  });
  afterAll(async () => {
    store.close();
    await api.close();
  });

  const read = (headers: Record<string, string> = {}) => api.send('GET', `/v1/cells/${cellId}/artifacts/samples`, { key, headers });

  it('are streamed to be saved, never to be run', async () => {
    const { status, text, headers } = await read();
    expect([status, text]).toEqual([200, SAMPLES.toString()]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(SAMPLES.length),
      'content-disposition': `attachment; filename="${cellId.slice(0, 12)}-samples.npy"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${createHash('sha256').update(SAMPLES).digest('hex')}"`,
    });
  });

  it('are answered in ranges', async () => {
    const middle = await read({ range: 'bytes=2-4' });
    expect([middle.status, middle.text, middle.headers['content-range'], middle.headers['content-length']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
      '3',
    ]);
    expect((await read({ range: 'bytes=-2' })).text).toBe('89');
    expect((await read({ range: 'bytes=0-1', 'if-range': '"other"' })).text).toBe(SAMPLES.toString());
    const outside = await read({ range: 'bytes=10-' });
    expect([outside.status, outside.headers['content-range'], outside.headers['content-type']]).toEqual([
      416,
      'bytes */10',
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await read();
    const again = await read({ 'if-none-match': `"x", ${String(headers['etag'])}` });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are the logs of attempts too', async () => {
    const { status, text, headers } = await api.send('GET', `/v1/cells/${cellId}/attempts/2/log`, { key });
    expect([status, text, headers['content-type']]).toEqual([200, LOG, 'text/plain; charset=utf-8']);
  });

  it.each(['attempts/1/log', 'attempts/3/log', 'attempts/0/log', 'artifacts/trajectory', 'artifacts/..%2fsecret'])(
    'are 404 where there is none: %s',
    async (path) => {
      expect((await api.send('GET', `/v1/cells/${cellId}/${path}`, { key })).status).toBe(404);
    },
  );

  it('are 404 when their object is gone', async () => {
    const team = await api.newTeam(`team ${uuidv7()}`);
    const { cellIds } = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 99 });
    await api.prisma.cellArtifact.updateMany({ where: { cellId: cellIds[0] }, data: { key: `artifacts/${'0'.repeat(64)}.npy` } });
    expect((await api.send('GET', `/v1/cells/${cellIds[0]}/artifacts/samples`, { key: team.keys.viewer })).status).toBe(404);
    // Another team's cell is no cell.
    expect((await api.send('GET', `/v1/cells/${cellIds[0]}/artifacts/samples`, { key })).status).toBe(404);
  });

  it('are read from the store as fast as the client takes them: memory does not grow with the file', async () => {
    const bytes = randomBytes(48 * 1024 * 1024);
    const large = await store.putIfAbsent(artifactKey(bytes, 'npy'), bytes, 'application/octet-stream');
    const team = await api.newTeam(`team ${uuidv7()}`);
    const { cellIds } = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 98 });
    await api.prisma.cellArtifact.updateMany({ where: { cellId: cellIds[0] }, data: { key: large.key, bytes: large.bytes } });
    await api.app.listen(0, '127.0.0.1');
    const sockets: Socket[] = [];
    api.app.getHttpServer().on('connection', (socket: Socket) => sockets.push(socket));
    const headers = { authorization: `Bearer ${team.keys.viewer}` };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const url = new URL(`/v1/cells/${cellIds[0]}/artifacts/samples`, `http://127.0.0.1:${portOf(api)}`);
      get(url, { headers }, resolve).on('error', reject);
    });
    // The client does not read: what the API has taken from the store, sent or not, settles far below the size of the file.
    await setTimeout(500);
    expect(sockets[0].bytesWritten).toBeLessThan(bytes.length / 2);
    const hash = createHash('sha256');
    for await (const part of answer) hash.update(part as Uint8Array);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

function portOf(api: TestApi): number {
  return (api.app.getHttpServer().address() as AddressInfo).port;
}
