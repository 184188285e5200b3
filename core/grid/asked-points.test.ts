import { describe, expect, it } from '@jest/globals';
import type { ModelSummary } from '../models/package.js';
import { planAsked, planGridPoints, type AskedPoint } from './asked-points.js';
import { cellsOf, planSweep } from './plan.js';
import { sweepSpecSchema } from './spec.js';

const model = (name: string, architecture: ModelSummary['architecture'], space: ModelSummary['space'], version = 1): ModelSummary => ({
  id: `${name}-${version}`,
  name,
  version,
  origin: 'oracle',
  data: { world: 'm4', parameters: { length: 32 } },
  architecture,
  space,
  graphs: { step: `digest-${name}-${version}` },
});
const MODELS = [
  model('m4-ar', 'autoregressive', 'token'),
  model('m4-masked', 'masked-diffusion', 'token'),
  model('m4-embedding', 'gaussian-diffusion', 'token-embedding'),
];
const SPEC = sweepSpecSchema.parse({
  name: 'asked',
  axes: { data: ['m4'], steps: { from: 1, to: 64, factor: 2 }, sampler: ['default', 'ddim'], seed: [3, 5] },
  exclude: [{ architecture: 'masked-diffusion', steps: 64 }],
  search: { method: 'ask' },
});
const ask = (...points: AskedPoint[]) => planAsked(SPEC, MODELS, points);

describe('planAsked', () => {
  it('runs nothing before a point is asked for, and knows the grid', () => {
    expect(planSweep(SPEC, MODELS)).toMatchObject({ cellCount: 0, points: 0, gridPoints: 1 + 6 + 7 * 2, problems: [] });
  });

  it('finds the one point that is meant, with the seeds of the sweep', () => {
    const { points, plan, problems } = ask({ architecture: 'masked-diffusion', steps: 8 }, { sampler: 'ddim', steps: 2 });
    expect(problems).toEqual([]);
    expect(points).toEqual([
      { data: 'm4', architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral', model: 'm4-masked@1', steps: 8 },
      { data: 'm4', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddim', model: 'm4-embedding@1', steps: 2 },
    ]);
    expect([...cellsOf(plan, 'cpu')].map(({ spec }) => [spec.sampler.name, spec.steps, spec.seed])).toEqual([
      ['mdlm_ancestral', 8, 3],
      ['ddim', 2, 3],
      ['mdlm_ancestral', 8, 5],
      ['ddim', 2, 5],
    ]);
  });

  it('has a point once that is asked for twice', () => {
    expect(ask({ sampler: 'ddim', steps: 2 }, { sampler: 'ddim', steps: 2 }).plan.cellCount).toBe(2);
  });

  it('refuses what is not in the grid, and what is not one point', () => {
    const { problems } = ask({ steps: 3 }, { architecture: 'masked-diffusion', steps: 64 }, { steps: 8 }, { sampler: 'ddim' });
    expect(problems).toEqual([
      { pointer: '/points/0', detail: 'the grid of the sweep has no such point' },
      { pointer: '/points/1', detail: 'the grid of the sweep has no such point' },
      { pointer: '/points/2', detail: '3 points of the grid are like this; name architecture and space and sampler and model' },
      { pointer: '/points/3', detail: '7 points of the grid are like this; name steps' },
    ]);
  });

  it('keeps to the model that was meant when a newer one comes', () => {
    const { points } = ask({ architecture: 'masked-diffusion', steps: 8 }, { architecture: 'autoregressive' });
    const later = [...MODELS, model('m4-masked', 'masked-diffusion', 'token', 2)];
    expect(planGridPoints(SPEC, later, points).plan.lines.map((line) => [line.model.name, line.model.version, line.cells])).toEqual([
      ['m4-ar', 1, 2],
      ['m4-masked', 1, 2],
    ]);
  });
});
