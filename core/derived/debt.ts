import { costWithin, type CostPoint } from './envelope.js';

/**
 * Representation debt in doublings: log2 of how many times more A costs than the baseline at the same error. Infinite when A does not
 * reach the error (right-censored: at least what its most expensive setting would give).
 */
export function debtDoublings(cost: number, baseline: number): number {
  return Math.log2(cost / baseline);
}

/** A debt, split exactly: `steps` + `perPass` = debt. All in doublings. */
export interface DebtSplit {
  readonly debt: number;
  /** log2 of the calls that A makes. */
  readonly steps: number;
  /** log2 of one call's cost over the baseline's whole pass. */
  readonly perPass: number;
}

/**
 * The exact split of a debt against a lift-once baseline whose whole pass over the sequence counts as one call:
 * log2(NFE c_A / C_B) = log2 NFE + log2(c_A / C_B).
 * @param nfe Network calls of A.
 * @param perCall Cost of one of its calls.
 * @param baseline Cost of the baseline's whole pass, in the same unit.
 */
export function splitDebt(nfe: number, perCall: number, baseline: number): DebtSplit {
  const steps = Math.log2(nfe);
  const perPass = Math.log2(perCall / baseline);
  return { debt: steps + perPass, steps, perPass };
}

/** A debt averaged over thresholds. */
export interface IntegratedDebt {
  /** Mean over the ladder; a lower bound where `censored` is not empty. */
  readonly debt: number;
  /** The thresholds that A does not reach: they are named, not dropped. */
  readonly censored: readonly number[];
}

/**
 * Mean debt over a ladder of thresholds, equally weighted: with a ladder that is even in log2 tau, the integral of the debt over it
 * (the form of Bjontegaard's rate difference). At thresholds that A does not reach its dearest setting stands in, so that the mean is a
 * lower bound there.
 * @param baseline Cost of the baseline at a threshold; it must reach every one of them.
 * @throws RangeError where it does not, or for an empty ladder or curve: there is no debt to a baseline that is not there.
 */
export function integratedDebt(points: readonly CostPoint[], baseline: (tau: number) => number, ladder: readonly number[]): IntegratedDebt {
  if (points.length === 0 || ladder.length === 0) throw new RangeError('A debt needs points and thresholds.');
  if (!ladder.every((tau) => Number.isFinite(baseline(tau)))) throw new RangeError('The baseline does not reach every threshold.');
  const dearest = points.reduce((most, point) => Math.max(most, point.cost), 0);
  const censored = ladder.filter((tau) => costWithin(points, tau) === Infinity);
  const total = ladder.reduce((sum, tau) => sum + debtDoublings(Math.min(costWithin(points, tau), dearest), baseline(tau)), 0);
  return { debt: total / ladder.length, censored };
}

/**
 * Interest rate: d log2 cost / d log2(1/tau), by least squares over the ladder. 1 means that halving the error doubles the cost; NaN
 * where a threshold is not reached or the ladder has fewer than two.
 */
export function interestRate(points: readonly CostPoint[], ladder: readonly number[]): number {
  const xs = ladder.map((tau) => -Math.log2(tau));
  const ys = ladder.map((tau) => Math.log2(costWithin(points, tau)));
  if (ladder.length < 2 || !ys.every(Number.isFinite)) return NaN;
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const covariance = xs.reduce((sum, x, i) => sum + (x - meanX) * (ys[i] - meanY), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}
