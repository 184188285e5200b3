import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectGarbage } from '../../activities/index.js';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { s3Settings } from '../support/stack.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

type Team = Awaited<ReturnType<TestApi['newTeam']>>;
interface Listing {
  readonly items: readonly { readonly id: string; readonly deletedAt: string | null }[];
}

/** Looks at rows only: every object is too young. */
const ROWS_ONLY = { lifetimesMs: { samples: null, trajectory: null, logs: null, checkpoints: null }, minimumAgeMs: 3_600_000 };

describe('deleting and restoring', () => {
  let api: TestApi;
  let team: Team;
  let operator: string;
  const key = () => team.keys.submitter;
  const status = async (...request: Parameters<TestApi['send']>): Promise<number> => (await api.send(...request)).status;
  const idsOf = async (path: string, by = key()): Promise<string[]> =>
    ((await api.send('GET', path, { key: by })).body as Listing).items.map(({ id }) => id);

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    team = await api.newTeam('team');
    const operators = await api.newTeam('operators');
    await api.prisma.team.update({ where: { id: operators.teamId }, data: { operator: true } });
    operator = operators.keys.admin;
  });
  afterAll(() => api.close());

  it('a deleted sweep is as if it did not exist, until it is restored as it was', async () => {
    const { sweepId, cellIds } = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 50 });
    const pinned = await api.send('POST', `/v1/sweeps/${sweepId}/snapshots`, { key: key(), json: {} });
    const snapshot = `/v1/snapshots/${(pinned.body as { id: string }).id}`;
    const below = ['', '/curves', '/pareto', '/cheapest', '/cells', `/cells/${cellIds[0]}`, '/export.csv', '/usage', '/events', '/claims'];
    const paths = [
      ...below.map((path) => `/v1/sweeps/${sweepId}${path}`),
      snapshot,
      `${snapshot}/manifest`,
      `/v1/cells/${cellIds[0]}/attempts`,
    ];
    const before = (await api.send('GET', paths[1], { key: key() })).text;

    expect(await status('DELETE', `/v1/sweeps/${sweepId}`, { key: key() })).toBe(204);
    for (const path of paths) expect([path, await status('GET', path, { key: key() })]).toEqual([path, 404]);
    expect(await status('DELETE', `/v1/sweeps/${sweepId}`, { key: key() })).toBe(404);
    expect(await status('POST', `/v1/sweeps/${sweepId}/cancel`, { key: key() })).toBe(404);
    expect(await idsOf('/v1/sweeps')).not.toContain(sweepId);
    expect(await idsOf('/v1/sweeps?deleted=true')).toContain(sweepId);

    expect(await status('POST', `/v1/sweeps/${sweepId}/restore`, { key: key() })).toBe(200);
    expect((await api.send('GET', paths[1], { key: key() })).text).toBe(before);
    expect(await status('POST', `/v1/sweeps/${sweepId}/restore`, { key: key() })).toBe(200);
    expect(await idsOf('/v1/sweeps?deleted=true')).not.toContain(sweepId);
    expect(await status('POST', `/v1/sweeps/${randomUUID()}/restore`, { key: key() })).toBe(404);
    const audit = (await api.send('GET', '/v1/audit?operation=deleteSweep&outcome=succeeded', { key: team.keys.admin })).body;
    expect(audit).toMatchObject({ items: [{ target: { kind: 'sweep', id: sweepId }, before: { id: sweepId }, status: 204 }] });
  });

  it('a sweep that has not ended has to be cancelled first', async () => {
    const { sweepId } = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 51 });
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { state: 'running' } });
    const refused = await api.send('DELETE', `/v1/sweeps/${sweepId}`, { key: key() });
    expect([refused.status, (refused.body as { detail: string }).detail]).toEqual([
      409,
      'the sweep has not ended; it is running: cancel it first',
    ]);
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { state: 'completed' } });
  });

  it('cells stay while another sweep refers to them, and the garbage collection purges the rest when the window is over', async () => {
    const wide = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 52 });
    const narrow = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 52, axes: { ...SPEC.axes, steps: [1, 2] } });
    const shared = narrow.cellIds;
    await api.send('POST', `/v1/sweeps/${wide.sweepId}/snapshots`, { key: key(), json: {} });
    expect(await status('DELETE', `/v1/sweeps/${wide.sweepId}`, { key: key() })).toBe(204);
    const other = wide.cellIds.find((id) => !shared.includes(id)) ?? '';
    expect(await status('GET', `/v1/cells/${shared[0]}/attempts`, { key: key() })).toBe(200);
    expect(await status('GET', `/v1/cells/${other}/attempts`, { key: key() })).toBe(404);

    const store = new S3ArtifactStore(s3Settings('api-tests'));
    const collect = (restoreWindowMs: number | null, remove: boolean) =>
      collectGarbage(api.prisma, store, { ...ROWS_ONLY, restoreWindowMs, remove });
    try {
      for (const window of [null, 3_600_000]) expect((await collect(window, true)).purged).toEqual({ sweeps: 0, cells: 0 });
      const due = { sweeps: 1, cells: wide.cellIds.length - shared.length };
      expect((await collect(-1000, false)).purged).toEqual(due);
      expect(await idsOf('/v1/sweeps?deleted=true')).toContain(wide.sweepId);
      expect((await collect(-1000, true)).purged).toEqual(due);
    } finally {
      store.close();
    }
    expect(await status('POST', `/v1/sweeps/${wide.sweepId}/restore`, { key: key() })).toBe(404);
    expect(await api.prisma.cell.count({ where: { id: { in: wide.cellIds } } })).toBe(shared.length);
    expect(await api.prisma.cellMetric.count({ where: { cellId: other } })).toBe(0);
    const { text } = await api.send('GET', `/v1/sweeps/${narrow.sweepId}/curves`, { key: key() });
    expect((JSON.parse(text) as { complete: boolean }).complete).toBe(true);
  });

  it('a deleted version of a model can be named by no new sweep, and its number is not given again', async () => {
    const data = { teamId: team.teamId, name: 'mine', origin: 'upload', graphs: { step: 'c'.repeat(64) } };
    const axes = { world: 'm4', dataParameters: {}, architecture: 'masked-diffusion', space: 'token' };
    const { id } = await api.prisma.model.create({ data: { id: randomUUID(), version: 1, ...data, ...axes } });
    const plan = async () =>
      status('POST', '/v1/sweeps/plan', { key: key(), json: { ...SPEC, axes: { ...SPEC.axes, model: ['mine@1'] } } });
    expect(await plan()).toBe(200);
    expect(await status('DELETE', `/v1/models/${id}`, { key: key() })).toBe(204);
    expect([await plan(), await status('GET', `/v1/models/${id}`, { key: key() })]).toEqual([422, 404]);
    expect(await idsOf('/v1/models')).not.toContain(id);
    expect(await idsOf('/v1/models?deleted=true')).toEqual([id]);
    const step = { path: 'step.onnx', role: 'step', bytes: 4, sha256: 'a'.repeat(64) };
    const next = await api.send('POST', '/v1/models', { key: key(), json: { name: 'mine', card: {}, files: [step] } });
    expect(next.body).toMatchObject({ model: { version: 2 } });
    const uploading = (next.body as { model: { id: string } }).model.id;
    expect(await status('DELETE', `/v1/models/${uploading}`, { key: key() })).toBe(409);
    expect(await status('POST', `/v1/models/${id}/restore`, { key: key() })).toBe(200);
    expect(await plan()).toBe(200);
    const builtIn = await api.prisma.model.findFirstOrThrow({ where: { teamId: null } });
    expect(await status('DELETE', `/v1/models/${builtIn.id}`, { key: key() })).toBe(409);
    expect(await status('POST', `/v1/models/${builtIn.id}/restore`, { key: key() })).toBe(404);
  });

  it('a deleted team works no longer until the operators restore it', async () => {
    const gone = await api.newTeam('gone');
    const { sweepId } = await insertSweep(api.prisma, gone.teamId, SPEC);
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { state: 'running' } });
    expect(await status('DELETE', `/v1/teams/${gone.teamId}`, { key: operator })).toBe(409);
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { state: 'completed' } });
    const session = await api.send('POST', '/v1/session', { json: { key: gone.keys.viewer } });
    const cookie = String(session.headers['set-cookie']).split(';')[0];
    expect(await status('DELETE', `/v1/teams/${gone.teamId}`, { key: operator })).toBe(204);
    expect(await status('GET', '/v1/team', { key: gone.keys.admin })).toBe(401);
    expect(await status('GET', '/v1/team', { headers: { cookie } })).toBe(401);
    expect(await status('GET', `/v1/teams/${gone.teamId}`, { key: operator })).toBe(404);
    expect(await idsOf('/v1/teams', operator)).not.toContain(gone.teamId);
    expect(await idsOf('/v1/teams?deleted=true', operator)).toEqual([gone.teamId]);
    expect(await status('POST', `/v1/teams/${gone.teamId}/restore`, { key: operator })).toBe(200);
    expect(await status('GET', `/v1/sweeps/${sweepId}`, { key: gone.keys.viewer })).toBe(200);
    const own = ((await api.send('GET', '/v1/team', { key: operator })).body as { id: string }).id;
    expect(await status('DELETE', `/v1/teams/${own}`, { key: operator })).toBe(409);
  });

  it('a deleted team is purged of its sweeps and cells when its window is over, and cells of other teams stay', async () => {
    const doomed = await api.newTeam('doomed');
    const wide = await insertSweep(api.prisma, doomed.teamId, { ...SPEC, samples: 53 });
    const narrow = await insertSweep(api.prisma, doomed.teamId, { ...SPEC, samples: 53, axes: { ...SPEC.axes, steps: [1, 2] } });
    // The same cells, for cells of equal specs have equal ids; each team has rows of its own.
    const ours = await insertSweep(api.prisma, team.teamId, { ...SPEC, samples: 53 });
    expect(ours.cellIds).toEqual(wide.cellIds);
    await api.send('POST', `/v1/sweeps/${wide.sweepId}/snapshots`, { key: doomed.keys.submitter, json: {} });
    expect(await status('DELETE', `/v1/teams/${doomed.teamId}`, { key: operator })).toBe(204);

    const store = new S3ArtifactStore(s3Settings('api-tests'));
    const collect = (restoreWindowMs: number, remove: boolean) =>
      collectGarbage(api.prisma, store, { ...ROWS_ONLY, restoreWindowMs, remove });
    const due = { sweeps: 2, cells: wide.cellIds.length };
    const rowsOf = (teamId: string) => ({ where: { teamId, id: { in: wide.cellIds } } });
    try {
      expect((await collect(3_600_000, true)).purged).toEqual({ sweeps: 0, cells: 0 });
      expect((await collect(-1000, false)).purged).toEqual(due);
      expect(await api.prisma.cell.count(rowsOf(doomed.teamId))).toBe(due.cells);
      expect((await collect(-1000, true)).purged).toEqual(due);
    } finally {
      store.close();
    }
    const ofTeam = { where: { teamId: doomed.teamId } };
    expect([await api.prisma.sweep.count(ofTeam), await api.prisma.cell.count(ofTeam), await api.prisma.snapshot.count(ofTeam)]).toEqual([
      0, 0, 0,
    ]);
    expect(await api.prisma.cellMetric.count(ofTeam)).toBe(0);
    expect(await api.prisma.cell.count(rowsOf(team.teamId))).toBe(due.cells);
    const { text } = await api.send('GET', `/v1/sweeps/${ours.sweepId}/curves`, { key: key() });
    expect((JSON.parse(text) as { complete: boolean }).complete).toBe(true);

    // The team itself, its keys and its audit log are never purged: its name stays taken, and what is restored is empty.
    expect(await status('POST', '/v1/teams', { key: operator, json: { name: 'doomed' } })).toBe(409);
    expect(await status('POST', `/v1/teams/${doomed.teamId}/restore`, { key: operator })).toBe(200);
    expect(await idsOf('/v1/sweeps', doomed.keys.viewer)).toEqual([]);
    expect(await status('GET', `/v1/sweeps/${narrow.sweepId}`, { key: doomed.keys.viewer })).toBe(404);
    expect(await api.prisma.auditEntry.count(ofTeam)).toBeGreaterThan(0);
  });
});
