import { describe, expect, it } from '@jest/globals';
import type { Parameters } from '../cells/cell.js';
import type { ModelSummary } from '../models/package.js';
import { NoiseSource, PURPOSE } from '../random/noise.js';
import { cellsOf, planSweep, type SweepPlan } from './plan.js';
import { sweepSpecSchema, type SweepSpec, type SweepSpecInput } from './spec.js';
import type { Architecture, Space, World } from './vocabulary.js';

const RUNTIME = 'cpu/ort-1.30.0/avx2/linux/x64';

function model(name: string, world: World, architecture: Architecture, space: Space): ModelSummary {
  const parameters: Parameters = world === 'gmrf' ? { side: 8 } : { length: 32 };
  return { id: name, name, version: 1, origin: 'oracle', data: { world, parameters }, architecture, space, graphs: { step: name } };
}

const MODELS = [
  model('m4-ar', 'm4', 'autoregressive', 'token'),
  model('m4-masked', 'm4', 'masked-diffusion', 'token'),
  model('m4-embedding', 'm4', 'gaussian-diffusion', 'token-embedding'),
  model('gmrf-pixel', 'gmrf', 'gaussian-diffusion', 'pixel'),
];

type Point = [model: string, sampler: string, steps: number | null, seed: number];

const specOf = (axes: Partial<SweepSpecInput['axes']>, more: Partial<SweepSpecInput> = {}): SweepSpec =>
  sweepSpecSchema.parse({ name: 'x', axes: { data: ['m4', 'gmrf'], steps: [1, 2], ...axes }, ...more });
const plan = (axes: Partial<SweepSpecInput['axes']>, more: Partial<SweepSpecInput> = {}) => planSweep(specOf(axes, more), MODELS);

function pointsOf(planned: SweepPlan): Point[] {
  return [...cellsOf(planned, RUNTIME)].map(({ modelName, spec }) => [modelName.split('@')[0], spec.sampler.name, spec.steps, spec.seed]);
}

const sorted = (points: readonly Point[]): string[] => points.map(String).sort();

describe('measure', () => {
  const axes = { architecture: ['masked-diffusion', 'gaussian-diffusion'] as Architecture[], sampler: ['default' as const] };

  it('makes cells of their own where a measurement is defined, and leaves the others as they are', () => {
    const plain = [...cellsOf(plan(axes), RUNTIME)];
    const planned = plan(axes, { measure: ['long_range', 'diversity'] });
    const asked = [...cellsOf(planned, RUNTIME)];
    const changed = asked.filter(({ id }) => !plain.some((cell) => cell.id === id));
    expect(new Set(changed.map(({ spec }) => spec.data.world))).toEqual(new Set(['m4']));
    expect(changed).toHaveLength(asked.length - 2);
    for (const { spec } of changed) expect(spec.measure).toEqual(['diversity', 'long_range']);
    for (const { spec } of plain) expect(spec).not.toHaveProperty('measure');
  });

  it('says where a measurement is not defined, and what to ask for', () => {
    const { excluded, lines } = plan(axes, { measure: ['diversity'], metrics: ['distinct_2', 'mi_profile_error'] });
    const reasons = excluded.map(({ data, metric, reason }) => `${data} ${metric ?? '-'} ${reason}`);
    expect(reasons).toContain('gmrf - measurement diversity is not defined here');
    expect(reasons).toContain('m4 mi_profile_error measured where the sweep asks for it, with measure: [long_range]');
    expect(lines.filter((line) => line.data === 'm4').map((line) => line.metrics)).toEqual([['distinct_2'], ['distinct_2']]);
  });
});

describe('conditional axes', () => {
  it('add values where their condition is met, and nowhere else', () => {
    const planned = plan(
      { architecture: ['masked-diffusion', 'gaussian-diffusion'] },
      { conditional: [{ when: { architecture: 'gaussian-diffusion', data: ['m4'] }, axes: { steps: [8], sampler: ['ddim'] } }] },
    );
    expect(planned.problems).toEqual([]);
    expect(
      Object.fromEntries(planned.lines.map((line) => [`${line.model.name} ${line.sampler}`, line.points.map((p) => p.steps)])),
    ).toEqual({
      'm4-masked mdlm_ancestral': [1, 2],
      'm4-embedding ddpm': [1, 2, 8],
      'm4-embedding ddim': [1, 2, 8],
      'gmrf-pixel ddpm': [1, 2],
    });
  });

  it('bring combinations in that the axes do not have, without a word on those that nobody asked for', () => {
    const planned = plan(
      { data: ['m4'], architecture: ['autoregressive'], space: ['token'] },
      { conditional: [{ when: { data: 'm4', space: 'token' }, axes: { architecture: ['masked-diffusion'] } }] },
    );
    expect(planned.lines.map((line) => line.model.name)).toEqual(['m4-ar', 'm4-masked']);
    expect(planned.excluded).toEqual([]);
  });

  it('may depend on steps and on seeds', () => {
    const planned = plan(
      { data: ['m4'], architecture: ['masked-diffusion', 'gaussian-diffusion'], seed: [1, 2] },
      {
        conditional: [
          { when: { steps: 2 }, axes: { seed: [3] } },
          { when: { seed: 1 }, axes: { sampler: ['ddim'] } },
        ],
      },
    );
    const masked: Point[] = [1, 2].flatMap((k) => [1, 2, ...(k === 2 ? [3] : [])].map((s): Point => ['m4-masked', 'mdlm_ancestral', k, s]));
    const ddpm: Point[] = masked.map(([, , k, s]) => ['m4-embedding', 'ddpm', k, s]);
    const ddim: Point[] = [1, 2].map((k) => ['m4-embedding', 'ddim', k, 1]);
    expect(sorted(pointsOf(planned))).toEqual(sorted([...masked, ...ddpm, ...ddim]));
  });
});

