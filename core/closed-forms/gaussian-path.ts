import { ddpmVariance, transitions } from './gaussian-samplers.js';
import { gaussianKlBits } from './gaussian-divergence.js';

/** mmse(sigma) = E|x - E[x | x + sigma z]|^2 = sum lam sigma^2 / (lam + sigma^2) of Gaussian data. */
export function gaussianMmse(eigenvalues: Float64Array, sigma: number): number {
  return eigenvalues.reduce((total, lam) => total + (lam * sigma ** 2) / (lam + sigma ** 2), 0);
}

/** I(X; X + sigma Z) = 1/2 sum log2(1 + lam / sigma^2) in bits. */
export function gaussianInformationBits(eigenvalues: Float64Array, sigma: number): number {
  return eigenvalues.reduce((total, lam) => total + 0.5 * Math.log2(1 + lam / sigma ** 2), 0);
}

/** Path quantities of the ancestral kernel, in bits per image. */
export interface GaussianPath {
  /** Bits to describe the image at resolution sigma_ref through the sampler's chain. */
  readonly nelboBits: number;
  /** `nelboBits` - `limitBits`. */
  readonly pathKlBits: number;
  /** I(X; X + sigma_ref Z): the least bits that describe the image at that resolution. */
  readonly limitBits: number;
  /** KL of data and chain at resolution sigma_ref, which `pathKlBits` bounds from above. */
  readonly marginalKlAtReferenceBits: number;
}

/**
 * K-step NELBO of the ancestral (DDPM) kernel on Gaussian data, at resolution sigma_ref.
 *
 * Continuous data has no finite code length, and the sampler's step to sigma = 0 is deterministic, so the chain is scored where it
 * passes sigma_ref: its nodes above sigma_ref, then a step to sigma_ref. Each step costs KL(N(posterior mean, .) || kernel) =
 * (snr' - snr) mmse(snr) / (2 ln 2), and the start costs KL(N(x, sigma_0^2) || N(0, sigma_0^2)) = snr_0 E|x|^2 / (2 ln 2).
 * The sum is >= I(X; X + sigma_ref Z), and the difference is the path KL, an upper bound on the KL of the two laws *at sigma_ref*.
 */
export function gaussianPath(eigenvalues: Float64Array, sigmas: Float64Array, sigmaRef: number): GaussianPath {
  const snr = (sigma: number): number => 1 / sigma ** 2;
  const power = eigenvalues.reduce((total, lam) => total + lam, 0);
  let nats = 0.5 * snr(sigmas[0]) * power;
  for (const [s, t] of transitions(sigmas, sigmaRef)) nats += 0.5 * (snr(t) - snr(s)) * gaussianMmse(eigenvalues, s);
  const nelboBits = nats / Math.LN2;
  const limitBits = gaussianInformationBits(eigenvalues, sigmaRef);
  const data = eigenvalues.map((lam) => lam + sigmaRef ** 2);
  const chain = eigenvalues.map((lam) => ddpmVariance(lam, sigmas, sigmaRef));
  return { nelboBits, pathKlBits: nelboBits - limitBits, limitBits, marginalKlAtReferenceBits: gaussianKlBits(data, chain) };
}
