import { describe, expect, it } from '@jest/globals';
import { facetsOf, type Facet } from './facets';
import { figureOf } from './figure';
import { colourOf } from './series-style';
import { curvesOf, pointAt, seriesOf } from './test-curves';

const OPTIONS = {
  x: 'nfe',
  yTitle: 'Path KL',
  theme: 'light',
  hidden: new Set<string>(),
  metricTitle: () => 'Path KL',
  external: [],
} as const;
const AR = { architecture: 'autoregressive', sampler: 'ar_ancestral', model: 'm4-ar' };

function facetWith(...series: Parameters<typeof curvesOf>[2]): Facet {
  const [facet] = facetsOf([curvesOf('path_kl', 'path', series)], 'path_kl');
  if (facet === undefined) throw new Error('the answer has no facet');
  return facet;
}

describe('figureOf', () => {
  it('draws the values with their intervals, on log axes', () => {
    const { data, layout } = figureOf(facetWith(seriesOf([pointAt(1, 0.6, 0.01), pointAt(2, 0.28, 0.004)])), OPTIONS);
    expect(data[0]).toMatchObject({ x: [1, 2], y: [0.6, 0.28], customdata: [['cell-1'], ['cell-2']] });
    const bars = data[0]?.error_y as { array: number[]; arrayminus: number[] };
    expect(bars.array[0]).toBeCloseTo(0.01, 12);
    expect(bars.arrayminus[1]).toBeCloseTo(0.004, 12);
    expect([layout.xaxis?.type, layout.yaxis?.type]).toEqual(['log', 'log']);
  });

  it('ends the lower bar at the floor, where a log axis has no zero', () => {
    const { data } = figureOf(facetWith(seriesOf([pointAt(1, 0.6, 0.01), pointAt(2, 0.005, 0.02)])), OPTIONS);
    const bars = data[0]?.error_y as { arrayminus: number[] };
    // Unresolved: drawn at its upper limit .025, with a bar down to the floor .01.
    expect((data[0]?.y as number[])[1]).toBeCloseTo(0.025, 12);
    expect(bars.arrayminus[1]).toBeCloseTo(0.015, 12);
  });

  it('shows an incomplete point hollow and says so in its text', () => {
    const partial = pointAt(2, 0.28, 0.004, { cells: { expected: 3, complete: 2, failed: 1, excluded: 0 } });
    const { data } = figureOf(facetWith(seriesOf([pointAt(1, 0.6, 0.01), partial])), OPTIONS);
    expect(data[0]?.marker?.symbol).toEqual(['triangle-up', 'triangle-up-open']);
    expect((data[0]?.text as string[])[1]).toContain('2 of 3 cells, 1 failed');
  });

  it('draws a reference without a place on the axis as a level', () => {
    const facet = facetWith(seriesOf([pointAt(null, 0.02, 0.001, { x: null })], AR), seriesOf([pointAt(1, 0.6, 0.01)]));
    const { data, layout } = figureOf(facet, { ...OPTIONS, x: 'steps' });
    const levels = (layout.shapes ?? []).filter((shape) => shape.line?.dash === 'longdash');
    expect(levels).toMatchObject([{ y0: 0.02, y1: 0.02, line: { color: colourOf('autoregressive/token', 'light') } }]);
    expect(data[0]?.x).toEqual([]);
  });

  it('leaves out hidden lines', () => {
    const facet = facetWith(seriesOf([pointAt(1, 0.6, 0.01)]));
    const hidden = new Set(facet.traces.map((trace) => trace.key));
    expect(figureOf(facet, { ...OPTIONS, hidden }).data).toEqual([]);
  });
});
