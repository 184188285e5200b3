import { METRIC_DEFINITIONS, type MetricName } from '../../../core/cells/metrics.js';
import { digestOf } from '../../../core/cells/cell.js';
import { metricsOf } from '../../../core/grid/applicability.js';
import { ARCHITECTURES, SAMPLERS, SPACES, WORLDS, type World } from '../../../core/grid/vocabulary.js';
import type { CurveAxis } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/responses.js';
import { buildPoint } from './build-point.js';
import type { CurveCell } from './curves.repository.js';
import { describeWorld, unitOf } from './describe-world.js';

type Series = CurvesResponse['series'][number];

/** Which curves: of which sweep, over which axis, of which metric. */
export interface CurvesRequest {
  readonly sweepId: string;
  readonly x: CurveAxis;
  readonly y: MetricName;
}

/**
 * Curves from cells: one series a combination for which the metric is defined, one point a step count, pooled over seeds. The same
 * set of cells gives the same bytes, whatever their order.
 */
export function buildCurves({ sweepId, x, y }: CurvesRequest, cells: readonly CurveCell[]): CurvesResponse {
  const series = groupBy(cells, seriesKey)
    .filter(([first]) => metricsOf({ ...first, world: first.data }).includes(y))
    .map((group) => buildSeries(group, x, y))
    .sort(bySeries);
  const worlds = groupBy(cells, (cell) => cell.data).map((group) => describeWorld(group[0].data, parametersOf(group)));
  const answer = {
    sweepId,
    x,
    y,
    kind: METRIC_DEFINITIONS[y].kind,
    worlds: worlds.sort((a, b) => WORLDS.indexOf(a.data as World) - WORLDS.indexOf(b.data as World)),
    series,
    complete: series.every(({ points }) => points.every((point) => point.cells.complete === point.cells.expected)),
  };
  return { ...answer, digest: digestOf(scientificProjection(answer)) };
}

function buildSeries(cells: readonly CurveCell[], x: CurveAxis, y: MetricName): Series {
  const { data, architecture, space, sampler, model } = cells[0];
  return {
    data,
    architecture,
    space,
    sampler,
    model,
    unit: unitOf(y, data),
    points: groupBy(cells, (cell) => String(cell.steps))
      .sort(([a], [b]) => (a.steps ?? 0) - (b.steps ?? 0))
      .map((group) => buildPoint(group, x)),
  };
}

/** What a curve says about the models, and nothing about this sweep, its times or its machines. */
function scientificProjection({ x, y, kind, worlds, series }: Omit<CurvesResponse, 'digest'>): unknown {
  const timed = x === 'device_seconds';
  return {
    y,
    kind,
    worlds,
    series: series.map((one) => ({ ...one, points: one.points.map((point) => (timed ? { ...point, x: null } : point)) })),
    x: timed ? null : x,
  };
}

function seriesKey({ data, architecture, space, sampler, model }: CurveCell): string {
  return [data, architecture, space, sampler, model].join('\n');
}

/** Series in the order of the vocabulary, then by model name. */
function bySeries(a: Series, b: Series): number {
  return compare(rankOf(a), rankOf(b)) || (a.model < b.model ? -1 : 1);
}

function rankOf({ data, architecture, space, sampler }: Series): readonly number[] {
  const positions: readonly [readonly string[], string][] = [
    [WORLDS, data],
    [ARCHITECTURES, architecture],
    [SPACES, space],
    [SAMPLERS, sampler],
  ];
  return positions.map(([words, word]) => words.indexOf(word));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const difference = a.findIndex((value, index) => value !== b[index]);
  return difference < 0 ? 0 : a[difference] - b[difference];
}

/** Groups are never empty. */
function groupBy(cells: readonly CurveCell[], keyOf: (cell: CurveCell) => string): [CurveCell, ...CurveCell[]][] {
  const groups = new Map<string, [CurveCell, ...CurveCell[]]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

function parametersOf(cells: readonly CurveCell[]): CurveCell['parameters'] {
  return cells.find((cell) => cell.parameters !== null)?.parameters ?? null;
}
