import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepGate } from '../../activities/finalise/sweep-gate.js';
import { profileSchema } from '../../apps/api/contract/profile.js';
import { planSchema } from '../../apps/api/contract/sweeps.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

describe('what is known beforehand', () => {
  let api: TestApi;
  let teamId: string;
  let key: string;
  let strangersKey: string;
  let sweepId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('foresight');
    ({ teamId } = team);
    key = team.keys.viewer;
    strangersKey = (await api.newTeam('strangers')).keys.viewer;
    ({ sweepId } = await insertSweep(api.prisma, teamId, { ...SPEC, samples: 100 }));
  });
  afterAll(() => api.close());

  describe('the power of a plan', () => {
    async function powerOf(query: string, as = key, spec: object = SPEC) {
      const { status, body } = await api.send('POST', `/v1/sweeps/plan${query}`, { key: as, json: spec });
      expect(status).toBe(200);
      return planSchema.parse(body).power;
    }
    const settingOf = (power: Awaited<ReturnType<typeof powerOf>>, metric: string, steps: number) =>
      power?.settings.find((setting) => setting.metric === metric && setting.steps === steps);

    it('is shown where a precision is asked for, by the request or the spec', async () => {
      expect(await powerOf('')).toBeNull();
      const precision = { metric: 'nelbo', halfWidth: 0.5, maxSeeds: 4 };
      const bySpec = await powerOf('', key, { ...SPEC, precision });
      expect(bySpec).toMatchObject({ halfWidth: 0.5, confidence: 0.95, effect: null });
      expect(new Set(bySpec?.settings.map(({ metric }) => metric))).toEqual(new Set(['nelbo']));
    });

    it('rests on what the team has measured', async () => {
      // Cells of 100 samples with a standard error of .1: a deviation of 1.
      const found = settingOf(await powerOf('?halfWidth=0.1&effect=0.1'), 'nelbo', 4);
      expect(found).toMatchObject({ seeds: 1, samples: 500, power: { source: 'measured', samplesNeeded: 385 } });
      expect(found?.power?.sd).toBeCloseTo(1, 9);
      expect(found?.power?.halfWidth).toBeCloseTo(1.96 / Math.sqrt(500), 4);
      expect(found?.power?.power).toBeCloseTo(0.609, 3);
    });

    it('falls back on what it is told, then on the prior, and invents nothing', async () => {
      expect(settingOf(await powerOf('?halfWidth=0.1&metric=gen_nll&sd=3', strangersKey), 'gen_nll', 2)?.power).toMatchObject({
        sd: 3,
        source: 'given',
      });
      const assumed = await powerOf('?halfWidth=0.1', strangersKey);
      expect(settingOf(assumed, 'gen_nll', 2)?.power).toMatchObject({ sd: 1, source: 'assumed' });
      expect(settingOf(assumed, 'marginal_kl', 2)?.power).toBeNull();
    });

    it.each(['halfWidth=0', 'halfWidth=x', 'effect=1', 'metric=charm&halfWidth=1', 'width=1'])('refuses %s', async (query) => {
      expect((await api.send('POST', `/v1/sweeps/plan?${query}`, { key, json: SPEC })).status).toBe(422);
    });
  });

  describe('the profile of a sweep', () => {
    const BITS = [2, 1.5, 1.25, 1];

    beforeAll(async () => {
      const { id } = await api.prisma.cell.findFirstOrThrow({ where: { teamId, steps: 4 } });
      const states = [...BITS, null].map((bits, k) => ({ step: k, noiseLevel: 1 - k / 4, predictiveEntropyOnData: bits, mmse: null }));
      await api.prisma.cellTrajectory.update({ where: { teamId_cellId: { teamId, cellId: id } }, data: { steps: states } });
    });

    it('predicts every step count up to the longest run, beside what was measured', async () => {
      const { status, body } = await api.send('GET', `/v1/sweeps/${sweepId}/profile`, { key });
      expect(status).toBe(200);
      expect(profileSchema.parse(body)).toEqual(body);
      const { lines } = profileSchema.parse(body);
      expect(lines).toHaveLength(1);
      const [line] = lines;
      expect(line).toMatchObject({ data: 'm4', sampler: 'mdlm_ancestral', kind: 'masked', reference: 4, unit: 'bits/token' });
      expect(line.predictions.map(({ steps, predicted, measured, exact }) => [steps, predicted, measured, exact])).toEqual([
        [1, 2, expect.closeTo(1.1, 9), true],
        [2, 1.625, expect.closeTo(2.1, 9), true],
        [3, expect.any(Number), null, false],
        [4, 1.4375, expect.closeTo(4.1, 9), true],
      ]);
      // Two steps: the first one over a quarter, a half or three quarters of the tokens.
      expect(line.best.find(({ steps }) => steps === 2)).toMatchObject({ nelbo: 1.625, nodes: expect.any(Array) });
    });

    it('turns the gate red where a prediction disagrees', async () => {
      const gate = await sweepGate(api.prisma, sweepId, teamId);
      expect(gate).toMatchObject({ status: 'red', checks: 2 });
      expect(gate.worst[0]).toMatchObject({ check: 'nelbo_from_profile', observed: expect.any(Number), expected: expect.any(Number) });
    });

    it('is not shown to another team', async () => {
      expect((await api.send('GET', `/v1/sweeps/${sweepId}/profile`, { key: strangersKey })).status).toBe(404);
    });
  });
});
