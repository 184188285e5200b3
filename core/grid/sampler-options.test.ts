import { describe, expect, it } from '@jest/globals';
import type { ModelSummary } from '../models/package.js';
import { worldOf } from '../worlds/index.js';
import { samplerParameters, WITH_PROFILE } from './applicability.js';
import { planAsked, planGridPoints } from './asked-points.js';
import { extendSpec } from './extend-spec.js';
import { cellsOf, planSweep } from './plan.js';
import { labelOfValue, samplerChoice, samplerLabel, samplerName, samplerRank, type SamplerValue, topPOfLabel } from './sampler-options.js';
import { sweepSpecSchema, type SweepSpec, type SweepSpecInput } from './spec.js';
import { WORLDS } from './vocabulary.js';

function model(world: 'm4' | 'hmm3'): ModelSummary {
  const data = { world, parameters: { length: 32 } };
  const shared = { version: 1, origin: 'oracle', architecture: 'masked-diffusion', space: 'token', graphs: { step: world } } as const;
  return { id: world, name: `${world}-masked`, data, ...shared };
}

const MODELS = [model('m4'), model('hmm3')];

const specOf = (axes: Partial<SweepSpecInput['axes']>, more: Partial<SweepSpecInput> = {}): SweepSpec =>
  sweepSpecSchema.parse({
    name: 'x',
    axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [1], ...axes },
    ...more,
  });

const samplersOf = (spec: SweepSpec): string[] => planSweep(spec, MODELS).lines.map((line) => line.samplerLabel);

describe('a sampler with options', () => {
  it('is the plain name where its options are the defaults', () => {
    expect(samplerChoice('eb')).toEqual({ name: 'eb', options: { gamma: 0.1, temperature: 1 }, label: 'eb' });
    expect(samplerChoice({ name: 'eb', gamma: 0.1, temperature: 1 }).label).toBe('eb');
    expect(samplerChoice({ name: 'eb', gamma: 1.5, temperature: 1 }).label).toBe('eb(gamma=1.5)');
    expect(samplerChoice('ddpm')).toEqual({ name: 'ddpm', options: {}, label: 'ddpm' });
  });

  it('has a label that is found in a cell, ignores other parameters, and leads back to its name', () => {
    expect(samplerLabel({ name: 'ddpm', parameters: { schedule: 'karras', rho: 7 } })).toBe('ddpm');
    expect(samplerLabel({ name: 'blocks', parameters: { sizes: 'optimal' } })).toBe('blocks(sizes=optimal)');
    expect(samplerName('blocks(sizes=optimal)')).toBe('blocks');
    expect(samplerRank('blocks(sizes=optimal)')).toBe(samplerRank('blocks'));
    expect(labelOfValue('eb(gamma=2)')).toBe('eb(gamma=2)');
  });

  it('makes cells of its own, the parameters in their ids', () => {
    const spec = specOf({ sampler: ['eb', { name: 'eb', gamma: 1.5 }, { name: 'blocks', sizes: 'optimal' }], steps: [1, 2] });
    const cells = [...cellsOf(planSweep(spec, MODELS), 'cpu')];
    expect(cells.map(({ spec: { sampler, steps } }) => [sampler, steps])).toEqual([
      [{ name: 'blocks', parameters: { sizes: 'optimal' } }, 2],
      [{ name: 'blocks', parameters: { sizes: 'optimal' } }, 1],
      [{ name: 'eb', parameters: { gamma: 0.1, temperature: 1 } }, null],
      [{ name: 'eb', parameters: { gamma: 1.5, temperature: 1 } }, null],
    ]);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(4);
  });

  it('leaves the ids of cells that are older than its options alone', () => {
    expect(samplerParameters('ar_ancestral', 'token', 'm4', samplerChoice('ar_ancestral').options)).toEqual({});
    const choice = samplerChoice({ name: 'ar_ancestral', temperature: 0.5, topP: 1 });
    expect(samplerParameters('ar_ancestral', 'token', 'm4', choice.options)).toEqual({ temperature: 0.5 });
    expect(choice.label).toBe('ar_ancestral(temperature=0.5)');
    expect(samplerLabel({ name: 'ar_ancestral', parameters: {} })).toBe('ar_ancestral');
    expect(samplerParameters('remdm', 'token', 'm4')).toEqual({ eta: 0.04 });
    expect(samplerParameters('bd3lm', 'token', 'm4')).toEqual({ block: 4 });
  });

  it('is refused with a pointer where an option is wrong, unknown, or said twice', () => {
    const problems = (sampler: unknown): string[] => {
      const { error } = sweepSpecSchema.safeParse({ name: 'x', axes: { data: ['m4'], steps: [1], sampler } });
      return (error?.issues ?? []).map((issue) => JSON.stringify(issue));
    };
    expect(problems([{ name: 'eb', gamma: -1 }]).join()).toContain('gamma');
    expect(problems([{ name: 'eb', k: 2 }]).join()).toContain('unrecognized_keys');
    expect(problems([{ name: 'mdlm_ancestral', gamma: 1 }])).toHaveLength(1);
    expect(problems(['eb', { name: 'eb', gamma: 0.1 }]).join()).toContain('must be distinct');
    expect(problems(['eb', { name: 'eb', gamma: 0.2 }])).toEqual([]);
  });

  it('says the times of remdm where its phase has them, and refuses them where it has not', () => {
    const parsed = (remdm: object): unknown =>
      sweepSpecSchema.parse({ name: 'x', axes: { data: ['m4'], steps: [1], sampler: [{ name: 'remdm', ...remdm }] } }).axes.sampler?.[0];
    const parametersOf = (remdm: object): unknown =>
      samplerParameters('remdm', 'token', 'm4', samplerChoice(parsed(remdm) as SamplerValue).options);
    expect(parametersOf({ phase: 'loop', topP: 0.9 })).toEqual({ eta: 0.04, phase: 'loop', on: 0.55, off: 0.05, alphaOn: 0.9, topP: 0.9 });
    expect(parametersOf({ phase: 'switch', strategy: 'conf' })).toEqual({ eta: 0.04, strategy: 'conf', phase: 'switch', on: 0.55 });
    expect(() => parsed({ on: 0.3 })).toThrow('has no meaning in the phase always');
    expect(() => parsed({ phase: 'switch', off: 0.3 })).toThrow('has no meaning in the phase switch');
    expect(() => parsed({ phase: 'loop', off: 0.6 })).toThrow('off must be smaller than on');
    expect(() => parsed({ topP: 0 })).toThrow('topP');
  });

  it('has no likelihood under a nucleus, which its label tells', () => {
    const nucleus = (axes: Partial<SweepSpecInput['axes']>): SweepSpec => specOf(axes, { metrics: ['nelbo', 'gen_nll'] });
    const { lines, excluded } = planSweep(nucleus({ sampler: [{ name: 'bd3lm', topP: 0.9 }, 'bd3lm'] }), MODELS);
    expect(Object.fromEntries(lines.map(({ samplerLabel: label, metrics }) => [label, metrics]))).toEqual({
      'bd3lm(topP=0.9)': ['gen_nll'],
      bd3lm: ['nelbo', 'gen_nll'],
    });
    expect(excluded).toMatchObject([
      { metric: 'nelbo', reason: 'data that a nucleus cuts off have probability 0: only metrics of its samples' },
    ]);
    expect(['bd3lm', 'bd3lm(block=8;topP=0.9)', 'ar_ancestral(topP=0.5)'].map(topPOfLabel)).toEqual([1, 0.9, 0.5]);
  });

  it('is met by conditions that name it, and by no other choice of options', () => {
    const axes = { sampler: ['eb', { name: 'eb', gamma: 1.5 }] as const };
    expect(samplersOf(specOf({ sampler: [...axes.sampler] }, { exclude: [{ sampler: 'eb' }] }))).toEqual(['eb(gamma=1.5)']);
    expect(samplersOf(specOf({ sampler: [...axes.sampler] }, { exclude: [{ sampler: { name: 'eb', gamma: 1.5 } }] }))).toEqual(['eb']);
    const { problems } = planSweep(specOf({ sampler: ['eb'] }, { exclude: [{ sampler: { name: 'eb', gamma: 3 } }] }), MODELS);
    expect(problems).toEqual([{ pointer: '/exclude/0/sampler', detail: 'eb(gamma=3) is not a value of the axis sampler' }]);
  });

  it('is added by an extension once', () => {
    const longer = extendSpec(specOf({ sampler: ['eb'] }), {
      axes: {
        sampler: [
          { name: 'eb', gamma: 0.1, temperature: 1 },
          { name: 'eb', gamma: 2, temperature: 1 },
        ],
      },
    });
    expect(samplersOf(longer)).toEqual(['eb', 'eb(gamma=2)']);
  });

  it('can be asked for as a point of a grid, and found again by its label', () => {
    const spec = specOf({ sampler: ['eb', { name: 'eb', gamma: 2 }] }, { search: { method: 'ask' } });
    const { points, problems } = planAsked(spec, MODELS, [{ sampler: { name: 'eb', gamma: 2, temperature: 1 } }, { sampler: 'eb' }]);
    expect(problems).toEqual([]);
    expect(points.map(({ sampler }) => sampler)).toEqual(['eb(gamma=2)', 'eb']);
    expect(planGridPoints(spec, MODELS, points).points).toEqual(points);
  });
});

