import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { SPEC_LIMITS, sweepSpecSchema } from './spec.js';

const minimal = { name: 'x', axes: { data: ['m4'], steps: [1] } };

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path'>;

/** Of a union, the paths of the member that the value has the shape of. */
function pathsOf(issue: Issue): PropertyKey[][] {
  const members = issue.code === 'invalid_union' ? (issue as z.core.$ZodIssueInvalidUnion).errors : [];
  const closest = members.find((issues) => issues.every(({ path }) => path.length > 0));
  return closest === undefined ? [issue.path] : closest.map(({ path }) => [...issue.path, ...path]);
}

function pointers(input: unknown): string[] {
  const result = sweepSpecSchema.safeParse(input);
  return result.success ? [] : result.error.issues.flatMap((issue) => pathsOf(issue).map((path) => `/${path.join('/')}`));
}

describe('sweepSpecSchema', () => {
  it('fills in the defaults of a minimal spec', () => {
    expect(sweepSpecSchema.parse(minimal)).toMatchObject({
      samples: 500,
      device: 'cpu',
      axes: { model: ['latest'], sampler: ['default'], seed: { from: 1, count: 1 } },
    });
  });

  it('reports every problem of a spec at once, each at its place', () => {
    expect(
      pointers({
        name: '',
        axes: { data: ['M 5'], architecture: ['transformer'], steps: [0, 'four'], seed: { from: -1, count: 0 } },
        samples: 0,
        surprise: true,
      }).sort(),
    ).toEqual([
      '/',
      '/axes/architecture/0',
      '/axes/data/0',
      '/axes/seed/count',
      '/axes/seed/from',
      '/axes/steps/0',
      '/axes/steps/1',
      '/name',
      '/samples',
    ]);
  });

  it.each([
    ['a repeated value', { ...minimal, axes: { ...minimal.axes, steps: [4, 4] } }, '/axes/steps'],
    ['an empty axis', { ...minimal, axes: { ...minimal.axes, data: [] } }, '/axes/data'],
    ['more steps than the limit', { ...minimal, axes: { ...minimal.axes, steps: [SPEC_LIMITS.steps + 1] } }, '/axes/steps/0'],
    ['a fractional step count', { ...minimal, axes: { ...minimal.axes, steps: [1.5] } }, '/axes/steps/0'],
    ['more samples than the limit', { ...minimal, samples: SPEC_LIMITS.samples + 1 }, '/samples'],
    [
      'seeds beyond the largest seed',
      { ...minimal, axes: { ...minimal.axes, seed: { from: SPEC_LIMITS.seedMax, count: 2 } } },
      '/axes/seed/count',
    ],
  ])('refuses %s', (_, input, pointer) => {
    expect(pointers(input)).toEqual([pointer]);
  });
});
