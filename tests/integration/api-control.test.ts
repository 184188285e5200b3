import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepStarter } from '../../apps/api/sweeps/sweep-starter.js';
import { amendmentHash } from '../../core/grid/amendment.js';
import type { SweepSpecInput } from '../../core/grid/spec.js';
import type { SweepState } from '../../prisma/generated/client.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';

interface SweepBody {
  readonly id: string;
  readonly revision: number;
  readonly amendments: readonly { readonly number: number; readonly hash: string; readonly previousHash: string | null }[];
}

let nextSeed = 1;

/** A spec whose cells no other sweep of this file has. */
const specOf = (seed: number): SweepSpecInput => ({ ...SPEC, axes: { ...SPEC.axes, seed: [seed] } });

describe('control of sweeps', () => {
  let api: TestApi;
  let key: string;
  let viewer: string;
  let teamId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('control');
    [key, viewer, teamId] = [team.keys.submitter, team.keys.viewer, team.teamId];
  });
  afterAll(() => api.close());

  /** A sweep with its cells, in a state; nothing runs it. */
  async function sweepIn(state: SweepState, options: { readonly failed?: boolean } = {}): Promise<{ sweepId: string; cellIds: string[] }> {
    const stored = await insertSweep(api.prisma, teamId, specOf(nextSeed++), {
      outcome: () => (options.failed === true ? 'failed' : 'complete'),
    });
    await api.prisma.sweep.update({ where: { id: stored.sweepId }, data: { state, cellsFailed: options.failed === true ? 4 : 0 } });
    return stored;
  }

  const post = (id: string, what: string, json?: unknown, headers?: Record<string, string>): Promise<Answer> =>
    api.send('POST', `/v1/sweeps/${id}/${what}`, { key, json, ...(headers && { headers }) });
  const patch = (id: string, json: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    api.send('PATCH', `/v1/sweeps/${id}`, { key, json, headers });
  const read = async (id: string): Promise<SweepBody> => (await api.send('GET', `/v1/sweeps/${id}`, { key })).body as SweepBody;

  it('is refused to viewers, and another team finds nothing', async () => {
    const { sweepId } = await sweepIn('running');
    const stranger = (await api.newTeam('strangers')).keys.submitter;
    for (const [what, json] of [['pause'], ['resume'], ['cancel'], ['extend', { axes: { steps: [8] } }], ['rerun', {}]] as const) {
      expect((await api.send('POST', `/v1/sweeps/${sweepId}/${what}`, { key: viewer, json })).status).toBe(403);
      expect((await api.send('POST', `/v1/sweeps/${sweepId}/${what}`, { key: stranger, json })).status).toBe(404);
    }
    const json = { priority: 1 };
    expect((await api.send('PATCH', `/v1/sweeps/${sweepId}`, { key: viewer, json, headers: { 'if-match': '*' } })).status).toBe(403);
    expect((await api.send('PATCH', `/v1/sweeps/${sweepId}`, { key: stranger, json, headers: { 'if-match': '*' } })).status).toBe(404);
  });

  it('is refused where the state does not allow it, and takes what is so already', async () => {
    const ended = (await sweepIn('completed')).sweepId;
    for (const what of ['pause', 'resume', 'cancel']) expect((await post(ended, what)).status).toBe(409);
    expect((await patch(ended, { priority: 1 }, { 'if-match': '*' })).status).toBe(409);
    expect((await post((await sweepIn('planning')).sweepId, 'pause')).status).toBe(409);
    expect((await post((await sweepIn('paused')).sweepId, 'pause')).status).toBe(200);
    expect((await post((await sweepIn('running')).sweepId, 'resume')).status).toBe(200);
  });

  it('asks for the revision that a change of settings is meant for', async () => {
    const { sweepId } = await sweepIn('running');
    const { headers } = await api.send('GET', `/v1/sweeps/${sweepId}`, { key });
    expect(headers['etag']).toBe('"1"');
    expect((await patch(sweepId, { priority: 1 })).status).toBe(428);
    expect((await patch(sweepId, { priority: 1 }, { 'if-match': '"7"' })).status).toBe(412);
    expect(await api.prisma.sweep.findUnique({ where: { id: sweepId } })).toMatchObject({ priority: 3, revision: 1 });
  });

  it('names every problem of settings, extensions and re-runs', async () => {
    const { sweepId, cellIds } = await sweepIn('completed', { failed: true });
    const pointers = ({ body }: Answer): string[] =>
      (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();
    expect(pointers(await patch(sweepId, { priority: 9, concurrency: 0, colour: 1 }, { 'if-match': '*' }))).toEqual([
      '/colour',
      '/concurrency',
      '/priority',
    ]);
    expect(pointers(await post(sweepId, 'extend', { axes: { steps: [0], model: ['nobody'] } }))).toContain('/axes/steps/0');
    expect(pointers(await post(sweepId, 'extend', { axes: { model: ['latest', 'nobody'] } }))).toEqual(['/axes/model/1']);
    expect(pointers(await post(sweepId, 'extend', { axes: { steps: [1, 2] } }))).toEqual(['/axes']);
    expect(pointers(await post(sweepId, 'extend', { axes: { seed: { from: 1000, count: 5000 } } }))).toEqual(['/axes']);
    expect(pointers(await post(sweepId, 'rerun', { cells: [cellIds[0], 'f'.repeat(64)] }))).toEqual(['/cells/1']);
    expect((await read(sweepId)).amendments).toEqual([]);
  });

  it('does not run again what has not failed', async () => {
    expect((await post((await sweepIn('completed')).sweepId, 'rerun')).status).toBe(422);
    const { sweepId } = await sweepIn('running');
    expect((await post(sweepId, 'rerun', {})).status).toBe(409);
  });

  it('leaves the results of a sweep that runs to it', async () => {
    const first = await sweepIn('completed');
    const other = await insertSweep(api.prisma, teamId, specOf(nextSeed - 1));
    await api.prisma.sweep.update({ where: { id: other.sweepId }, data: { state: 'running' } });
    const { status, body } = await post(first.sweepId, 'rerun', { cells: [first.cellIds[2]] });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/cells/0', detail: expect.stringContaining('another sweep') }] });
  });

  it('stores amendments in a chain of hashes, once each, and starts the workflow of an ended sweep again', async () => {
    const { sweepId } = await sweepIn('completed');
    const extension = { axes: { steps: [8], seed: [5000] } };
    const answer = await post(sweepId, 'extend', extension, { 'idempotency-key': 'extend-once' });
    expect(answer).toMatchObject({ status: 202, body: { revision: 2, amendments: [{ number: 0 }, { number: 1, state: 'requested' }] } });
    expect((await post(sweepId, 'extend', extension, { 'idempotency-key': 'extend-once' })).body).toMatchObject({ revision: 2 });
    expect((await post(sweepId, 'extend', { axes: { steps: [16] } }, { 'idempotency-key': 'extend-once' })).status).toBe(422);
    expect((await post(sweepId, 'extend', { axes: { steps: [16] } })).status).toBe(409);

    const rows = await api.prisma.sweepAmendment.findMany({ where: { sweepId }, orderBy: { number: 'asc' } });
    expect(rows[0]).toMatchObject({ kind: 'registered', previousHash: null, spec: { axes: { steps: [1, 2, 4] } } });
    expect(rows[1]).toMatchObject({
      kind: 'extend',
      previousHash: rows[0].hash,
      spec: { axes: { steps: [1, 2, 4, 8], seed: expect.arrayContaining([5000]) as unknown } },
    });
    for (const { hash, ...row } of rows) expect(amendmentHash(row)).toBe(hash);

    const handle = api.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(sweepId));
    await api.app.get(SweepStarter).retryAmendments(new Date(Date.now() + 60_000));
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });
});