describe('what samplers cannot do', () => {
  it('is left out of the plan with its reason: more steps than positions, optimal sizes without a profile', () => {
    const { lines, excluded } = planSweep(specOf({ sampler: ['blocks'], steps: [1, 32, 33, 64] }), MODELS);
    expect(lines.map((line) => line.points.map(({ steps }) => steps))).toEqual([[1, 32]]);
    expect(excluded).toMatchObject([
      { sampler: 'blocks', reason: 'blocks decides at least one position a step, and the data have fewer than 33, 64' },
    ]);
    const optimal = planSweep(specOf({ data: ['m4', 'hmm3'], sampler: [{ name: 'blocks', sizes: 'optimal' }] }), MODELS);
    expect(optimal.lines.map(({ data }) => data)).toEqual(['m4']);
    expect(optimal.excluded).toMatchObject([
      {
        data: 'hmm3',
        sampler: 'blocks(sizes=optimal)',
        reason: 'optimal block sizes follow from the exact entropy profile, and that of hmm3 is not known',
      },
    ]);
  });

  it('follows from the worlds: those with a profile are those that say so', () => {
    const small: Partial<Record<string, object>> = {
      m4: { length: 4, vocabulary: 3, forward: 0.7 },
      hmm3: { length: 4, states: 2, stay: 0.9, ownTokens: 1, ownShare: 0.8 },
      pair: { length: 4, vocabulary: 3 },
      par: { length: 4, vocabulary: 2 },
      dyck: { length: 4, types: 1, depth: 2 },
      lc4s: { length: 4, prior: [0.5, 0.5], ownTokens: 1, ownShare: 0.8 },
      agree: { length: 4, keys: 2, fillers: 2 },
    };
    const found = WORLDS.filter((name) => {
      const parameters = small[name];
      const world = parameters === undefined ? null : worldOf(name, parameters as Parameters<typeof worldOf>[1]);
      return world?.kind === 'sequence' && world.profile !== null;
    });
    expect(found).toEqual([...WORLDS].filter((name) => WITH_PROFILE.includes(name)));
  });
});
