import { describe, expect, it } from '@jest/globals';
import { canonicalJson, cellId, type CellSpec, type Parameters } from '../cells/cell.js';
import type { ModelSummary } from '../models/package.js';
import { cellsOf, planSweep } from './plan.js';
import { sweepSpecSchema, type SweepSpecInput } from './spec.js';
import type { Architecture, Space, World } from './vocabulary.js';

const RUNTIME = 'cpu/ort-1.30.0/avx2/linux/x64';

function model(name: string, world: World, architecture: Architecture, space: Space, version = 1): ModelSummary {
  const parameters: Parameters = world === 'gmrf' ? { side: 8 } : { length: 32 };
  return {
    id: `${name}-${version}`,
    name,
    version,
    origin: 'oracle',
    data: { world, parameters },
    architecture,
    space,
    graphs: { step: `digest-${name}-${version}` },
  };
}

const MODELS = [
  model('m4-ar', 'm4', 'autoregressive', 'token'),
  model('m4-masked', 'm4', 'masked-diffusion', 'token'),
  model('m4-embedding', 'm4', 'gaussian-diffusion', 'token-embedding'),
  model('gmrf-pixel', 'gmrf', 'gaussian-diffusion', 'pixel'),
];

const plan = (input: SweepSpecInput, models = MODELS) => planSweep(sweepSpecSchema.parse(input), models);

describe('planSweep', () => {
  it('counts an autoregressive model once per seed and every other sampler once per seed and step count', () => {
    const { lines, cellCount } = plan({ name: 'x', axes: { data: ['m4'], steps: [1, 2, 4], seed: { from: 7, count: 5 } } });
    expect(Object.fromEntries(lines.map((l) => [l.model.name, l.cells]))).toEqual({ 'm4-ar': 5, 'm4-masked': 15, 'm4-embedding': 15 });
    expect(cellCount).toBe(35);
  });

  it('enumerates exactly the cells that it counted, all with different ids', () => {
    const planned = plan({
      name: 'x',
      axes: { data: ['m4', 'gmrf'], steps: [1, 8], sampler: ['default', 'ddim', 'edm_heun'], seed: [3, 1] },
    });
    const cells = [...cellsOf(planned, RUNTIME)];
    expect(cells).toHaveLength(planned.cellCount);
    expect(new Set(cells.map((c) => c.id)).size).toBe(planned.cellCount);
    expect(cells.every((c) => c.id === cellId(c.spec))).toBe(true);
  });

  it('names every combination that it leaves out, with the reason', () => {
    const { excluded } = plan({
      name: 'x',
      axes: { data: ['gmrf'], architecture: ['masked-diffusion'], space: ['token', 'pixel', 'quantised-pixel'], steps: [1] },
    });
    expect(excluded.map((e) => [e.space, e.reason])).toEqual([
      ['token', 'gmrf has no token representation'],
      ['pixel', 'masked diffusion needs a discrete space; pixel is continuous'],
      ['quantised-pixel', 'no sampler for masked-diffusion in quantised-pixel space'],
    ]);
  });

  it('leaves out a named sampler that does not apply and keeps the ones that do', () => {
    const { lines, excluded } = plan({
      name: 'x',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [2], sampler: ['ddim', 'mdlm_ancestral'] },
    });
    expect(lines.map((l) => l.sampler)).toEqual(['mdlm_ancestral']);
    expect(excluded).toMatchObject([{ sampler: 'ddim', reason: expect.stringContaining('does not apply') }]);
  });

  it('says which requested metric is not defined instead of filling it in', () => {
    const { lines, excluded } = plan({
      name: 'x',
      axes: { data: ['m4'], architecture: ['gaussian-diffusion'], steps: [2], sampler: ['ddpm', 'ddim'] },
      metrics: ['nelbo'],
    });
    expect(lines.map((l) => [l.sampler, l.metrics])).toEqual([
      ['ddpm', ['nelbo']],
      ['ddim', []],
    ]);
    expect(excluded).toContainEqual(
      expect.objectContaining({ sampler: 'ddim', metric: 'nelbo', reason: expect.stringContaining('not an ancestral kernel') }),
    );
  });

  it('points at unknown models and at a plan without cells', () => {
    expect(plan({ name: 'x', axes: { data: ['m4'], steps: [1], model: ['m4-ar', 'gpt-2'] } }).problems).toEqual([
      { pointer: '/axes/model/1', detail: 'no model is named "gpt-2"' },
    ]);
    expect(plan({ name: 'x', axes: { data: ['gmrf'], space: ['token'], steps: [1] } }).problems).toMatchObject([{ pointer: '/axes' }]);
  });

  it('takes the newest version of a name unless a version is asked for', () => {
    const models = [
      model('m4-ar', 'm4', 'autoregressive', 'token', 1),
      model('m4-ar', 'm4', 'autoregressive', 'token', 3),
      model('m4-ar', 'm4', 'autoregressive', 'token', 2),
    ];
    const versions = (reference: string): number[] =>
      plan({ name: 'x', axes: { data: ['m4'], steps: [1], model: [reference] } }, models).lines.map((l) => l.model.version);
    expect(versions('latest')).toEqual([3]);
    expect(versions('m4-ar')).toEqual([3]);
    expect(versions('m4-ar@1')).toEqual([1]);
  });

  it('runs models with the same graphs on the same data once, and says which name stands for which', () => {
    const same = { ...model('m4-ar-again', 'm4', 'autoregressive', 'token'), graphs: { step: 'digest-m4-ar-1' } };
    const other = {
      ...model('m4-ar-longer', 'm4', 'autoregressive', 'token'),
      graphs: same.graphs,
      data: { world: 'm4', parameters: { length: 64 } },
    };
    const { lines, excluded, cellCount } = plan({ name: 'x', axes: { data: ['m4'], architecture: ['autoregressive'], steps: [1] } }, [
      same,
      other,
      MODELS[0],
    ]);
    expect(lines.map(({ model: { name } }) => name)).toEqual(['m4-ar', 'm4-ar-longer']);
    expect(cellCount).toBe(lines.reduce((sum, { cells }) => sum + cells, 0));
    const reason = expect.stringMatching(/^m4-ar-again@1 has the graphs and the data of m4-ar@1: /);
    expect(excluded.filter((one) => one.space === 'token')).toEqual([
      expect.objectContaining({ data: 'm4', sampler: null, metric: null, reason }),
    ]);
  });
});

describe('cellId', () => {
  const [{ spec }] = [...cellsOf(plan({ name: 'x', axes: { data: ['m4'], steps: [4], architecture: ['masked-diffusion'] } }), RUNTIME)];

  it('does not depend on the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(spec).reverse()) as unknown as CellSpec;
    expect(Object.keys(shuffled)).not.toEqual(Object.keys(spec));
    expect(cellId(shuffled)).toBe(cellId(spec));
  });

  it('changes with everything that decides the result', () => {
    const variants: CellSpec[] = [
      { ...spec, protocol: spec.protocol + 1 },
      { ...spec, steps: 5 },
      { ...spec, seed: spec.seed + 1 },
      { ...spec, samples: spec.samples + 1 },
      { ...spec, graphs: { step: 'other bytes' } },
      { ...spec, runtimeClass: 'cpu/ort-1.30.0/avx512/linux/x64' },
      { ...spec, data: { world: 'm4', parameters: { length: 31 } } },
      { ...spec, sampler: { name: 'mdlm_ancestral', parameters: { schedule: 'cosine' } } },
    ];
    expect(new Set([cellId(spec), ...variants.map(cellId)]).size).toBe(variants.length + 1);
  });

  it('refuses a value without a JSON form', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});
