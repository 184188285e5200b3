import type { MetricValue } from '../cells/result.js';
import { meanMetric } from './metric-value.js';

/**
 * Per-sequence estimates of KL(p || q) in bits from exact log-likelihoods of data: log2 p/q + (q/p - 1) / ln 2. The second term has
 * mean 0 where q is a law on p's support and cancels the first-order noise of the first, so every estimate is >= 0.
 * @param dataBits (N) -log2 p(x) of data x ~ p.
 * @param modelBits (N) -log2 q(x) of the same x.
 */
export function pointwiseKlBits(dataBits: Float64Array, modelBits: Float64Array): Float64Array {
  return dataBits.map((bits, i) => {
    const logRatio = modelBits[i] - bits;
    return logRatio + (2 ** -logRatio - 1) / Math.LN2;
  });
}

/** Marginal KL per token from exact log-likelihoods of data under both laws. */
export function marginalKl(dataBits: Float64Array, modelBits: Float64Array, length: number, expected: number | null): MetricValue | null {
  return meanMetric('marginal_kl', pointwiseKlBits(dataBits, modelBits), length, expected);
}
