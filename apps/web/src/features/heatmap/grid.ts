import type { Curves, CurvePoint, CurveSeries, Metric } from '../../api/types';
import { combinationTitle, wordOf } from '../../format/words';
import { isExcess } from '../plot/facets';
import { combinationKey, rankOf } from '../plot/series-style';

/** One cell of the heat map: a point of the curves, with what is known about its cells. */
export interface GridCell {
  readonly value: number | null;
  readonly state: 'complete' | 'partial' | 'failed' | 'pending' | 'absent';
  readonly cellIds: readonly string[];
  readonly point: CurvePoint | null;
}

/** One row: a combination and sampler on one world. */
export interface GridRow {
  readonly key: string;
  readonly title: string;
  readonly data: string;
  readonly combination: string;
  readonly metric: Metric;
  readonly unit: string;
  readonly cells: readonly GridCell[];
}

/** Rows by combination and sampler, columns by steps; null is the column of samplers without steps. */
export interface Grid {
  readonly columns: readonly (number | null)[];
  readonly rows: readonly GridRow[];
  /** Smallest and largest value of each unit, since a colour may not span two units. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
  readonly log: boolean;
}

const ABSENT: GridCell = { value: null, state: 'absent', cellIds: [], point: null };

/**
 * The grid behind the curves of several metrics, in order of preference: each row shows the first metric that is defined for it, and
 * says which.
 */
export function gridOf(curves: readonly Curves[]): Grid {
  const chosen = new Map<string, { readonly series: CurveSeries; readonly metric: Metric }>();
  for (const answer of curves) {
    for (const series of answer.series) {
      const key = [series.data, series.architecture, series.space, series.sampler, series.model].join(' ');
      if (!chosen.has(key)) chosen.set(key, { series, metric: answer.y });
    }
  }
  const worlds = curves.flatMap((answer) => answer.worlds.map((world) => world.data));
  const columns = columnsOf([...chosen.values()].map(({ series }) => series));
  const rows = [...chosen].map(([key, { series, metric }]) => rowOf(key, series, metric, columns)).sort(byRow(worlds));
  return { columns, rows, ranges: rangesOf(rows), log: rows.every((row) => isExcess(row.metric)) };
}

function rowOf(key: string, series: CurveSeries, metric: Metric, columns: Grid['columns']): GridRow {
  return {
    key,
    title: `${series.data} · ${combinationTitle(series.architecture, series.space)} · ${wordOf(series.sampler)}`,
    data: series.data,
    combination: combinationKey(series.architecture, series.space),
    metric,
    unit: series.unit,
    cells: columns.map((steps) => cellOf(series.points.find((point) => point.steps === steps))),
  };
}

/** Rows in the order of the worlds, then of the combinations, as in the legends. */
function byRow(worlds: readonly string[]) {
  const place = (row: GridRow) => worlds.indexOf(row.data) * 100 + Math.min(rankOf(row.combination), 99);
  return (a: GridRow, b: GridRow): number => place(a) - place(b) || (a.key < b.key ? -1 : 1);
}

function columnsOf(series: readonly CurveSeries[]): readonly (number | null)[] {
  const steps = new Set(series.flatMap((one) => one.points.map((point) => point.steps)));
  // Samplers without steps first: they are what the steps are compared with.
  return [...steps].sort((a, b) => (a ?? 0) - (b ?? 0));
}

function cellOf(point: CurvePoint | undefined): GridCell {
  if (point === undefined) return ABSENT;
  return { value: point.y, state: stateOf(point), cellIds: point.cellIds, point };
}

function stateOf({ cells, y }: CurvePoint): GridCell['state'] {
  if (y === null) return cells.failed > 0 && cells.complete === 0 ? 'failed' : 'pending';
  return cells.complete < cells.expected ? 'partial' : 'complete';
}

function rangesOf(rows: readonly GridRow[]): ReadonlyMap<string, readonly [number, number]> {
  const ranges = new Map<string, [number, number]>();
  for (const row of rows) {
    for (const { value } of row.cells) {
      if (value === null) continue;
      const [least, most] = ranges.get(row.unit) ?? [value, value];
      ranges.set(row.unit, [Math.min(least, value), Math.max(most, value)]);
    }
  }
  return ranges;
}

/** Smallest excess that the colour scale tells apart, in units of the metric. */
const SMALLEST_EXCESS = 1e-5;

/** Position of a value in its unit's range, 0 (least) to 1 (most); by logarithm for an excess. */
export function shadeOf(value: number, range: readonly [number, number], log: boolean): number {
  const scale = (x: number) => (log ? Math.log10(Math.max(x, SMALLEST_EXCESS)) : x);
  const [least, most] = [scale(range[0]), scale(range[1])];
  return most === least ? 0 : (scale(value) - least) / (most - least);
}
