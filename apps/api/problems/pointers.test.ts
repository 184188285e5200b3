import { describe, expect, it } from '@jest/globals';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { jsonPointer, problemParts } from './pointers.js';

function partsOf(spec: unknown): Record<string, string> {
  const result = sweepSpecSchema.safeParse(spec);
  return Object.fromEntries(problemParts(result.error?.issues ?? []).map((part) => [part.pointer, part.detail]));
}

const valid = { name: 'a', axes: { data: ['m4'], steps: [1, 2] } };

describe('jsonPointer', () => {
  it('escapes as RFC 6901 says', () => {
    expect(jsonPointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
    expect(jsonPointer([])).toBe('');
  });
});

describe('problemParts of a sweep spec', () => {
  it('has nothing to say about a valid spec', () => {
    expect(partsOf(valid)).toEqual({});
  });

  it('reports every problem of one spec, each at its own pointer', () => {
    const parts = partsOf({
      name: '',
      surprise: 1,
      samples: 'many',
      axes: { data: ['M 5'], steps: [1, 0], architecture: ['transformer'], seed: { from: -1, count: 0 }, colour: [] },
    });
    expect(Object.keys(parts).sort()).toEqual([
      '/axes/architecture/0',
      '/axes/colour',
      '/axes/data/0',
      '/axes/seed/count',
      '/axes/seed/from',
      '/axes/steps/1',
      '/name',
      '/samples',
      '/surprise',
    ]);
    expect(parts['/surprise']).toBe('unknown field');
  });

  it('explains a seed list by its items and a seed of a wrong type by itself', () => {
    expect(Object.keys(partsOf({ ...valid, axes: { ...valid.axes, seed: [1, -1] } }))).toEqual(['/axes/seed/1']);
    expect(Object.keys(partsOf({ ...valid, axes: { ...valid.axes, seed: 'one' } }))).toEqual(['/axes/seed']);
  });

  it('points at the option of a sampler that is wrong, unknown or of a sampler without options', () => {
    const problemsOf = (sampler: unknown): Record<string, string> => partsOf({ ...valid, axes: { ...valid.axes, sampler: [sampler] } });
    expect(Object.keys(problemsOf({ name: 'eb', gamma: -1 }))).toEqual(['/axes/sampler/0/gamma']);
    expect(problemsOf({ name: 'eb', k: 2 })).toEqual({ '/axes/sampler/0/k': 'unknown field' });
    expect(problemsOf({ name: 'ddpm' })).toEqual({
      '/axes/sampler/0/name': 'only ar_ancestral, blocks, low_entropy_k, eb, maskgit, remdm, bd3lm have options',
    });
    expect(Object.keys(problemsOf('dpm'))).toEqual(['/axes/sampler/0']);
    expect(problemsOf({ name: 'eb', gamma: 2 })).toEqual({});
    const ruled = { ...valid, exclude: [{ sampler: [{ name: 'bd3lm', block: 5 }] }] };
    expect(Object.keys(partsOf(ruled))).toEqual(['/exclude/0/sampler/0/block']);
  });

  it('points at the whole document when it is no object', () => {
    expect(Object.keys(partsOf(null))).toEqual(['']);
  });

  it('points at an axis with repeated values', () => {
    expect(partsOf({ ...valid, axes: { ...valid.axes, steps: [2, 2] } })).toEqual({ '/axes/steps': 'values of an axis must be distinct' });
  });
});
