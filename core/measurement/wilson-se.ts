/** Normal quantile of a 95% interval. */
const Z = 1.959963984540054;

/**
 * Standard error of a share that is not 0 where the share is 0 or 1: the half-width of the Wilson interval over its normal quantile,
 * sqrt(variance + z^2 / (4 n^2)) / (1 + z^2 / n), so that no errors among n samples are not taken for certainty.
 * @param variance Of the share; p (1 - p) / n for independent trials.
 */
export function wilsonSe(variance: number, n: number): number {
  return Math.sqrt(variance + (Z / (2 * n)) ** 2) / (1 + Z ** 2 / n);
}
