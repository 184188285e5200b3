import {
  areaUnderCurve,
  costWithin,
  debtDoublings,
  fitPowerLaw,
  fittedPlateau,
  integratedDebt,
  interestRate,
  lowerEnvelope,
  redrawnEstimates,
  splitDebt,
  stepsToPlateau,
  type MeasuredPoint,
} from '../../../core/derived/index.js';
import { frontierShares, paretoFrontier, type Estimate } from '../../../core/statistics/index.js';
import type { CurvesResponse } from '../contract/curves.js';
import type { DerivedResponse } from '../contract/derived.js';
import type { DerivedQuery } from '../contract/requests.js';
import { Z_95 } from '../curves/build-point.js';

type Series = CurvesResponse['series'][number];
type World = DerivedResponse['worlds'][number];
type DerivedSeries = World['series'][number];

/** What is derived, of which metric over which cost. */
export type DerivedRequest = Pick<DerivedQuery, 'x' | 'tau' | 'delta' | 'from' | 'to'>;

/** Errors at which costs are read when none are asked for. */
export const DEFAULT_LADDER: readonly number[] = [0.1, 0.03, 0.01, 0.003];

/** Samplers that lift every token once: the baselines of debts. */
const LIFT_ONCE: ReadonlySet<string> = new Set(['ar_ancestral', 'cholesky_one_shot']);

/** A point of a curve with all that is derived from it. */
interface Point extends MeasuredPoint {
  readonly steps: number | null;
  readonly nfe: number;
}

interface Curve {
  readonly series: Series;
  readonly points: readonly Point[];
}

/** What all series of a world share. */
interface Shared {
  readonly request: DerivedRequest;
  readonly ladder: readonly number[];
  readonly range: World['range'];
  /** Cost of the lift-once baseline within an error; Infinity where it is not reached, and without one. */
  readonly baseline: (tau: number) => number;
}

/** The derived results of each world of a sweep. @param pause Runs between two series, to let others work. */
export async function buildDerived(curves: CurvesResponse, request: DerivedRequest, pause: () => Promise<void>): Promise<DerivedResponse> {
  const ladder = request.tau ?? DEFAULT_LADDER;
  const worlds: World[] = [];
  for (const { data, entropy } of curves.worlds) {
    const own = curves.series.filter((series) => series.data === data).map((series) => curveOf(series, curves.y, entropy));
    const drawn = own.filter((curve) => curve.points.length > 0);
    if (drawn.length === 0) continue;
    const shared = { request, ladder, range: rangeOf(drawn, request), baseline: baselineOf(drawn, request.x) };
    const front = frontOf(drawn);
    const series: DerivedSeries[] = [];
    for (const curve of drawn) {
      series.push(deriveSeries(curve, shared, front));
      await pause();
    }
    worlds.push({ data, unit: drawn[0].series.unit, range: shared.range, series });
  }
  const { sweepId, y, complete } = curves;
  return { sweepId, x: request.x, y, complete, delta: request.delta, tau: [...ladder], worlds };
}

/** Points with a cost and an error; of a NELBO the error is its excess over the entropy, where that is known. */
function curveOf(series: Series, y: CurvesResponse['y'], entropy: number | null): Curve {
  const limit = y === 'nelbo' ? entropy : 0;
  const points = series.points.flatMap((point): Point[] => {
    if (limit === null || point.x === null || !(point.x > 0) || point.y === null || point.se === null || point.nfe === null) return [];
    return [{ cost: point.x, error: point.y - limit, se: point.se, steps: point.steps, nfe: point.nfe }];
  });
  return { series, points };
}

/** The same range for all series of a world, so that their areas can be compared. */
function rangeOf(curves: readonly Curve[], { from, to }: DerivedRequest): World['range'] {
  const costs = curves.map((curve) => curve.points.map((point) => point.cost));
  const start = from ?? Math.max(...costs.map((own) => Math.min(...own)));
  const end = to ?? Math.max(...costs.flat());
  return start < end ? { from: start, to: end } : null;
}

/** In network calls a whole pass over the sequence counts as one call; in other units the baseline's measured cost counts. */
function baselineOf(curves: readonly Curve[], x: DerivedRequest['x']): Shared['baseline'] {
  const baselines = curves.filter(isBaseline);
  return (tau) => {
    const cost = Math.min(Infinity, ...baselines.map((curve) => costWithin(curve.points, tau)));
    return x === 'nfe' && cost < Infinity ? 1 : cost;
  };
}