describe('exclude', () => {
  it('leaves out the points that meet all conditions of an entry, and counts them for the first entry', () => {
    const planned = plan(
      { data: ['m4'], seed: { from: 1, count: 3 } },
      {
        exclude: [
          { architecture: 'masked-diffusion', steps: [2] },
          { steps: 2, seed: [1, 3] },
        ],
      },
    );
    const expected: Point[] = [
      ...[1, 2, 3].map((seed): Point => ['m4-ar', 'ar_ancestral', null, seed]),
      ...[1, 2, 3].map((seed): Point => ['m4-masked', 'mdlm_ancestral', 1, seed]),
      ...[1, 2, 3].map((seed): Point => ['m4-embedding', 'ddpm', 1, seed]),
      ['m4-embedding', 'ddpm', 2, 2],
    ];
    expect(sorted(pointsOf(planned))).toEqual(sorted(expected));
    expect(planned.ruledOut).toEqual([
      { pointer: '/exclude/0', cells: 3 },
      { pointer: '/exclude/1', cells: 2 },
    ]);
    expect(planned.points).toBe(4);
  });

  it('says which entry leaves a whole combination out', () => {
    const planned = plan({ data: ['m4'] }, { exclude: [{ model: 'm4-masked' }] });
    expect(planned.lines.map((line) => line.model.name)).not.toContain('m4-masked');
    expect(planned.excluded).toContainEqual(
      expect.objectContaining({ architecture: 'masked-diffusion', sampler: 'mdlm_ancestral', reason: 'excluded by /exclude/0' }),
    );
  });

  it('that leaves nothing makes no plan', () => {
    const { problems } = plan({ data: ['m4'] }, { exclude: [{ data: 'm4' }] });
    expect(problems).toMatchObject([{ pointer: '/axes', detail: expect.stringContaining('excluded by /exclude/0') }]);
  });

  it('points at values that no axis has, and at models that nobody has registered', () => {
    const { problems } = plan(
      { data: ['m4'], sampler: ['ddpm'] },
      {
        exclude: [{ steps: [2, 16] }, { sampler: 'ddim', seed: 9 }, { model: ['m4-ar', 'gpt'] }],
        conditional: [{ when: { data: 'gmrf' }, axes: { model: ['none'] } }],
      },
    );
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/conditional/0/axes/model/0',
      '/conditional/0/when/data',
      '/exclude/0/steps/1',
      '/exclude/1/sampler',
      '/exclude/1/seed',
      '/exclude/2/model/1',
    ]);
  });

  it('is not looked at in a grid that is too large for it', () => {
    const models = Array.from({ length: 600 }, (_, i) => model(`m4-${i}`, 'm4', 'masked-diffusion', 'token'));
    const steps = { from: 1, to: 4096, step: 1 };
    const spec = specOf({ data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps }, { exclude: [{ steps: 1 }] });
    expect(planSweep(spec, models).problems).toMatchObject([{ pointer: '/axes' }]);
  });
});

