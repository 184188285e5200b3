import { describe, expect, it } from '@jest/globals';
import { withExternalSeries } from './external-series.js';
import { facetPlot } from './facet-plot.js';
import { facetsOf } from './facets.js';
import { curvesOf, pointAt, seriesOf } from './test-curves.js';

const FACETS = facetsOf([curvesOf('path_kl', [seriesOf([pointAt(1, 1, 0.01), pointAt(8, 0.1, 0.01)])])]);

type Import = Parameters<typeof withExternalSeries>[1][number];

function importOf(over: Partial<Import> = {}): Import {
  const at = (nfe: number | null, y: number, series = 'a') =>
    ({
      series,
      data: 'm4',
      x: { steps: null, nfe, lifts_per_token: null, flops: null, device_seconds: null },
      y,
      se: null,
      n: null,
    }) as const;
  return {
    id: '01990000-0000-7000-8000-000000000000',
    sweepId: '01990000-0000-7000-8000-000000000001',
    external: true,
    name: 'Paper',
    metric: 'path_kl',
    points: [at(2, 0.3), at(4, 0), at(null, 0.2)],
    createdAt: '2026-01-01T00:00:00Z',
    ...over,
  };
}

describe('withExternalSeries', () => {
  it('keeps what has a place among the lines of a world', () => {
    expect(withExternalSeries(FACETS, [importOf()])[0].external).toEqual([{ title: 'Paper', points: [{ x: 2, y: 0.3 }] }]);
  });

  it('leaves out other metrics, and names series apart', () => {
    expect(withExternalSeries(FACETS, [importOf({ metric: 'nelbo' })])[0].external).toEqual([]);
    const [first] = importOf().points;
    const two = importOf({ points: [first, { ...first, series: 'b' }] });
    expect(withExternalSeries(FACETS, [two])[0].external?.map((series) => series.title)).toEqual(['Paper: a', 'Paper: b']);
  });

  it('is drawn as crosses, with a line in the legend, even beyond the lines', () => {
    const [first] = importOf().points;
    const far = importOf({ points: [{ ...first, x: { ...first.x, nfe: 64 } }] });
    const options = { width: 50, height: 9, xTitle: 'calls', metricTitle: () => 'Path KL', paint: (text: string) => text };
    const text = facetPlot(withExternalSeries(FACETS, [far])[0], options).join('\n');
    expect(text).toContain('×  Paper: external, imported and not measured here');
    expect(text.match(/×/g)).toHaveLength(2);
    expect(text).toMatch(/ 64/);
  });
});
