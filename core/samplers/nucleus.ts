import type { Parameters } from '../cells/cell.js';

/**
 * Probabilities closer than this are equal, and so are a sum and the bound that it must reach: float32 logits know a probability to about
 * 1e-6, and rounding must not decide which tokens a nucleus holds.
 */
export const TIE_PROBABILITY = 1e-5;

/** The share of each law that a cell's tokens are drawn from, 0 < p <= 1; 1 where its sampler's parameters name none. */
export function topPOf({ parameters }: { readonly parameters: Parameters }): number {
  const { topP = 1 } = parameters;
  if (typeof topP !== 'number' || !(topP > 0 && topP <= 1))
    throw new RangeError(`A nucleus is a number above 0 and at most 1, not ${JSON.stringify(topP)}.`);
  return topP;
}

/**
 * Cuts a law to its nucleus in place: the fewest of its likeliest tokens that have `topP` of its mass, divided by their sum (Holtzman et al.,
 * arXiv 1904.09751). Of equally likely tokens the lowest goes first. At `topP` = 1 the law stays as it is.
 * @param law (V) probabilities, at least one positive.
 */
export function keepNucleus(law: Float64Array, topP: number): void {
  if (topP === 1) return;
  let mass = 0;
  while (mass < topP - TIE_PROBABILITY) {
    const next = likeliest(law);
    if (next < 0) break;
    mass += law[next];
    // The sign marks what is kept.
    law[next] = -law[next];
  }
  for (let v = 0; v < law.length; v++) law[v] = law[v] < 0 ? -law[v] / mass : 0;
}

/** The lowest of the likeliest tokens that are not marked; -1 where none is left. */
function likeliest(law: Float64Array): number {
  let most = 0;
  for (const probability of law) if (probability > most) most = probability;
  return law.findIndex((probability) => probability > 0 && probability >= most - TIE_PROBABILITY);
}
