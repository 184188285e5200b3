import { describe, expect, it } from '@jest/globals';
import { seedsOf, stepsOf, type SeedAxis, type StepAxis } from './axes.js';
import { sweepSpecSchema } from './spec.js';

const parse = (more: object, axes: object = {}) =>
  sweepSpecSchema.safeParse({ name: 'x', axes: { data: ['m4'], steps: [1, 2], ...axes }, ...more });

function pointers(result: ReturnType<typeof parse>): string[] {
  return result.success ? [] : result.error.issues.map(({ path }) => `/${path.join('/')}`);
}

describe('ranges', () => {
  it.each([
    [{ from: 1, to: 64, factor: 2 }, [1, 2, 4, 8, 16, 32, 64]],
    [{ from: 1, to: 63, factor: 2 }, [1, 2, 4, 8, 16, 32]],
    [{ from: 2, to: 10, factor: 1.5 }, [2, 3, 5, 7, 10]],
    [{ from: 1, to: 2, factor: 1.01 }, [1, 2]],
    [{ from: 3, to: 10, step: 3 }, [3, 6, 9]],
    [{ from: 5, to: 5, step: 1 }, [5]],
  ])('reads the steps %j as %j', (steps, values) => {
    expect(stepsOf(parse({}, { steps }).data?.axes.steps as StepAxis)).toEqual(values);
  });

  it.each([
    [{ from: 10, to: 31, step: 10 }, [10, 20, 30]],
    [{ from: 10, count: 3 }, [10, 11, 12]],
    [
      [7, 3],
      [7, 3],
    ],
  ])('reads the seeds %j as %j', (seed, values) => {
    expect(seedsOf(parse({}, { seed }).data?.axes.seed as SeedAxis)).toEqual(values);
  });

  it.each([
    ['a range that ends before it begins', { steps: { from: 4, to: 1, factor: 2 } }, ['/axes/steps/to']],
    ['a factor that makes nothing larger', { steps: { from: 1, to: 4, factor: 1 } }, ['/axes/steps/factor']],
    ['steps beyond the limit', { steps: { from: 1, to: 5000, factor: 2 } }, ['/axes/steps/to']],
    ['both factor and step', { steps: { from: 1, to: 4, factor: 2, step: 1 } }, ['/axes/steps']],
    ['neither factor nor step', { steps: { from: 1, to: 4 } }, ['/axes/steps']],
    ['seeds with both forms of a range', { seed: { from: 1, count: 2, step: 2 } }, ['/axes/seed']],
    ['a seed range without an end', { seed: { from: 1, step: 2 } }, ['/axes/seed']],
    ['a seed range that ends before it begins', { seed: { from: 4, to: 1, step: 1 } }, ['/axes/seed/to']],
    ['a seed range with too many values', { seed: { from: 0, to: 10_000, step: 1 } }, ['/axes/seed/step']],
  ])('refuses %s', (_, axes, expected) => {
    expect(pointers(parse({}, axes))).toEqual(expected);
  });
});

describe('rules and searches', () => {
  it.each([
    ['a condition on nothing', { exclude: [{}] }, '/exclude/0'],
    ['an unknown axis', { exclude: [{ colour: 1 }] }, '/exclude/0'],
    ['a condition on whatever is newest', { exclude: [{ model: 'latest' }] }, '/exclude/0/model'],
    ['a conditional entry without axes', { conditional: [{ when: { data: 'm4' }, axes: {} }] }, '/conditional/0/axes'],
    [
      'an axis whose values depend on itself',
      { conditional: [{ when: { steps: 1, data: 'm4' }, axes: { steps: [4] } }] },
      '/conditional/0/when/steps',
    ],
    ['an unknown search', { search: { method: 'annealing', points: 3 } }, '/search/method'],
    ['a search without points', { search: { method: 'random' } }, '/search/points'],
  ])('refuses %s', (_, more, pointer) => {
    expect(pointers(parse(more))).toContain(pointer);
  });

  it('draws with seed 0 unless another is given', () => {
    expect(parse({ search: { method: 'random', points: 3 } }).data?.search).toEqual({ method: 'random', points: 3, seed: 0 });
  });
});
