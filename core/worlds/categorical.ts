/**
 * Inverse-CDF draw from the probabilities `p[offset .. offset + count)`.
 *
 * Returns the smallest index whose cumulative probability exceeds `u`; the last index with positive probability when rounding
 * leaves the total just below `u`, so that a token of probability 0 is never drawn.
 */
export function inverseCdf(p: Float64Array, offset: number, count: number, u: number): number {
  let cumulative = 0;
  let last = 0;
  for (let v = 0; v < count; v += 1) {
    const probability = p[offset + v];
    if (probability > 0) last = v;
    cumulative += probability;
    if (u < cumulative) return v;
  }
  return last;
}

/** Entropy in bits of the probabilities `p[offset .. offset + count)`, which need not be normalised: they are divided by their sum. */
export function entropyBits(p: Float64Array, offset: number, count: number): number {
  let total = 0;
  let weighted = 0;
  for (let v = offset; v < offset + count; v += 1) {
    const probability = p[v];
    if (probability > 0) {
      total += probability;
      weighted += probability * Math.log2(probability);
    }
  }
  return Math.log2(total) - weighted / total;
}

/** Divides `p[offset .. offset + count)` by its sum. @throws RangeError when the sum is not positive and finite. */
export function normalise(p: Float64Array, offset: number, count: number): void {
  let total = 0;
  for (let v = offset; v < offset + count; v += 1) total += p[v];
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError(`Cannot normalise probabilities that sum to ${total}.`);
  for (let v = offset; v < offset + count; v += 1) p[v] /= total;
}

/** Constants of this module: in a test's sandbox a global is looked up at every use, which would cost more than the arithmetic. */
const { exp, log } = Math;
const NOTHING = Number.NEGATIVE_INFINITY;

/** log(sum exp(x)) in nats over `x[offset .. offset + count)`; -Infinity for an all -Infinity input. */
export function logSumExp(x: Float64Array, offset: number, count: number): number {
  let largest = NOTHING;
  for (let v = offset; v < offset + count; v += 1) if (!(x[v] <= largest)) largest = x[v];
  if (largest === NOTHING) return NOTHING;
  let total = 0;
  for (let v = offset; v < offset + count; v += 1) total += exp(x[v] - largest);
  return largest + log(total);
}
