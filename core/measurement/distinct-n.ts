import type { MetricValue } from '../cells/result.js';
import { MIN_SAMPLES } from './metric-value.js';
import { moments } from './moments.js';

/**
 * Distinct-n (Li et al., arXiv 1510.03055) of each sample, averaged over samples: different n-grams over all L - n + 1 of them. It is
 * taken within samples, so that it does not depend on how many there are; over all samples together it would fall with their number.
 * Null with fewer than two samples or sequences shorter than n.
 * @param tokens (N, L).
 */
export function distinctN(n: 2 | 3 | 4, tokens: Uint8Array, length: number, vocabulary: number): MetricValue | null {
  const samples = tokens.length / length;
  const grams = length - n + 1;
  if (samples < MIN_SAMPLES || grams < 1) return null;
  // An n-gram as a number in base V: at most 256^4, which float64 holds exactly.
  const codes = new Float64Array(grams);
  const shares = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    for (let i = 0; i < grams; i++) {
      let code = 0;
      for (let j = i; j < i + n; j++) code = code * vocabulary + tokens[s * length + j];
      codes[i] = code;
    }
    codes.sort();
    let different = 1;
    for (let i = 1; i < grams; i++) if (codes[i] !== codes[i - 1]) different++;
    shares[s] = different / grams;
  }
  const { mean, se } = moments(shares);
  return { metric: `distinct_${n}`, value: mean, se, n: samples, expected: null };
}