function isBaseline({ series }: Curve): boolean {
  return LIFT_ONCE.has(series.sampler);
}

/** Pareto membership of every point of a world. */
function frontOf(curves: readonly Curve[]): ReadonlyMap<Point, { onFront: boolean; share: number }> {
  const points = curves.flatMap((curve) => curve.points);
  const [front, shares] = [paretoFrontier(points), frontierShares(points)];
  return new Map(points.map((point, index) => [point, { onFront: front[index], share: shares[index] }]));
}

function deriveSeries(curve: Curve, shared: Shared, front: ReturnType<typeof frontOf>): DerivedSeries {
  const { points: _points, seed: _seed, ...names } = curve.series;
  const { ladder, range } = shared;
  const estimates = redrawnEstimates(curve.points, (points) => {
    const envelope = lowerEnvelope(points);
    return [...ladder.map((tau) => costWithin(envelope, tau)), interestRate(envelope, ladder)];
  });
  const rate = estimates[ladder.length];
  return {
    ...names,
    baseline: isBaseline(curve),
    plateau: plateauOf(curve, shared.request.delta),
    at: ladder.map((tau, index) => costAt(curve, tau, estimates[index], shared)),
    integratedDebt: meanDebt(curve, shared),
    // One setting alone costs the same at every error.
    interestRate: curve.points.length > 1 && Number.isFinite(rate.value) ? finiteEstimate(rate) : null,
    area: range === null ? null : finite(areaUnderCurve(curve.points, [range.from, range.to])),
    points: curve.points.map((point) => ({
      steps: point.steps,
      x: point.cost,
      error: point.error,
      ...(front.get(point) ?? { onFront: false, share: 0 }),
    })),
  };
}

function costAt(curve: Curve, tau: number, cost: Estimate, { baseline }: Shared): DerivedSeries['at'][number] {
  const nfe = costWithin(
    curve.points.map((point) => ({ cost: point.nfe, error: point.error })),
    tau,
  );
  const base = baseline(tau);
  const named = { tau, cost: finiteEstimate(cost), nfe: finite(nfe) };
  if (isBaseline(curve) || base === Infinity) return { ...named, debt: null };
  const debt = {
    value: debtDoublings(cost.value, base),
    lo: debtDoublings(cost.lo, base),
    hi: debtDoublings(cost.hi, base),
  };
  const split = Number.isFinite(cost.value) ? splitDebt(nfe, cost.value / nfe, base) : null;
  return { ...named, debt: { ...finiteEstimate(debt), steps: split?.steps ?? null, perPass: split?.perPass ?? null } };
}

function meanDebt(curve: Curve, { baseline, ladder }: Shared): DerivedSeries['integratedDebt'] {
  if (isBaseline(curve) || ladder.some((tau) => baseline(tau) === Infinity)) return null;
  const { debt, censored } = integratedDebt(curve.points, baseline, ladder);
  return { value: debt, censored: [...censored] };
}

/** From independent standard errors, which is on the safe side where step counts share their noise. */
function plateauOf({ series, points }: Curve, delta: number): DerivedSeries['plateau'] {
  const drawn = points.flatMap(({ steps, error, se }) => (steps === null ? [] : [{ steps, value: error, se }]));
  if (drawn.length === 0 || LIFT_ONCE.has(series.sampler)) return null;
  const last = drawn.reduce((most, point) => (point.steps > most.steps ? point : most));
  const differences = drawn.map((point) => {
    const value = point.value - last.value;
    const half = point === last ? 0 : Z_95 * Math.hypot(point.se, last.se);
    return { steps: point.steps, difference: { value, lo: value - half, hi: value + half } };
  });
  const plateau = stepsToPlateau(differences, delta);
  const law = fitPowerLaw(drawn);
  return {
    reached: plateau.reached,
    steps: plateau.reached ? plateau.steps : null,
    fitted: law === null ? null : fittedPlateau(law, delta, [Math.min(...drawn.map(({ steps }) => steps)), last.steps]),
    law,
  };
}

function finiteEstimate({ value, lo, hi }: Estimate) {
  return { value: finite(value), lo: finite(lo), hi: finite(hi) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
