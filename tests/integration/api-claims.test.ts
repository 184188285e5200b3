import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsSchema } from '../../apps/api/contract/claims.js';
import { planHash } from '../../core/claims/index.js';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface Report {
  readonly registration: { readonly registered: string | null; readonly current: string; readonly holds: boolean };
  readonly seeds: number;
  readonly gates: readonly unknown[];
  readonly claims: readonly {
    readonly id: string;
    readonly tests: readonly { readonly id: string; readonly verdict: string; readonly reason: string | null }[];
  }[];
}

describe('the claims of a sweep', () => {
  let api: TestApi;
  let key: string;
  let submittersKey: string;
  let strangersKey: string;
  let sweepId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('claims');
    key = team.keys.viewer;
    submittersKey = team.keys.submitter;
    strangersKey = (await api.newTeam('strangers')).keys.viewer;
    const spec = { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 5 } } };
    ({ sweepId } = await insertSweep(api.prisma, team.teamId, spec));
  });
  afterAll(() => api.close());

  it('say which cells are missing', async () => {
    const { status, body } = await api.send('GET', `/v1/sweeps/${sweepId}/claims`, { key });
    expect(status).toBe(200);
    expect(claimsSchema.parse(body)).toEqual(body);
    const { claims, seeds } = body as Report;
    expect(seeds).toBe(5);
    expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => `C${i + 1}`));
    const tests = claims.flatMap((claim) => claim.tests);
    expect(tests.find(({ id }) => id === 'C8-path')).toMatchObject({
      verdict: 'untestable',
      reason: expect.stringContaining('cells are missing'),
    });
    expect(tests.find(({ id }) => id === 'C3-smooth')).toMatchObject({
      verdict: 'untestable',
      reason: expect.stringContaining('encoders of meaning'),
    });
  });

  it('rest on the plan that was registered, or say that they do not', async () => {
    const read = async (): Promise<Report['registration']> =>
      ((await api.send('GET', `/v1/sweeps/${sweepId}/claims`, { key })).body as Report).registration;
    expect(await read()).toMatchObject({ registered: null, holds: false });
    const { spec } = await api.prisma.sweep.findUniqueOrThrow({ where: { id: sweepId } });
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { planHash: planHash(sweepSpecSchema.parse(spec)) } });
    expect(await read()).toMatchObject({ holds: true });
    await api.prisma.sweep.update({ where: { id: sweepId }, data: { planHash: 'f'.repeat(64) } });
    expect(await read()).toMatchObject({ registered: 'f'.repeat(64), holds: false });
  });

  it('have their plan registered when the sweep is submitted', async () => {
    const { body } = await api.send('POST', '/v1/sweeps', { key: submittersKey, json: SPEC });
    const { spec, planHash: registered } = await api.prisma.sweep.findUniqueOrThrow({ where: { id: (body as { id: string }).id } });
    expect(registered).toBe(planHash(sweepSpecSchema.parse(spec)));
  });

  it('come as Markdown and as a page of its own', async () => {
    const markdown = await api.send('GET', `/v1/sweeps/${sweepId}/claims?format=markdown`, { key });
    expect(markdown.headers['content-type']).toContain('text/markdown');
    expect(markdown.text).toContain('## C14 ');
    const html = await api.send('GET', `/v1/sweeps/${sweepId}/claims?format=html`, { key });
    expect(html.headers['content-type']).toContain('text/html');
    expect(html.text).toContain('<!doctype html>');
  });

  it('come in the form that is accepted, unless another one is asked for', async () => {
    const typeOf = async (accept: string, query = ''): Promise<unknown> =>
      (await api.send('GET', `/v1/sweeps/${sweepId}/claims${query}`, { key, headers: { accept } })).headers['content-type'];
    expect(await typeOf('text/markdown')).toContain('text/markdown');
    expect(await typeOf('text/html,application/xhtml+xml,*/*;q=0.8')).toContain('text/html');
    expect(await typeOf('*/*')).toContain('application/json');
    expect(await typeOf('text/html', '?format=json')).toContain('application/json');
  });

  it('read means of blocks of seeds, whatever the size of the sweep', async () => {
    const team = await api.newTeam('many seeds');
    // The fewest that do not fit in 500 blocks of one seed.
    const seeds = 502;
    const spec = { ...SPEC, axes: { ...SPEC.axes, steps: [64], seed: { from: 1, count: seeds } } };
    const many = await insertSweep(api.prisma, team.teamId, spec);
    const { body } = await api.send('GET', `/v1/sweeps/${many.sweepId}/claims`, { key: team.keys.viewer });
    const gap = (body as Report).claims.flatMap((claim) => claim.tests).find(({ id }) => id === 'C6-gap');
    // Path KL is steps + seed / 10: the difference is 64 in every block.
    expect(gap).toMatchObject({
      cells: { needed: 2 * seeds, complete: 2 * seeds, missing: [] },
      effect: { value: expect.closeTo(64, 9), seeds: 500 },
    });
    await api.prisma.cell.updateMany({
      where: { teamId: team.teamId, seed: 17, steps: 64 },
      data: { checks: [{ pValue: 0 }, { pValue: 0.5 }] },
    });
    await api.prisma.cell.updateMany({ where: { teamId: team.teamId, seed: 18, steps: 64 }, data: { state: 'failed' } });
    const after = (await api.send('GET', `/v1/sweeps/${many.sweepId}/claims`, { key: team.keys.viewer })).body as Report;
    expect(after.gates).toEqual([{ world: 'm4', status: 'red', checks: 2, rejected: 1 }]);
    expect(after.claims.flatMap((claim) => claim.tests).find(({ id }) => id === 'C6-gap')).toMatchObject({
      cells: { needed: 2 * seeds, complete: 2 * seeds - 1, missing: ['m4/masked-diffusion/token/mdlm_ancestral/64'] },
      effect: null,
    });
  }, 180_000);

  it('have gates that exact networks alone can turn red', async () => {
    const team = await api.newTeam('uploads');
    const { sweepId: id, cellIds } = await insertSweep(api.prisma, team.teamId, SPEC);
    const gates = async (): Promise<unknown> =>
      ((await api.send('GET', `/v1/sweeps/${id}/claims`, { key: team.keys.viewer })).body as Report).gates;
    const [cellId] = cellIds;
    await api.prisma.cell.updateMany({ where: { teamId: team.teamId, id: cellId }, data: { checks: [{ pValue: 0 }] } });
    expect(await gates()).toEqual([{ world: 'm4', status: 'red', checks: 1, rejected: 1 }]);
    // The same of a model that somebody uploaded for the world: it may be as wrong as it likes.
    await api.prisma.model.create({
      data: {
        ...{ id: randomUUID(), teamId: team.teamId, name: 'mine', version: 1, origin: 'upload', graphs: {} },
        ...{ world: 'm4', architecture: 'masked-diffusion', space: 'token' },
      },
    });
    await api.prisma.cell.updateMany({ where: { teamId: team.teamId, id: cellId }, data: { modelName: 'mine@1' } });
    expect(await gates()).toEqual([{ world: 'm4', status: 'none', checks: 0, rejected: 0 }]);
  });

  it('are not shown to another team', async () => {
    expect((await api.send('GET', `/v1/sweeps/${sweepId}/claims`, { key: strangersKey })).status).toBe(404);
  });
});
