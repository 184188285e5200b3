import { samplerRank } from '../../../core/grid/sampler-options.js';
import { ARCHITECTURES, SAMPLERS, SPACES } from '../../../core/grid/vocabulary.js';
import type { Schema } from '../../client/index.js';

type Curves = Schema<'Curves'>;
type Series = Schema<'CurveSeries'>;
type Point = Schema<'CurvePoint'>;
export type Metric = Curves['y'];

/**
 * Excess over the exact limit, best first: the KL of the samples themselves; where that is not tractable the path KL, which bounds it
 * from above; else the KL of adjacent pairs, which bounds it from below.
 */
export const EXCESS_METRICS = ['marginal_kl', 'path_kl', 'adjacent_pair_kl'] as const satisfies readonly Metric[];

/** What stands in for the excess on data without an exact limit: a dataset's samples under its scorer, or in its features. */
const UNKNOWN_LIMIT_METRICS = ['gen_nll', 'frechet_distance'] as const satisfies readonly Metric[];

/** Metrics that are looked at when none is named. */
export const DEFAULT_METRICS: readonly Metric[] = [...EXCESS_METRICS, ...UNKNOWN_LIMIT_METRICS];

/** The curves of an answer that stand for the excess: those of data with an exact limit for a distance from it, of other data for what stands in. */
export function standingForExcess(answer: Curves): Curves {
  const standsIn = UNKNOWN_LIMIT_METRICS.some((metric) => metric === answer.y);
  const limits = new Map(answer.worlds.map(({ data, entropy }) => [data, entropy]));
  return { ...answer, series: answer.series.filter(({ data }) => (limits.get(data) === null) === standsIn) };
}

/** True where a metric is a distance from the exact limit. */
export function isExcess(metric: Metric): boolean {
  return metric.endsWith('_kl') || metric === 'frechet_distance';
}

/** A point that has a place in the plot. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** Half-width of the 95% interval; 0 for exact values. */
  readonly halfWidth: number;
  readonly steps: number | null;
  readonly point: Point;
}

/** One line of a facet; its title names the kernel and, where facets mix metrics, the metric. */
export interface PlotTrace {
  readonly series: Series;
  readonly metric: Metric;
  readonly points: readonly PlotPoint[];
  /** Which sweep it is of, where several are in one plot. */
  readonly sweep?: string;
}

/** Points that were imported from CSV; they mark a place, and no cell stands behind them. */
export interface ExternalSeries {
  /** The import, and the series where it has several. */
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** One world in one unit: bits/token and bits/dim never share an axis. */
export interface PlotFacet {
  readonly world: Curves['worlds'][number];
  readonly unit: string;
  readonly traces: readonly PlotTrace[];
  /** Smallest 95% half-width of a K-step point: below it no excess can be told from zero. Null where every value is exact, or no excess. */
  readonly floor: number | null;
  /** Imported series, which were not measured here. */
  readonly external?: readonly ExternalSeries[];
}

/** Facets of the answers for one choice of metrics: each series is drawn by the first metric for which it has values. */
export function facetsOf(answers: readonly Curves[]): PlotFacet[] {
  const traces = new Map<string, PlotTrace>();
  for (const answer of answers) {
    for (const series of answer.series) {
      const key = [series.data, series.architecture, series.space, series.sampler, series.model].join(' ');
      const points = series.points.flatMap(plotPoint);
      if (points.length > 0 && !traces.has(key)) traces.set(key, { series, metric: answer.y, points });
    }
  }
  const worlds = new Map(answers.flatMap((answer) => answer.worlds).map((world) => [world.data, world]));
  return [...worlds.values()].flatMap((world) =>
    facetsOfWorld(
      world,
      [...traces.values()].filter((trace) => trace.series.data === world.data),
    ),
  );
}

function facetsOfWorld(world: PlotFacet['world'], traces: readonly PlotTrace[]): PlotFacet[] {
  const units = [...new Set(traces.map((trace) => trace.series.unit))];
  return units.map((unit) => {
    const own = traces.filter((trace) => trace.series.unit === unit).sort((a, b) => rankOf(a) - rankOf(b));
    return { world, unit, traces: own, floor: floorOf(own) };
  });
}

/** Facets of several sweeps in one: a world and unit that more than one of them has becomes one facet, whose traces name their sweep. */
export function besideEachOther(sweeps: readonly { readonly name: string; readonly facets: readonly PlotFacet[] }[]): PlotFacet[] {
  const merged = new Map<string, PlotFacet>();
  for (const { name, facets } of sweeps) {
    for (const facet of facets) {
      const key = `${facet.world.data} ${facet.unit}`;
      const traces = [...(merged.get(key)?.traces ?? []), ...facet.traces.map((trace) => ({ ...trace, sweep: name }))];
      merged.set(key, { ...facet, traces, floor: floorOf(traces) });
    }
  }
  return [...merged.values()];
}

/** Traces stand in the order of the vocabulary, whichever metric they show. */
function rankOf({ series }: PlotTrace): number {
  const architecture = ARCHITECTURES.findIndex((name) => name === series.architecture);
  const space = SPACES.findIndex((name) => name === series.space);
  return (architecture * SPACES.length + space) * SAMPLERS.length + samplerRank(series.sampler);
}

function plotPoint(point: Point): PlotPoint[] {
  if (point.x === null || point.y === null) return [];
  const halfWidth = point.lo === null || point.hi === null ? 0 : (point.hi - point.lo) / 2;
  return [{ x: point.x, y: point.y, halfWidth, steps: point.steps, point }];
}

function floorOf(traces: readonly PlotTrace[]): number | null {
  if (!traces.every((trace) => isExcess(trace.metric))) return null;
  const widths = traces
    .flatMap((trace) => trace.points.filter((point) => point.steps !== null).map((point) => point.halfWidth))
    .filter((width) => width > 0);
  return widths.length === 0 ? null : Math.min(...widths);
}

/** True when the interval of an excess reaches zero: only its upper end is known. */
export function isUnresolved({ y, halfWidth }: PlotPoint): boolean {
  return y - halfWidth <= 0;
}

/** Height at which an excess is drawn on a log axis: the upper end where only that is known, and nothing below the floor. */
export function drawnHeight(point: PlotPoint, floor: number | null): number {
  const height = isUnresolved(point) ? point.y + point.halfWidth : point.y;
  return Math.max(height, floor ?? 0);
}
