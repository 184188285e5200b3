import type { Curves, CurvePoint, CurveSeries, CurveWorld, Metric } from '../../api/types';
import { combinationKey, rankOf, type MetricKind } from './series-style';

/** What the vertical axis shows: one metric, or each series' excess over the exact limit, by the best metric that it has. */
export type YChoice = Metric | 'excess';

/**
 * Excess over the exact limit, best first: the KL of the samples themselves; where that is not tractable the path KL, which bounds it
 * from above; else the KL of adjacent pairs, which bounds it from below. A trace always names the one that it shows.
 */
export const EXCESS_METRICS = ['marginal_kl', 'path_kl', 'adjacent_pair_kl'] as const satisfies readonly Metric[];

/** What stands in for the excess on data without an exact limit: a dataset's samples under its scorer, or in its features. */
const UNKNOWN_LIMIT_METRICS = ['gen_nll', 'frechet_distance'] as const satisfies readonly Metric[];

/** Metrics whose curves are needed to draw `choice`. */
export function metricsFor(choice: YChoice): readonly Metric[] {
  return choice === 'excess' ? [...EXCESS_METRICS, ...UNKNOWN_LIMIT_METRICS] : [choice];
}

/** Whether a metric may stand for `choice` on a world. */
function stands(metric: Metric, choice: YChoice, world: CurveWorld | undefined): boolean {
  if (choice !== 'excess') return true;
  return UNKNOWN_LIMIT_METRICS.some((known) => known === metric) ? world?.entropy === null : world?.entropy !== null;
}

/** True where the axis is a distance from the exact limit: drawn on a log axis with the sampling error as its floor. */
export function isExcess(metric: Metric): boolean {
  return metric.endsWith('_kl') || metric === 'frechet_distance';
}

/** A point that has a value. */
export interface FacetPoint extends CurvePoint {
  readonly y: number;
}

/** One line of a facet. */
export interface FacetTrace {
  readonly key: string;
  readonly combination: string;
  readonly series: CurveSeries;
  readonly metric: Metric;
  readonly kind: MetricKind;
  readonly points: readonly FacetPoint[];
  /** True for samplers without steps (autoregressive, one-shot): a single point, or a level where x does not apply. */
  readonly reference: boolean;
}

/** One world: one plot with one unit, so that bits/token and bits/dim never share an axis. */
export interface Facet {
  readonly world: CurveWorld;
  readonly unit: string;
  readonly log: boolean;
  readonly traces: readonly FacetTrace[];
  /** Exact limit of the axis: the entropy for `nelbo`, null elsewhere (an excess has its limit at zero, below any log axis). */
  readonly limit: number | null;
  /** Smallest 95% half-width of a K-step point: below it nothing can be told from zero. Null on linear axes and without errors. */
  readonly floor: number | null;
}

/** Facets of one choice of y, in the order of the worlds; worlds without a value for it are left out. */
export function facetsOf(curves: readonly Curves[], choice: YChoice): readonly Facet[] {
  const worlds = new Map(curves.flatMap((answer) => answer.worlds).map((world) => [world.data, world]));
  const traces = chosenTraces(curves, choice, worlds);
  return [...worlds.values()].flatMap((world) =>
    facetsOfWorld(
      world,
      traces.filter((trace) => trace.series.data === world.data),
    ),
  );
}

/** One facet a unit: a world whose chosen metrics come in two units gets two plots. */
function facetsOfWorld(world: CurveWorld, traces: readonly FacetTrace[]): readonly Facet[] {
  const units = [...new Set(traces.map((trace) => trace.series.unit))];
  return units.map((unit) => {
    const own = traces.filter((trace) => trace.series.unit === unit);
    const log = own.every((trace) => isExcess(trace.metric));
    const limit = own.some((trace) => trace.metric === 'nelbo') ? world.entropy : null;
    return { world, unit, log, traces: own, limit, floor: log ? floorOf(own) : null };
  });
}

/** The first metric of the choice, in its order, for which a series has values. */
function chosenTraces(curves: readonly Curves[], choice: YChoice, worlds: ReadonlyMap<string, CurveWorld>): readonly FacetTrace[] {
  const chosen = new Map<string, FacetTrace>();
  for (const metric of metricsFor(choice)) {
    for (const answer of curves.filter((candidate) => candidate.y === metric)) {
      const series = answer.series.filter((candidate) => stands(metric, choice, worlds.get(candidate.data)));
      for (const trace of series.map((one) => traceOf(answer, one))) {
        if (trace.points.length > 0 && !chosen.has(trace.key)) chosen.set(trace.key, trace);
      }
    }
  }
  return [...chosen.values()].sort(byLegend);
}

/** Order of a legend: by combination as everywhere, then by sampler and model. */
function byLegend(a: FacetTrace, b: FacetTrace): number {
  const [first, second] = [rankOf(a.combination), rankOf(b.combination)];
  if (first !== second) return first < second ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function traceOf(answer: Curves, series: CurveSeries): FacetTrace {
  return {
    key: [series.data, series.architecture, series.space, series.sampler, series.model].join(' '),
    combination: combinationKey(series.architecture, series.space),
    series,
    metric: answer.y,
    kind: answer.kind,
    points: series.points.filter((point): point is FacetPoint => point.y !== null),
    reference: series.points.every((point) => point.steps === null),
  };
}

function floorOf(traces: readonly FacetTrace[]): number | null {
  const widths = traces
    .filter((trace) => !trace.reference)
    .flatMap((trace) => trace.points.map(halfWidth))
    .filter((width) => width > 0);
  return widths.length === 0 ? null : Math.min(...widths);
}

/** Half-width of the 95% interval; 0 where the value is exact. */
export function halfWidth(point: Pick<CurvePoint, 'lo' | 'hi'>): number {
  return point.lo === null || point.hi === null ? 0 : (point.hi - point.lo) / 2;
}

/** True when the interval of an excess reaches zero: only an upper limit is known. */
export function isUnresolved(point: FacetPoint): boolean {
  return point.y <= 0 || (point.lo !== null && point.lo <= 0);
}

/** True when every expected cell of the point is complete. */
export function isComplete(point: Pick<CurvePoint, 'cells'>): boolean {
  return point.cells.complete === point.cells.expected;
}

/**
 * Height at which a point is drawn. On a log axis an unresolved point is drawn at the upper end of its interval, and nothing below the
 * floor; its true value stands in the hover text and in the table.
 */
export function drawnHeight(point: FacetPoint, facet: Pick<Facet, 'log' | 'floor'>): number {
  if (!facet.log) return point.y;
  const height = isUnresolved(point) ? (point.hi ?? point.y) : point.y;
  return Math.max(height, facet.floor ?? 0);
}
