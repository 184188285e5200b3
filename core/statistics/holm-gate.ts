import type { GateCheck } from '../cells/result.js';

/** Largest probability that a sweep without any fault fails its gate. */
export const FAMILY_WISE_ERROR = 1e-3;

/** Checks listed in a verdict. */
const LISTED = 20;

/** A check and the cell that it belongs to. */
export interface CellCheck extends GateCheck {
  readonly cellId: string;
}

/** The gate of a sweep: do all measured quantities agree with their closed forms? */
export interface GateVerdict {
  /** `none` where nothing was compared. */
  readonly status: 'green' | 'red' | 'none';
  readonly familyWiseError: number;
  readonly checks: number;
  /** Checks that disagree with their closed form. */
  readonly rejected: number;
  /** The checks with the smallest p-values, at most 20. */
  readonly worst: readonly CellCheck[];
}

/**
 * Holm's step-down test (Scand. J. Stat. 6, 1979) over all checks of a sweep: the i-th smallest of m p-values is rejected while it is
 * at most `familyWiseError` / (m - i), i from 0. Valid under any dependence between the checks. A p-value that is not a number in
 * [0, 1] counts as 0: a comparison that could not be made does not pass. The verdict does not depend on the order of the checks.
 */
export function holmGate(checks: Iterable<CellCheck>, familyWiseError: number = FAMILY_WISE_ERROR): GateVerdict {
  const ordered = [...checks].sort(byPValue);
  const rejected = holmRejections(ordered.map(effectivePValue), ordered.length, familyWiseError);
  const status = ordered.length === 0 ? 'none' : rejected > 0 ? 'red' : 'green';
  return { status, familyWiseError, checks: ordered.length, rejected, worst: ordered.slice(0, LISTED) };
}

/**
 * How many of `checks` comparisons Holm's test rejects.
 * @param smallest Their p-values by rising size. Those above `familyWiseError` are never rejected and may be left out.
 */
export function holmRejections(smallest: readonly number[], checks: number, familyWiseError: number = FAMILY_WISE_ERROR): number {
  let rejected = 0;
  while (rejected < smallest.length && smallest[rejected] <= familyWiseError / (checks - rejected)) rejected += 1;
  return rejected;
}

function effectivePValue(check: CellCheck): number {
  return check.pValue >= 0 && check.pValue <= 1 ? check.pValue : 0;
}

function byPValue(a: CellCheck, b: CellCheck): number {
  return effectivePValue(a) - effectivePValue(b) || compare(a.cellId, b.cellId) || compare(a.check, b.check);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
