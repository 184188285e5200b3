import type { PlotFacet, PlotPoint, PlotTrace } from '../plot/facets.js';
import { shortNumber, valueWithError } from './numbers.js';
import { table, type Column } from './table.js';

const COLUMNS: readonly Column[] = [
  { title: 'data' },
  { title: 'architecture / space' },
  { title: 'sampler' },
  { title: 'metric' },
  { title: 'K', numeric: true },
  { title: 'NFE', numeric: true },
  { title: 'value (95%)', numeric: true },
  { title: 'exact', numeric: true },
  { title: 'unit' },
  { title: 'cells', numeric: true },
];

/** Every point of the facets as a row. A combination is named on its first row only. */
export function resultsTable(facets: readonly PlotFacet[]): string {
  const rows = facets.flatMap((facet) =>
    facet.traces.flatMap((trace) => trace.points.map((point, index) => rowOf(trace, point, index === 0))),
  );
  return table(COLUMNS, rows);
}

function rowOf({ series, metric }: PlotTrace, { steps, y, halfWidth, point }: PlotPoint, first: boolean): string[] {
  const name = first ? [series.data, `${series.architecture} / ${series.space}`, series.sampler, metric] : ['', '', '', ''];
  const cells =
    point.cells.complete === point.cells.expected ? String(point.cells.expected) : `${point.cells.complete}/${point.cells.expected}`;
  return [
    ...name,
    steps === null ? '-' : String(steps),
    shortNumber(point.nfe),
    valueWithError(y, halfWidth),
    shortNumber(point.expected),
    series.unit,
    cells,
  ];
}
