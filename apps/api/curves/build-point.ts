import { decimalSum } from '../../../core/statistics/index.js';
import type { CurveAxis } from '../contract/requests.js';
import type { CurvesResponse } from '../contract/curves.js';
import type { PointSums } from './curves.repository.js';

type Point = CurvesResponse['series'][number]['points'][number];

/** Half the width of a 95% interval in standard errors: samples are in the hundreds, where the normal law holds. */
export const Z_95 = 1.959963984540054;

/** Ids shown with a point. */
const SHOWN_IDS = 10;
const TWO_TO_256 = 1n << 256n;

/** One point of a curve: all cells of `group`, pooled. The sums are exact, so the order of the group does not matter. */
export function buildPoint(group: readonly PointSums[], x: CurveAxis): Point {
  const measured = group.filter((sums) => sums.measured > 0);
  const n = total(group, (sums) => sums.n);
  const y = mean(measured, n, (sums) => sums.valueSum);
  const se = n === 0 ? null : Math.sqrt(decimalSum(measured.map((sums) => sums.varianceSum ?? '0'))) / n;
  const nfe = mean(measured, n, (sums) => sums.nfe);
  const complete = total(group, (sums) => sums.complete);
  return {
    x: xOf(measured, x, n),
    steps: group[0].steps,
    nfe,
    y,
    se,
    lo: y === null || se === null ? null : y - Z_95 * se,
    hi: y === null || se === null ? null : y + Z_95 * se,
    n,
    expected: commonExpectation(measured),
    cells: {
      expected: total(group, (sums) => sums.cells),
      complete,
      failed: total(group, (sums) => sums.failed),
      excluded: complete - total(group, (sums) => sums.measured),
    },
    cellIds: measured
      .flatMap((sums) => sums.cellIds)
      .sort()
      .slice(0, SHOWN_IDS),
    fingerprint: fingerprintOf(measured),
  };
}

function total(group: readonly PointSums[], read: (sums: PointSums) => number): number {
  return group.reduce((sum, one) => sum + read(one), 0);
}

/** Mean over cells weighted by their samples; null without cells, or where one of them has no such number. */
function mean(measured: readonly PointSums[], n: number, read: (sums: PointSums) => string | null): number | null {
  const sums = measured.map(read).filter((sum) => sum !== null);
  return n === 0 || sums.length < measured.length ? null : decimalSum(sums) / n;
}

function xOf(measured: readonly PointSums[], x: CurveAxis, n: number): number | null {
  switch (x) {
    case 'steps':
      return measured.at(0)?.steps ?? null;
    case 'nfe':
      return mean(measured, n, (sums) => sums.nfe);
    case 'lifts_per_token':
      return mean(measured, n, (sums) => sums.liftsPerToken);
    case 'flops':
      return mean(measured, n, (sums) => sums.flops);
    case 'device_seconds': {
      const milliseconds = mean(measured, n, (sums) => sums.networkMs);
      return milliseconds === null ? null : milliseconds / 1000;
    }
  }
}

/** The closed form, where all pooled combinations have the same one. */
function commonExpectation(measured: readonly PointSums[]): number | null {
  const expectations = new Set(measured.map((sums) => sums.expected));
  return expectations.size === 1 ? [...expectations][0] : null;
}

function fingerprintOf(measured: readonly PointSums[]): string {
  const sum = measured.reduce((added, sums) => added + BigInt(sums.fingerprint ?? '0'), 0n);
  return BigInt.asUintN(256, sum % TWO_TO_256)
    .toString(16)
    .padStart(64, '0');
}
