/**
 * Trap 1: categorical sampling by the Gumbel trick with float32 uniforms (Zheng et al., arXiv 2409.02908).
 *
 * argmax_v (log pi_v + g_v) with g = -log(-log u) draws from pi, if u is a real number. A float32 uniform is a multiple of 2^-24, so g
 * never exceeds 16.6355: tokens that would need more never win. In masked diffusion with T steps a row holds the mask with probability
 * 1 - 1/T and every token with its own divided by T, so the tail of the vocabulary falls below the cut-off, the text grows duller, and
 * its generative perplexity looks better.
 *
 * The right way: first whether to unmask, then the token by inverse CDF, both in float64.
 */
import { inverseCdf } from '../../core/worlds/categorical.js';

/** In a test's sandbox a global is looked up at every use. */
const { floor, log } = Math;

/** A row of masked diffusion: the law of the tokens, and the number of steps T. The mask has probability 1 - 1/T. */
export interface MaskedRow {
  readonly tokens: Float64Array;
  readonly steps: number;
}

/** Largest Gumbel number that a uniform with `bits` bits gives: 16.6355 for 24 (float32), 36.7368 for 53 (float64). */
export function gumbelCutoff(bits: number): number {
  return -Math.log(-Math.log1p(-(2 ** -bits)));
}

/** The wrong way, literally: argmax of log pi + g over mask and tokens, with uniforms of `bits` bits. The mask is index V. */
export function gumbelArgmax({ tokens, steps }: MaskedRow, bits: number, uniform: () => number): number {
  let best = tokens.length;
  let highest = Math.log1p(-1 / steps) + gumbel(bits, uniform);
  for (let v = 0; v < tokens.length; v++) {
    const score = log(tokens[v] / steps) + gumbel(bits, uniform);
    if (score > highest) [best, highest] = [v, score];
  }
  return best;
}

function gumbel(bits: number, uniform: () => number): number {
  const u = floor(uniform() * 2 ** bits) / 2 ** bits;
  return -log(-log(u));
}

/** The right way: two stages in float64. Same result as drawing from the row, and no number is ever near a cut-off. */
export function twoStage({ tokens, steps }: MaskedRow, uniform: () => number): number {
  if (uniform() * steps >= 1) return tokens.length;
  return inverseCdf(tokens, 0, tokens.length, uniform());
}

/**
 * The law of the token, given that it is not the mask, that the Gumbel trick draws from with numbers cut off at `cutoff` (Zheng et al.,
 * proposition 5.2). For probabilities in ascending order, with t_i the sum of pi_k over k >= i,
 *
 *   P(n) = pi_n sum_{i <= n} beta_i,  beta_i = (exp((V+1-i - t_i/pi_i) e^-M) - exp((V+1-i - t_i/pi_{i-1}) e^-M)) / t_i.
 */
export function truncatedLaw({ tokens, steps }: MaskedRow, cutoff: number): Float64Array {
  const row = [...Array.from(tokens, (p, v) => ({ p: p / steps, v })), { p: 1 - 1 / steps, v: tokens.length }].sort((a, b) => a.p - b.p);
  const smallest = Math.exp(-cutoff);
  const tails = new Float64Array(row.length + 1);
  for (let i = row.length - 1; i >= 0; i--) tails[i] = tails[i + 1] + row[i].p;
  const law = new Float64Array(tokens.length);
  let betas = 0;
  row.forEach(({ p, v }, i) => {
    const left = row.length - i;
    const lower = i === 0 ? 0 : Math.exp((left - tails[i] / row[i - 1].p) * smallest);
    betas += (Math.exp((left - tails[i] / p) * smallest) - lower) / tails[i];
    if (v < tokens.length) law[v] = p * betas;
  });
  const total = law.reduce((a, b) => a + b, 0);
  return law.map((p) => p / total);
}

/** The law of a token whose probability falls as 1/rank, as words do. */
export function zipf(vocabulary: number): Float64Array {
  const weights = Float64Array.from({ length: vocabulary }, (_, v) => 1 / (v + 1));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
