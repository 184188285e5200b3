import { binomials } from '../worlds/binomials.js';

/**
 * Path quantities of masked diffusion from the entropy profile Z(n) (bits, n = 0..L-1). All results are bits per sequence.
 * Sources: docs/science-worlds.md, "Masked steps".
 */

/** H(X) = sum_n Z(n). */
export function profileEntropyBits(profile: Float64Array): number {
  return profile.reduce((total, bits) => total + bits, 0);
}

/** Total correlation TC = L Z(0) - H: what is lost when every token is decoded at once. */
export function totalCorrelationBits(profile: Float64Array): number {
  return profile.length * profile[0] - profileEntropyBits(profile);
}

/** Dual total correlation DTC = H - L Z(L-1). */
export function dualTotalCorrelationBits(profile: Float64Array): number {
  return profileEntropyBits(profile) - profile.length * profile[profile.length - 1];
}

/** H_rem(n) = sum_{j >= n} Z(j): entropy left after n tokens are revealed in random order. */
export function remainingEntropyBits(profile: Float64Array, revealed: number): number {
  return profile.subarray(revealed).reduce((total, bits) => total + bits, 0);
}

/** Mean of H_rem(n) when every token is revealed independently with probability `share`. */
export function expectedRemainingEntropyBits(profile: Float64Array, share: number): number {
  const law = binomialLaw(profile.length, share);
  let total = 0;
  let remaining = profileEntropyBits(profile);
  for (let n = 0; n < profile.length; n += 1) {
    total += law[n] * remaining;
    remaining -= profile[n];
  }
  return total;
}

/** B(u) = sum_n C(L-1, n) u^n (1-u)^(L-1-n) Z(n): entropy of a masked token when each other one is revealed with probability `share`. */
export function maskedTokenEntropyBits(profile: Float64Array, share: number): number {
  const law = binomialLaw(profile.length - 1, share);
  return profile.reduce((total, bits, n) => total + law[n] * bits, 0);
}

/**
 * K-step NELBO of i.i.d. steps (the ancestral sampler with a linear schedule): every token picks one of K steps uniformly and is
 * scored given the tokens of earlier steps. H_K = (L/K) sum_k B(k/K).
 */
export function iidStepNelboBits(profile: Float64Array, steps: number): number {
  let total = 0;
  for (let k = 0; k < steps; k += 1) total += maskedTokenEntropyBits(profile, k / steps);
  return (profile.length / steps) * total;
}

/** Path KL of i.i.d. steps: H_K - H, an upper bound on the marginal KL. */
export function iidStepPathKlBits(profile: Float64Array, steps: number): number {
  return iidStepNelboBits(profile, steps) - profileEntropyBits(profile);
}

/**
 * NELBO of blocks of fixed sizes in a uniformly random order: sum_k b_k Z(b_1 + .. + b_{k-1}).
 * @throws RangeError when the sizes do not sum to L.
 */
export function blockNelboBits(profile: Float64Array, sizes: readonly number[]): number {
  let revealed = 0;
  let total = 0;
  for (const size of sizes) {
    total += size * (profile[revealed] ?? NaN);
    revealed += size;
  }
  if (revealed !== profile.length) throw new RangeError(`Block sizes sum to ${revealed}; they must sum to the length ${profile.length}.`);
  return total;
}

/** Binomial(n, p) probabilities, (n + 1). */
export function binomialLaw(n: number, p: number): Float64Array {
  const row = binomials(n)[n];
  return row.map((ways, i) => ways * p ** i * (1 - p) ** (n - i));
}
