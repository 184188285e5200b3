import { describe, expect, it } from '@jest/globals';
import { extendSpec } from './extend-spec.js';
import { sweepExtensionSchema, sweepSpecSchema } from './spec.js';

const spec = sweepSpecSchema.parse({
  name: 'x',
  axes: { data: ['m4'], steps: [1, 2], architecture: ['autoregressive'], seed: { from: 1, count: 3 } },
});
const extend = (axes: object) => extendSpec(spec, sweepExtensionSchema.parse({ axes }));

describe('extendSpec', () => {
  it('adds what the axes do not have, and leaves the others alone', () => {
    const extended = extend({ steps: [2, 8], architecture: ['masked-diffusion'] });
    expect(extended.axes).toEqual({ ...spec.axes, steps: [1, 2, 8], architecture: ['autoregressive', 'masked-diffusion'] });
    expect({ ...extended, axes: null }).toEqual({ ...spec, axes: null });
  });

  it('adds steps to a range, and keeps a range to which nothing is added', () => {
    const ranged = sweepSpecSchema.parse({ name: 'x', axes: { data: ['m4'], steps: { from: 1, to: 4, factor: 2 } } });
    const extended = (axes: object) => extendSpec(ranged, sweepExtensionSchema.parse({ axes })).axes.steps;
    expect(extended({ steps: { from: 4, to: 8, step: 2 } })).toEqual([1, 2, 4, 6, 8]);
    expect(extended({ seed: [2] })).toEqual({ from: 1, to: 4, factor: 2 });
  });

  it.each([
    [
      { from: 4, count: 2 },
      { from: 1, count: 5 },
    ],
    [
      { from: 2, count: 2 },
      { from: 1, count: 3 },
    ],
    [[0], { from: 0, count: 4 }],
    [
      [9, 7],
      [1, 2, 3, 9, 7],
    ],
  ])('joins seeds %j to %j', (seed, expected) => {
    expect(extend({ seed }).axes.seed).toEqual(expected);
  });

  it('has no defaults of its own, and no values for axes that are not named', () => {
    expect(sweepExtensionSchema.parse({ axes: { steps: [4] } })).toEqual({ axes: { steps: [4] } });
    expect(sweepExtensionSchema.safeParse({ axes: {} }).success).toBe(false);
    expect(sweepExtensionSchema.safeParse({ axes: { colour: [1] } }).success).toBe(false);
  });
});
