import { describe, expect, it } from '@jest/globals';
import type { Import } from '../../api/types';
import { externalSeriesOf, externalTrace } from './external-points';
import { facetsOf, type Facet } from './facets';
import { curvesOf, pointAt, seriesOf } from './test-curves';

const X = { steps: null, nfe: null, lifts_per_token: null, flops: null, device_seconds: null };
const IMPORT: Import = {
  ...{ id: 'i', sweepId: 's', name: 'Paper', external: true, metric: 'path_kl', createdAt: '2026-01-01T00:00:00Z' },
  points: [
    { series: 'a', data: 'm4', x: { ...X, nfe: 2 }, y: 0.3, se: 0.1 },
    { series: 'b', data: 'm4', x: { ...X, nfe: 4 }, y: 0.2, se: null },
    { series: 'b', data: 'm4', x: { ...X, nfe: 8 }, y: 0, se: null },
    { series: 'a', data: 'gmrf', x: { ...X, nfe: 2 }, y: 0.5, se: null },
    { series: 'a', data: 'm4', x: { ...X, steps: 2 }, y: 0.4, se: null },
  ],
};

function facet(): Facet {
  const [found] = facetsOf([curvesOf('path_kl', 'path', [seriesOf([pointAt(1, 0.6, 0.01)])])], 'path_kl');
  if (found === undefined) throw new Error('the answer has no facet');
  return found;
}

describe('externalSeriesOf', () => {
  it('places what belongs to the world, the metric and the axis', () => {
    expect(externalSeriesOf([IMPORT], facet(), 'nfe')).toEqual([
      { title: 'Paper: a', points: [{ x: 2, y: 0.3, se: 0.1 }] },
      { title: 'Paper: b', points: [{ x: 4, y: 0.2, se: null }] },
    ]);
    expect(externalSeriesOf([{ ...IMPORT, metric: 'nelbo' }], facet(), 'nfe')).toEqual([]);
  });

  it('draws crosses that say that they are external', () => {
    const trace = externalTrace({ title: 'Paper', points: [{ x: 2, y: 0.3, se: 0.1 }] }, 'grey');
    expect(trace).toMatchObject({ name: 'Paper (external)', mode: 'markers', marker: { symbol: 'x-thin' } });
    expect(trace.customdata).toBeUndefined();
  });
});
