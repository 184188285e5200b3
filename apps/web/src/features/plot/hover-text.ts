import { formatCount, formatNumber, formatValue } from '../../format/numbers';
import { combinationTitle, wordOf } from '../../format/words';
import { halfWidth, isComplete, isUnresolved, type Facet, type FacetPoint, type FacetTrace } from './facets';

/** Name of a trace: combination, sampler (the kernel) and metric, so that no two kinds of error can be confused. */
export function traceTitle(trace: FacetTrace, metricTitle: string): string {
  const { architecture, space, sampler } = trace.series;
  return `${combinationTitle(architecture, space)} — ${wordOf(sampler)}, ${metricTitle}`;
}

/** Text under the pointer: value with interval, samples, closed form, compute and completeness. Plotly reads `<br>` and `<b>`. */
export function hoverText(trace: FacetTrace, point: FacetPoint, facet: Facet, metricTitle: string): string {
  const { cells } = point;
  const lines = [
    `<b>${traceTitle(trace, metricTitle)}</b>`,
    `${formatValue(point.y, point.se)} ± ${formatNumber(halfWidth(point))} ${facet.unit} (95%), n = ${formatCount(point.n)}`,
  ];
  if (point.expected !== null) lines.push(`closed form ${formatNumber(point.expected)}`);
  if (facet.log && isUnresolved(point)) lines.push('not told apart from 0: drawn at its upper limit');
  lines.push(
    [point.steps === null ? null : `K = ${point.steps}`, point.nfe === null ? null : `NFE ${formatNumber(point.nfe)}`]
      .filter((part) => part !== null)
      .join(', '),
  );
  if (!isComplete(point)) lines.push(`<b>incomplete</b>: ${cells.complete} of ${cells.expected} cells, ${cells.failed} failed`);
  return lines.join('<br>');
}