describe('a random search', () => {
  const AXES = {
    data: ['m4', 'gmrf'] as World[],
    steps: { from: 1, to: 40, step: 1 },
    sampler: ['default' as const, 'ddim' as const],
    seed: [1, 2],
  };
  const draw = (points: number, seed = 0, axes: Partial<SweepSpecInput['axes']> = {}) =>
    plan({ ...AXES, ...axes }, { search: { method: 'random', points, seed } });
  const drawn = (planned: SweepPlan): string[] => [...new Set(pointsOf(planned).map((point) => String(point.slice(0, 3))))].sort();

  it('draws that many different points of the grid, each with every seed', () => {
    const grid = new Set(drawn(plan(AXES)));
    const planned = draw(12);
    expect(planned).toMatchObject({ points: 12, cellCount: 24, gridPoints: grid.size, problems: [] });
    expect(pointsOf(planned)).toHaveLength(24);
    expect(drawn(planned)).toHaveLength(12);
    expect(drawn(planned).every((point) => grid.has(point))).toBe(true);
  });

  it('draws the same again, others with another seed, and more beside the ones it had', () => {
    expect(drawn(draw(12))).toEqual(drawn(draw(12)));
    expect(drawn(draw(12, 1))).not.toEqual(drawn(draw(12)));
    expect(drawn(draw(30))).toEqual(expect.arrayContaining(drawn(draw(12))));
    expect(drawn(draw(12, 0, { seed: [7] }))).toEqual(drawn(draw(12)));
  });

  it('draws every point about as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) for (const point of drawn(draw(20, seed))) times.set(point, (times.get(point) ?? 0) + 1);
    const { gridPoints } = draw(1);
    const expected = (400 * 20) / gridPoints;
    // Chi-square with gridPoints - 1 degrees of freedom: mean + 5 standard deviations. The seeds are fixed, so the result is.
    const counts = [...times.values(), ...Array<number>(gridPoints - times.size).fill(0)];
    const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(statistic).toBeLessThan(gridPoints - 1 + 5 * Math.sqrt(2 * (gridPoints - 1)));
  });

  it('cannot draw more points than there are', () => {
    expect(draw(1000).problems).toMatchObject([{ pointer: '/search/points' }]);
  });
});

/** Random specs, the same in every run: the n-th choice of a case is a number of its own. */
class Choices {
  private readonly noise: NoiseSource;
  private next = 0;

  constructor(seed: number) {
    this.noise = new NoiseSource(seed, 1);
  }

  below(n: number): number {
    return Math.floor(this.noise.uniform(PURPOSE.search, this.next++, 0, 0, 0) * n);
  }

  some<T>(values: readonly T[]): T[] {
    const chosen = values.filter(() => this.below(2) === 0);
    return chosen.length > 0 ? chosen : [values[this.below(values.length)]];
  }
}

const VALUES = {
  data: ['m4', 'gmrf'],
  architecture: ['autoregressive', 'masked-diffusion', 'gaussian-diffusion'],
  space: ['token', 'token-embedding', 'pixel'],
  steps: [1, 2, 4],
  sampler: ['ar_ancestral', 'mdlm_ancestral', 'ddpm', 'ddim'],
  seed: [1, 2, 3],
} as const;
type Name = keyof typeof VALUES;
const NAMES = Object.keys(VALUES) as Name[];

function randomSpec(choices: Choices): SweepSpec {
  const valuesFor = (names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, choices.some<unknown>(VALUES[name])]));
  const conditional = Array.from({ length: 1 + choices.below(3) }, () => {
    const own = choices.some(NAMES).slice(0, 2);
    const others = NAMES.filter((name) => !own.includes(name));
    return { when: valuesFor(choices.some(others).slice(0, 2)), axes: valuesFor(own) };
  });
  const exclude = Array.from({ length: 1 + choices.below(3) }, () => valuesFor(choices.some(NAMES).slice(0, 3)));
  return sweepSpecSchema.parse({ name: 'x', axes: valuesFor(NAMES), conditional, exclude });
}

/** The definition, point by point. */
function isOfGrid({ axes, conditional = [], exclude = [] }: SweepSpec, point: Record<Name, unknown>): boolean {
  const meets = (condition: object): boolean =>
    Object.entries(condition).every(([name, value]) => [value].flat().includes(point[name as Name]));
  const sources = [axes, ...conditional.filter(({ when }) => meets(when)).map((entry) => entry.axes)];
  const asked = NAMES.every(
    (name) =>
      (name === 'steps' && point.steps === null) ||
      sources.some((source) => (source[name] as unknown[] | undefined)?.includes(point[name])),
  );
  return asked && !exclude.some(meets);
}

describe('the grid of random specs', () => {
  it('is what the definition says, point by point, and is counted without being enumerated', () => {
    const all = planSweep(
      sweepSpecSchema.parse({ name: 'x', axes: Object.fromEntries(NAMES.map((name) => [name, [...VALUES[name]]])) }),
      MODELS,
    );
    const universe = [...cellsOf(all, RUNTIME)].map(({ id, spec }) => ({
      id,
      point: {
        data: spec.data.world,
        architecture: spec.architecture,
        space: spec.space,
        steps: spec.steps,
        sampler: spec.sampler.name,
        seed: spec.seed,
      },
    }));
    let cells = 0;
    for (let seed = 0; seed < 300; seed++) {
      const spec = randomSpec(new Choices(seed));
      const planned = planSweep(spec, MODELS);
      const expected = universe.filter(({ point }) => isOfGrid(spec, point)).map(({ id }) => id);
      const found = [...cellsOf(planned, RUNTIME)].map(({ id }) => id);
      expect({ seed, cells: [...found].sort() }).toEqual({ seed, cells: [...expected].sort() });
      expect(planned.cellCount).toBe(expected.length);
      cells += found.length;
    }
    expect(cells).toBeGreaterThan(400);
  });
});
