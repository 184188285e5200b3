import { describe, expect, it } from '@jest/globals';
import { drawnHeight, facetsOf, isUnresolved, standingForExcess } from './facets.js';
import { curvesOf, pointAt, seriesOf } from './test-curves.js';

const EMBEDDING = { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', model: 'm4-embedding@1' };

describe('facetsOf', () => {
  it('draws each series by the first metric that has values for it', () => {
    const [facet] = facetsOf([
      curvesOf('marginal_kl', [seriesOf([pointAt(1, 0.5, 0.01)]), seriesOf([pointAt(1, null)], EMBEDDING)]),
      curvesOf('path_kl', [seriesOf([pointAt(1, 0.9, 0.02)]), seriesOf([pointAt(1, 0.8, 0.02)], EMBEDDING)]),
    ]);
    expect(facet.traces.map((trace) => [trace.series.model, trace.metric, trace.points[0].y])).toEqual([
      ['m4-masked@1', 'marginal_kl', 0.5],
      ['m4-embedding@1', 'path_kl', 0.8],
    ]);
  });

  it('keeps the order of the vocabulary, whichever metric a series has', () => {
    const [facet] = facetsOf([
      curvesOf('marginal_kl', [seriesOf([pointAt(1, 0.5)], EMBEDDING)]),
      curvesOf('path_kl', [seriesOf([pointAt(1, 0.9)]), seriesOf([pointAt(1, 0.9)], { architecture: 'autoregressive', model: 'm4-ar@1' })]),
    ]);
    expect(facet.traces.map((trace) => trace.series.model)).toEqual(['m4-ar@1', 'm4-masked@1', 'm4-embedding@1']);
  });

  it('never puts two units on one axis', () => {
    const facets = facetsOf([
      curvesOf('class_kl', [seriesOf([pointAt(1, 0.5)]), seriesOf([pointAt(1, 0.5)], { ...EMBEDDING, unit: 'bits/sequence' })]),
    ]);
    expect(facets.map((facet) => facet.unit)).toEqual(['bits/token', 'bits/sequence']);
  });

  it('floors the axis at the smallest error of a K-step point', () => {
    const [facet] = facetsOf([
      curvesOf('path_kl', [
        seriesOf([pointAt(1, 0.5, 0.02), pointAt(2, 0.2, 0.01)]),
        seriesOf([pointAt(null, 0.001, 0.0001)], { model: 'ar' }),
      ]),
    ]);
    expect(facet.floor).toBeCloseTo(0.01, 12);
  });

  it('draws what cannot be told from zero at the upper end of its interval, not below the floor', () => {
    const [facet] = facetsOf([curvesOf('path_kl', [seriesOf([pointAt(1, 0.5, 0.01), pointAt(2, -0.002, 0.01), pointAt(4, 0, 0.001)])])]);
    const [resolved, negative, zero] = facet.traces[0].points;
    expect([resolved, negative, zero].map(isUnresolved)).toEqual([false, true, true]);
    expect(drawnHeight(resolved, 0.005)).toBe(0.5);
    expect(drawnHeight(negative, 0.005)).toBeCloseTo(0.008, 12);
    expect(drawnHeight(zero, 0.005)).toBe(0.005);
  });

  it('shows data without an exact limit by what stands in, and no sampling error below it', () => {
    const unknown = (y: 'path_kl' | 'gen_nll') => {
      const curves = curvesOf(y, [seriesOf([pointAt(1, 3, 0.01)])]);
      return standingForExcess({ ...curves, worlds: curves.worlds.map((world) => ({ ...world, entropy: null })) });
    };
    const [facet, ...others] = facetsOf([unknown('path_kl'), unknown('gen_nll')]);
    expect(others).toEqual([]);
    expect(facet).toMatchObject({ traces: [{ metric: 'gen_nll' }], floor: null });
    expect(standingForExcess(curvesOf('gen_nll', [seriesOf([pointAt(1, 3)])])).series).toEqual([]);
  });
});
