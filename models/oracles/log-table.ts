/**
 * Stands for log 0 in float32 graphs: e^-200 is zero beside every probability that float32 can hold, and sums of a few such terms
 * stay finite.
 */
export const LOG_ZERO = -200;

/** Natural logarithms of probabilities (or likelihoods), hard zeros as LOG_ZERO. */
export function logTable(probabilities: ArrayLike<number>): Float64Array {
  return Float64Array.from(probabilities, (p) => (p > 0 ? Math.max(Math.log(p), LOG_ZERO) : LOG_ZERO));
}
