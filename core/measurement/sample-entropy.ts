import { moments } from './moments.js';
import type { MetricValue } from '../cells/result.js';
import { MIN_SAMPLES } from './metric-value.js';

/**
 * Unigram entropy within each sample, sum over tokens of -(c/L) ln(c/L), averaged over samples. In nats: it is the number that the
 * literature prints beside gen-PPL under the name "entropy".
 * @param tokens (N, L).
 */
export function sampleEntropy(tokens: Uint8Array, length: number, vocabulary: number): MetricValue | null {
  const n = tokens.length / length;
  if (n < MIN_SAMPLES) return null;
  const nats = new Float64Array(n);
  const counts = new Int32Array(vocabulary);
  for (let s = 0; s < n; s++) {
    counts.fill(0);
    for (let i = 0; i < length; i++) counts[tokens[s * length + i]]++;
    for (let v = 0; v < vocabulary; v++) if (counts[v] > 0) nats[s] -= (counts[v] / length) * Math.log(counts[v] / length);
  }
  const { mean, se } = moments(nats);
  return { metric: 'sample_entropy', value: mean, se, n, expected: null };
}
