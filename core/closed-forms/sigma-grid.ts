/**
 * Noise levels of Gaussian samplers: K nodes sigma_0 > .. > sigma_{K-1}; after the last one a sampler steps to 0. One node is
 * sigma_max alone. Written apart from the samplers' own grids, so that a wrong one there shows.
 */

/** Karras et al. 2022, eq. 5: (smax^(1/rho) + i/(K-1) (smin^(1/rho) - smax^(1/rho)))^rho. */
export function karrasSigmas(steps: number, sigmaMax: number, sigmaMin: number, rho: number): Float64Array {
  const from = sigmaMax ** (1 / rho);
  const to = sigmaMin ** (1 / rho);
  return Float64Array.from({ length: steps }, (_, i) => (i === 0 ? sigmaMax : (from + (i / (steps - 1)) * (to - from)) ** rho));
}

/** Equal ratios: smax (smin / smax)^(i / (K-1)). */
export function logUniformSigmas(steps: number, sigmaMax: number, sigmaMin: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, i) => (i === 0 ? sigmaMax : sigmaMax * (sigmaMin / sigmaMax) ** (i / (steps - 1))));
}

/** Uniform times of rectified flow, t_i = t_0 (K - i) / K with t_0 = smax / (1 + smax), at the noise t / (1 - t) that they have. */
export function flowSigmas(steps: number, sigmaMax: number): Float64Array {
  const start = sigmaMax / (1 + sigmaMax);
  return Float64Array.from({ length: steps }, (_, i) => 1 / (steps / (start * (steps - i)) - 1));
}
