/**
 * The path bound of Gaussian ancestral kernels (Kingma et al., arXiv 2107.00630), in bits per sample:
 *
 *   NELBO = snr_0 E|x - m|^2 / (2 ln 2) + (1 / (2 ln 2)) sum_k (snr_{k+1} - snr_k) |x - D(x + sigma_k z)|^2 + reconstruction,
 *
 * a left Riemann sum of the I-MMSE integral on the cell's own grid, with m the mean of the starting state. Discrete data end at the
 * last node (the last call's marginals give the reconstruction term); continuous data end at sigma_ref, and nodes below it count as
 * sigma_ref.
 */
export interface PathWeights {
  /** Bits per unit of |x - m|^2. */
  readonly prior: number;
  /** (K) bits per unit of squared error of the call at node k. */
  readonly steps: Float64Array;
}

const BITS = 1 / (2 * Math.LN2);

/** Weights for discrete data: the sum ends at the last node, so the last call has weight 0 here. */
export function discretePathWeights(sigmas: Float64Array): PathWeights {
  const steps = sigmas.length - 1;
  return pathWeights(sigmas.subarray(0, steps), sigmas[steps - 1]);
}

/** Weights for continuous data down to the noise level `sigmaRef`. */
export function continuousPathWeights(sigmas: Float64Array, sigmaRef: number): PathWeights {
  return pathWeights(sigmas.subarray(0, sigmas.length - 1), sigmaRef);
}

function pathWeights(nodes: Float64Array, sigmaEnd: number): PathWeights {
  const snr = (k: number): number => 1 / Math.max(k < nodes.length ? nodes[k] : sigmaEnd, sigmaEnd) ** 2;
  const steps = new Float64Array(nodes.length);
  for (let k = 0; k < nodes.length; k++) steps[k] = BITS * (snr(k + 1) - snr(k));
  return { prior: BITS * snr(0), steps };
}
