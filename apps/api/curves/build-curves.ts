import { METRIC_DEFINITIONS, type MetricName } from '../../../core/cells/metrics.js';
import { digestOf } from '../../../core/cells/cell.js';
import { dataKindOf, metricsOf } from '../../../core/grid/applicability.js';
import { needsModelOutput } from '../../../core/grid/asked-metrics.js';
import { samplerName, samplerRank, topPOfLabel } from '../../../core/grid/sampler-options.js';
import { ARCHITECTURES, SPACES, worldIn, WORLDS, type DataKind, type DataName } from '../../../core/grid/vocabulary.js';
import { GROUP_AXES, type CurveAxis, type GroupAxis } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/curves.js';
import { buildPoint } from './build-point.js';
import type { PointSums } from './curves.repository.js';
import { describeWorld, unitOf } from './describe-world.js';

type Series = CurvesResponse['series'][number];

/** Which curves: of which sweep, over which axis, of which metric; one series for each combination of values of `group`. */
export interface CurvesRequest {
  readonly sweepId: string;
  readonly x: CurveAxis;
  readonly y: MetricName;
  /** All axes but the seed when left out; the data always tells series apart. */
  readonly group?: readonly GroupAxis[] | undefined;
}

const DEFAULT_GROUP: readonly GroupAxis[] = ['data', 'architecture', 'space', 'sampler', 'model'];

/**
 * Curves from the sums of points: one series for each combination of values of the grouping axes, one point a step count; all else is
 * pooled. Combinations for which the metric is not defined are left out. The same cells give the same bytes, whatever their order.
 */
export function buildCurves({ sweepId, x, y, group: asked }: CurvesRequest, points: readonly PointSums[]): CurvesResponse {
  const group = asked === undefined ? [...DEFAULT_GROUP] : GROUP_AXES.filter((axis) => axis === 'data' || asked.includes(axis));
  const defined = points.filter((point) =>
    metricsOf(
      { ...point, sampler: samplerName(point.sampler), topP: topPOfLabel(point.sampler), data: kindOf(point) },
      point.measure,
    ).includes(y),
  );
  const series = groupBy(defined, (point) => group.map((axis) => String(point[axis])).join('\n'))
    .filter((members) => !needsModelOutput(y) || mayHave(members))
    .map((members) => buildSeries(members, x, y))
    .sort(bySeries);
  const worlds = groupBy(points, (point) => point.data).map(([first]) => describeWorld(first.data, first.parameters));
  const answer = {
    sweepId,
    x,
    y,
    kind: METRIC_DEFINITIONS[y].kind,
    worlds: worlds.sort((a, b) => dataRank(a.data) - dataRank(b.data) || (a.data < b.data ? -1 : 1)),
    series,
    group,
    complete: series.every(({ points }) => points.every((point) => point.cells.complete === point.cells.expected)),
  };
  return { ...answer, digest: digestOf(scientificProjection(answer)) };
}

/** Whether models have a metric that only some give: a sweep that asks for it does not say which, their complete cells do. */
function mayHave(members: readonly PointSums[]): boolean {
  return members.some(({ measured }) => measured > 0) || members.every(({ complete }) => complete === 0);
}

function buildSeries(members: readonly [PointSums, ...PointSums[]], x: CurveAxis, y: MetricName): Series {
  const [{ data }] = members;
  const seeds = new Set(members.map((member) => member.seed));
  return {
    data,
    architecture: valuesOf(members, (member) => member.architecture, rankIn(ARCHITECTURES)),
    space: valuesOf(members, (member) => member.space, rankIn(SPACES)),
    sampler: valuesOf(members, (member) => member.sampler, samplerRank),
    model: valuesOf(members, (member) => member.model),
    seed: seeds.size === 1 ? members[0].seed : null,
    unit: unitOf(y, kindOf(members[0])),
    points: groupBy(members, (member) => String(member.steps))
      .sort(([a], [b]) => (a.steps ?? 0) - (b.steps ?? 0))
      .map((group) => buildPoint(group, x)),
  };
}

/** The values of an axis among pooled points, in the order of the vocabulary or the alphabet. */
function valuesOf(members: readonly PointSums[], read: (member: PointSums) => string, rank: (value: string) => number = () => 0): string {
  const values = [...new Set(members.map(read))];
  return values.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join(', ');
}

function rankIn(words: readonly string[]): (value: string) => number {
  return (value) => words.indexOf(value);
}

/** What a curve says about the models, and nothing about this sweep, its times or its machines. */
function scientificProjection({ x, y, kind, worlds, series }: Omit<CurvesResponse, 'digest'>): unknown {
  const timed = x === 'device_seconds';
  return {
    y,
    kind,
    worlds,
    series: series.map((one) => ({
      ...one,
      points: one.points.map(({ cellIds: _some, ...point }) => (timed ? { ...point, x: null } : point)),
    })),
    x: timed ? null : x,
  };
}

/** Series in the order of the vocabulary, then by model name, then by seed. */
function bySeries(a: Series, b: Series): number {
  const byModel = a.model < b.model ? -1 : a.model > b.model ? 1 : 0;
  const byData = a.data < b.data ? -1 : a.data > b.data ? 1 : 0;
  const bySampler = a.sampler < b.sampler ? -1 : a.sampler > b.sampler ? 1 : 0;
  return compare(rankOf(a), rankOf(b)) || byData || bySampler || byModel || (a.seed ?? 0) - (b.seed ?? 0);
}

/** Exact worlds in their order, then datasets. */
function dataRank(data: DataName): number {
  const world = worldIn(data);
  return world === null ? WORLDS.length : WORLDS.indexOf(world);
}

/** What the data of a point are. */
function kindOf({ data, parameters }: Pick<PointSums, 'data' | 'parameters'>): DataKind {
  return dataKindOf({ world: data, parameters });
}

function rankOf({ data, architecture, space, sampler }: Series): readonly number[] {
  return [dataRank(data), rankIn(ARCHITECTURES)(architecture), rankIn(SPACES)(space), samplerRank(sampler)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const difference = a.findIndex((value, index) => value !== b[index]);
  return difference < 0 ? 0 : a[difference] - b[difference];
}

/** Groups are never empty. */
function groupBy(points: readonly PointSums[], keyOf: (point: PointSums) => string): [PointSums, ...PointSums[]][] {
  const groups = new Map<string, [PointSums, ...PointSums[]]>();
  for (const point of points) {
    const key = keyOf(point);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  return [...groups.values()];
}
