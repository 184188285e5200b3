import { type EntropyRule, TIE_BITS } from './least-entropy-pass.js';
import { equalSizes } from './random-blocks.js';

/** `low_entropy_k`: K steps of equal sizes, each of the positions whose predicted laws have the least entropy. */
export function lowEntropyRule(length: number, steps: number): EntropyRule {
  const sizes = equalSizes(length, steps);
  return { steps, takes: (step, taken) => taken < sizes[step] };
}

/**
 * `eb`, entropy-bounded unmasking (Ben-Hamu et al., arXiv 2505.24857): in order of entropy, the largest number of positions with
 * sum H_i - max H_i <= gamma, at least one. As they are in order, that is the sum over all but the last one.
 * @param gammaBits Bound on the entropies' sum, bits.
 */
export function entropyBoundRule(length: number, gammaBits: number): EntropyRule {
  return { steps: length, takes: (_, taken, sumBits) => taken === 0 || sumBits <= gammaBits + TIE_BITS };
}
