import type { GAUSSIAN_SAMPLERS } from '../grid/vocabulary.js';

/** Gaussian samplers with a closed form on Gaussian data. */
export type GaussianSampler = (typeof GAUSSIAN_SAMPLERS)[number];

/**
 * Variance of a sampler's output along an eigendirection of Gaussian data with variance `lam`, exact denoiser
 * d(s) = lam / (lam + s^2), start N(0, sigma_0^2). Every sampler here is linear in its state, so its output is g^2 sigma_0^2 (plus
 * the injected noise for `ddpm`), and the recursions of docs/science-worlds.md, "Gaussian samplers", give g.
 *
 * @param sigmas K noise levels, descending, the step to 0 left out.
 */
export function outputVariance(sampler: GaussianSampler, lam: number, sigmas: Float64Array): number {
  switch (sampler) {
    case 'ddpm':
      return ddpmVariance(lam, sigmas, 0);
    case 'ddim':
      return (ddimGain(lam, sigmas) * sigmas[0]) ** 2;
    case 'edm_heun':
      return (heunGain(lam, sigmas) * sigmas[0]) ** 2;
    case 'dpmpp_2m':
      return (dpmpp2mGain(lam, sigmas) * sigmas[0]) ** 2;
    case 'euler_flow':
      return (eulerFlowGain(lam, sigmas) * sigmas[0]) ** 2;
  }
}

/** `outputVariance` for every eigenvalue. */
export function outputVariances(sampler: GaussianSampler, eigenvalues: Float64Array, sigmas: Float64Array): Float64Array {
  return eigenvalues.map((lam) => outputVariance(sampler, lam, sigmas));
}

/**
 * Variance of the ancestral sampler's state when its chain is stopped at noise level `end` (0 for its output):
 * v <- [d + (t^2/s^2)(1 - d)]^2 v + t^2 (s^2 - t^2) / s^2.
 */
export function ddpmVariance(lam: number, sigmas: Float64Array, end: number): number {
  let variance = sigmas[0] ** 2;
  for (const [s, t] of transitions(sigmas, end)) {
    const d = denoiser(lam, s);
    const ratio = (t / s) ** 2;
    variance = (d + ratio * (1 - d)) ** 2 * variance + t ** 2 * (1 - ratio);
  }
  return variance;
}

/** The steps (s, t) of a grid stopped at `end`: nodes above `end`, then `end` itself. */
export function transitions(sigmas: Float64Array, end: number): (readonly [number, number])[] {
  const nodes = [...sigmas.filter((sigma) => sigma > end), end];
  return nodes.slice(1).map((t, i) => [nodes[i], t] as const);
}

function denoiser(lam: number, sigma: number): number {
  return lam / (lam + sigma ** 2);
}

/** Euler steps of the probability-flow equation: g <- g [d + (t/s)(1 - d)]. */
function ddimGain(lam: number, sigmas: Float64Array): number {
  return transitions(sigmas, 0).reduce((gain, [s, t]) => gain * (denoiser(lam, s) + (t / s) * (1 - denoiser(lam, s))), 1);
}

/** Heun steps: slope at s, slope at the Euler point at t, their mean; an Euler step to 0. */
function heunGain(lam: number, sigmas: Float64Array): number {
  return transitions(sigmas, 0).reduce((gain, [s, t]) => {
    const slope = (1 - denoiser(lam, s)) / s;
    if (t === 0) return gain * (1 - s * slope);
    const corrected = ((1 + (t - s) * slope) * (1 - denoiser(lam, t))) / t;
    return gain * (1 + ((t - s) * (slope + corrected)) / 2);
  }, 1);
}

/** DPM-Solver++(2M) in data prediction: exponential integrator with a two-point extrapolation of the prediction; first order at both ends. */
function dpmpp2mGain(lam: number, sigmas: Float64Array): number {
  let gain = 1;
  let previous: { readonly prediction: number; readonly width: number } | null = null;
  for (const [s, t] of transitions(sigmas, 0)) {
    const prediction: number = denoiser(lam, s) * gain;
    if (t === 0) return prediction;
    const width = Math.log(s / t);
    const ratio: number = previous === null ? 1 : previous.width / width;
    const extrapolated: number = previous === null ? prediction : (1 + 1 / (2 * ratio)) * prediction - previous.prediction / (2 * ratio);
    gain = (t / s) * gain + (1 - t / s) * extrapolated;
    previous = { prediction, width };
  }
  return gain;
}

/**
 * Euler steps of rectified flow in its own variables: y = x / (1 + s) = (1 - t) clean + t z with t = s / (1 + s), velocity
 * E[z - clean | y] = (y - D) / t, where D = d(s) y / (1 - t). The gain is that of y at t = 0, which is x, over x at the start.
 */
function eulerFlowGain(lam: number, sigmas: Float64Array): number {
  let y = 1 / (1 + sigmas[0]);
  for (const [s, end] of transitions(sigmas, 0)) {
    const t = s / (1 + s);
    const clean = (denoiser(lam, s) * y) / (1 - t);
    y += ((end / (1 + end) - t) * (y - clean)) / t;
  }
  return y;
}
