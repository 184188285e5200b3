import { describe, expect, it } from '@jest/globals';
import { drawnHeight, facetsOf, halfWidth, isUnresolved, type FacetPoint } from './facets';
import { curvesOf, GMRF, pointAt, seriesOf } from './test-curves';

const AR = { architecture: 'autoregressive', sampler: 'ar_ancestral', model: 'm4-ar' };
const EMBEDDING = { architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm', model: 'm4-embedding' };

describe('facetsOf', () => {
  it('shows the marginal KL of a series that has one, and the path KL only of a series that has none', () => {
    const facets = facetsOf(
      [
        curvesOf('path_kl', 'path', [seriesOf([pointAt(4, 0.135, 0.002)]), seriesOf([pointAt(4, 0.2, 0.002)], EMBEDDING)]),
        curvesOf('marginal_kl', 'marginal', [seriesOf([pointAt(4, 0.0395, 0.001)])]),
      ],
      'excess',
    );
    expect(facets).toHaveLength(1);
    expect(facets[0]?.traces.map((trace) => [trace.series.model, trace.metric, trace.kind, trace.points[0]?.y])).toEqual([
      ['m4-masked', 'marginal_kl', 'marginal', 0.0395],
      ['m4-embedding', 'path_kl', 'path', 0.2],
    ]);
  });

  it('shows the generative NLL instead of an excess where no limit is known, and nowhere else', () => {
    const text = { data: 'kjv', title: 'kjv', unit: 'bits/token', entropy: null };
    const answer = curvesOf('gen_nll', 'sample', [seriesOf([pointAt(4, 5.1, 0.05)], { data: 'kjv' }), seriesOf([pointAt(4, 1.3, 0.01)])]);
    const facets = facetsOf([{ ...answer, worlds: [...answer.worlds, text] }], 'excess');
    expect(facets.map(({ world, traces, limit }) => [world.data, traces.map(({ metric }) => metric), limit])).toEqual([
      ['kjv', ['gen_nll'], null],
    ]);
  });

  it('never puts two units on one axis', () => {
    const image = seriesOf([pointAt(4, 2.6, 0.1)], {
      data: 'gmrf',
      architecture: 'gaussian-diffusion',
      space: 'pixel',
      sampler: 'ddpm',
      unit: 'bits/dim',
    });
    const facets = facetsOf(
      [
        curvesOf(
          'marginal_kl',
          'marginal',
          [seriesOf([pointAt(4, 0.04, 0.001)]), image],
          [...curvesOf('marginal_kl', 'marginal', []).worlds, GMRF],
        ),
      ],
      'marginal_kl',
    );
    expect(facets.map((facet) => [facet.world.data, facet.unit, facet.traces.length])).toEqual([
      ['m4', 'bits/token', 1],
      ['gmrf', 'bits/dim', 1],
    ]);
  });

  it('draws the exact entropy as the limit of the NELBO, on a linear axis without a floor', () => {
    const [facet] = facetsOf([curvesOf('nelbo', 'path', [seriesOf([pointAt(4, 1.51, 0.01)])])], 'nelbo');
    expect(facet).toMatchObject({ limit: 1.37688, log: false, floor: null });
  });

  it('takes the floor from the best resolved K-step point and not from an exact reference', () => {
    const reference = seriesOf([pointAt(null, 1e-8, 1e-9)], AR);
    const [facet] = facetsOf(
      [curvesOf('path_kl', 'path', [reference, seriesOf([pointAt(1, 0.6, 0.01), pointAt(2, 0.28, 0.004)])])],
      'path_kl',
    );
    expect(facet?.floor).toBeCloseTo(0.004, 12);
    expect(facet?.traces.map((trace) => trace.reference)).toEqual([true, false]);
  });

  it('leaves out points without a value and series without a point', () => {
    const facets = facetsOf(
      [curvesOf('path_kl', 'path', [seriesOf([pointAt(1, null, 0), pointAt(2, 0.28, 0.004)]), seriesOf([pointAt(1, null, 0)], EMBEDDING)])],
      'path_kl',
    );
    expect(facets[0]?.traces).toHaveLength(1);
    expect(facets[0]?.traces[0]?.points.map((point) => point.steps)).toEqual([2]);
  });
});

describe('drawnHeight', () => {
  const height = (y: number, half: number, facet: { log: boolean; floor: number | null }) =>
    drawnHeight(pointAt(4, y, half) as FacetPoint, facet);

  it('is the value where the interval stays above zero', () => {
    expect(height(0.04, 0.001, { log: true, floor: 0.0005 })).toBe(0.04);
  });

  it('is the upper limit where the interval reaches zero', () => {
    expect(height(-0.0002, 0.001, { log: true, floor: 0.0005 })).toBeCloseTo(0.0008, 12);
  });

  it('is never below the floor of a log axis, and always the value on a linear one', () => {
    expect(height(0.0001, 0.00001, { log: true, floor: 0.0005 })).toBe(0.0005);
    expect(height(-0.3, 0.01, { log: false, floor: null })).toBe(-0.3);
  });
});

describe('intervals', () => {
  it('has no width where the API gives none', () => {
    expect(halfWidth({ lo: null, hi: null })).toBe(0);
  });

  it('tells a value from zero only when the interval excludes it', () => {
    expect(isUnresolved(pointAt(1, 0.001, 0.002) as FacetPoint)).toBe(true);
    expect(isUnresolved(pointAt(1, 0.003, 0.002) as FacetPoint)).toBe(false);
  });
});
