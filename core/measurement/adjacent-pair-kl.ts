import type { MetricValue } from '../cells/result.js';
import { deltaMethodSe, MIN_SAMPLES } from './metric-value.js';

/**
 * KL of the law of adjacent token pairs, data || samples, in bits divided by the sequence length: a lower bound on the marginal KL per
 * token, by data processing (one pair at a random position is a function of the sequence).
 *
 * The sampled law is the add-1/2 (Krichevsky-Trofimov) estimate, so that it is positive; the bias of the logarithm is removed to first
 * order, sum p [ Var(q)/(2 q^2) - 1/(2 M q) + V^2/(2 M) ], with the variance between sequences (pairs inside one are dependent).
 * The standard error joins the delta method with the second-order term that is left when the KL is 0.
 *
 * @param tokens (N, L) samples.
 * @param pairLaw (V, V) exact law of an adjacent pair, averaged over positions.
 */
export function adjacentPairKl(tokens: Uint8Array, length: number, vocabulary: number, pairLaw: Float64Array): MetricValue | null {
  const n = tokens.length / length;
  if (n < MIN_SAMPLES) return null;
  const cells = vocabulary * vocabulary;
  const pairs = n * (length - 1);
  const counts = pairCounts(tokens, length, vocabulary);
  const q = new Float64Array(cells);
  for (let c = 0; c < cells; c++) {
    let total = 0;
    for (let s = 0; s < n; s++) total += counts[s * cells + c];
    q[c] = (total + 0.5) / (pairs + cells / 2);
  }
  const variance = varianceOfFrequencies(counts, n, length, cells);
  let nats = 0;
  let secondOrder = 0;
  for (let c = 0; c < cells; c++) {
    const spread = (pairLaw[c] * variance[c]) / (2 * q[c] ** 2);
    nats += pairLaw[c] * Math.log(pairLaw[c] / q[c]) - spread + (pairLaw[c] * (1 / q[c] - cells)) / (2 * pairs);
    secondOrder += 2 * spread ** 2;
  }
  const firstOrder = influenceVariance(counts, n, length, pairLaw, q);
  const scale = Math.LN2 * length;
  return { metric: 'adjacent_pair_kl', value: nats / scale, se: deltaMethodSe(firstOrder, secondOrder) / scale, n, expected: null };
}

/** Counts of each pair in each sequence, (N, V^2). */
function pairCounts(tokens: Uint8Array, length: number, vocabulary: number): Uint16Array {
  const n = tokens.length / length;
  const cells = vocabulary * vocabulary;
  const counts = new Uint16Array(n * cells);
  for (let s = 0; s < n; s++) {
    for (let i = s * length; i + 1 < (s + 1) * length; i++) counts[s * cells + tokens[i] * vocabulary + tokens[i + 1]]++;
  }
  return counts;
}

/** Variance of the mean frequency of each pair over sequences, (V^2). */
function varianceOfFrequencies(counts: Uint16Array, n: number, length: number, cells: number): Float64Array {
  const variance = new Float64Array(cells);
  for (let c = 0; c < cells; c++) {
    let sum = 0;
    let squares = 0;
    for (let s = 0; s < n; s++) {
      sum += counts[s * cells + c];
      squares += counts[s * cells + c] ** 2;
    }
    variance[c] = (squares - sum ** 2 / n) / (n - 1) / n / (length - 1) ** 2;
  }
  return variance;
}

/** Variance of -sum p/q f over sequences, divided by their number: the delta method's first-order term, in nats squared. */
function influenceVariance(counts: Uint16Array, n: number, length: number, pairLaw: Float64Array, q: Float64Array): number {
  const cells = q.length;
  let sum = 0;
  let squares = 0;
  for (let s = 0; s < n; s++) {
    let influence = 0;
    for (let c = 0; c < cells; c++) influence += (pairLaw[c] / q[c]) * counts[s * cells + c];
    influence /= length - 1;
    sum += influence;
    squares += influence ** 2;
  }
  return Math.max(0, squares - sum ** 2 / n) / (n - 1) / n;
}
