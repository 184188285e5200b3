import { METRIC_DEFINITIONS } from '../../../core/cells/metrics.js';
import { cheapestWithin, frontierShares, paretoFrontier, type Setting } from '../../../core/statistics/index.js';
import type { CheapestResponse, CurvesResponse, ParetoResponse } from '../contract/curves.js';

type Series = CurvesResponse['series'][number];
type Point = Series['points'][number];

/** A drawn point with the names of its series. */
interface Candidate {
  readonly series: Series;
  readonly point: Point;
  readonly setting: Setting;
}

/** Points that have both coordinates, by world: errors of different worlds are not compared. */
function candidatesByWorld({ series, y }: CurvesResponse): Map<string, Candidate[]> {
  const sign = METRIC_DEFINITIONS[y].lowerIsBetter ? 1 : -1;
  const worlds = new Map<string, Candidate[]>();
  for (const one of series) {
    for (const point of one.points) {
      if (point.x === null || point.y === null || point.se === null) continue;
      const candidate = { series: one, point, setting: { cost: point.x, error: sign * point.y, se: point.se } };
      worlds.set(one.data, [...(worlds.get(one.data) ?? []), candidate]);
    }
  }
  return worlds;
}

function named({ series: { points: _points, seed: _seed, ...series }, point: { steps, x, y, se, lo, hi, n, cells } }: Candidate) {
  return { ...series, steps, x, y, se, lo, hi, n, cells };
}

/** The Pareto front of each world. */
export function buildPareto(curves: CurvesResponse): ParetoResponse {
  const worlds = [...candidatesByWorld(curves)].map(([data, candidates]) => {
    const settings = candidates.map((candidate) => candidate.setting);
    const front = paretoFrontier(settings);
    const shares = frontierShares(settings);
    const points = candidates.map((candidate, index) => ({ ...named(candidate), onFront: front[index], share: shares[index] }));
    return { data, points: points.sort((a, b) => (a.x ?? 0) - (b.x ?? 0)) };
  });
  return { sweepId: curves.sweepId, x: curves.x, y: curves.y, complete: curves.complete, worlds };
}

/** The cheapest setting within epsilon of the best, of each world and of each series. */
export function buildCheapest(curves: CurvesResponse, epsilon: number): CheapestResponse {
  const worlds = [...candidatesByWorld(curves)].map(([data, candidates]) => {
    const settings = candidates.map((candidate) => candidate.setting);
    const overall = cheapestWithin(settings, epsilon);
    const best = candidates[overall?.best ?? 0];
    const series = curves.series
      .filter((one) => one.data === data)
      .map((one) => {
        const own = candidates.flatMap((candidate, index) => (candidate.series === one ? [index] : []));
        const { points: _points, seed: _seed, ...names } = one;
        return { ...names, cheapest: at(candidates, cheapestWithin(settings, epsilon, own)?.cheapest) };
      });
    return { data, best: named(best), cheapest: at(candidates, overall?.cheapest), series };
  });
  return { sweepId: curves.sweepId, x: curves.x, y: curves.y, epsilon, complete: curves.complete, worlds };
}

function at(candidates: readonly Candidate[], index: number | null | undefined): ReturnType<typeof named> | null {
  return index === null || index === undefined ? null : named(candidates[index]);
}
