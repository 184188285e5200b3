import { describe, expect, it } from '@jest/globals';
import { facetPlot, type PlotOptions } from './facet-plot.js';
import { facetsOf } from './facets.js';
import { curvesOf, pointAt, seriesOf } from './test-curves.js';

const plain: PlotOptions = { width: 50, height: 9, xTitle: 'network calls', metricTitle: () => 'Path KL', paint: (text) => text };
const series = seriesOf([pointAt(1, 1, 0.01), pointAt(8, 0.1, 0.01), pointAt(64, 0.001, 0.01)]);

function rowsOf(options: PlotOptions = plain): string[] {
  return facetPlot(facetsOf([curvesOf('path_kl', [series])])[0], options);
}

describe('facetPlot', () => {
  it('marks each point at its place: left to right in x, top to bottom in y', () => {
    const marks = rowsOf()
      .slice(1, 10)
      .flatMap((row, y) => [...row].flatMap((character, x) => (character === 'a' ? [[x, y]] : [])));
    expect(marks).toEqual([
      [10, 0],
      [30, 4],
      [49, 8],
    ]);
  });

  it('labels both axes, the limit, the kernel and the sampling error', () => {
    const text = rowsOf().join('\n');
    expect(text).toMatch(/^M4: excess over the exact limit \(H = 1\.2500 bits\/token\), bits\/token/);
    expect(text).toContain('      0.1┤');
    expect(text).toMatch(/1 +2 +4 +8 +16 +32 +64/);
    expect(text).toContain('a  masked-diffusion / token, mdlm_ancestral: Path KL');
    expect(text).toContain('sampling error (95%), 0.01 bits/token');
  });

  it('keeps within its width and paints each series', () => {
    expect(
      Math.max(
        ...rowsOf()
          .slice(1, 12)
          .map((row) => row.length),
      ),
    ).toBeLessThanOrEqual(50);
    expect(rowsOf({ ...plain, paint: (text, index) => `<${index}:${text}>` }).join('')).toContain('<0:a>');
  });

  it('draws a series without points as an empty plot', () => {
    const facet = { ...facetsOf([curvesOf('path_kl', [series])])[0], traces: [], floor: null };
    expect(facetPlot(facet, plain)).toHaveLength(1 + 9 + 3);
  });
});
