import type { MetricValue } from '../cells/result.js';
import { deltaMethodSe, MIN_SAMPLES } from './metric-value.js';

/** The law of the latent class estimated from samples. */
export interface ClassLawEstimate {
  /** (C) add-1/2 (Krichevsky-Trofimov) frequencies, all positive. */
  readonly frequencies: Float64Array;
  /** KL(prior || estimated law) in bits, bias removed to first order. */
  readonly klBits: number;
  /** Standard error of `klBits`. */
  readonly seBits: number;
  readonly n: number;
}

/**
 * KL(prior || law of the sampled class) in bits per sequence.
 *
 * The add-1/2 estimate has the same first-order bias, (C-1)/(2N) nats, whatever the law; it is subtracted. A class that never occurs
 * in N samples has an unknown frequency below about 1/N and enters with 1/(2N): there the value is a lower estimate. The standard
 * error joins the delta method with the second-order term that is left when the KL is 0.
 *
 * @param classes (N) sampled class of each sample.
 * @param prior (C) law of the class.
 */
export function estimateClassLaw(classes: Uint8Array, prior: Float64Array): ClassLawEstimate {
  const n = classes.length;
  const frequencies = new Float64Array(prior.length).fill(0.5);
  for (const c of classes) frequencies[c]++;
  let nats = 0;
  let mean = 0;
  let square = 0;
  for (let c = 0; c < prior.length; c++) {
    frequencies[c] /= n + prior.length / 2;
    nats += prior[c] * Math.log(prior[c] / frequencies[c]);
    const influence = prior[c] / frequencies[c];
    mean += frequencies[c] * influence;
    square += frequencies[c] * influence ** 2;
  }
  const bias = (prior.length - 1) / (2 * n);
  const firstOrder = Math.max(0, square - mean ** 2) / n;
  const secondOrder = (prior.length - 1) / (2 * n ** 2);
  return { frequencies, klBits: (nats - bias) / Math.LN2, seBits: deltaMethodSe(firstOrder, secondOrder) / Math.LN2, n };
}

/** The class KL as a metric, or null with too few samples. */
export function classKl(estimate: ClassLawEstimate, expected: number | null): MetricValue | null {
  if (estimate.n < MIN_SAMPLES) return null;
  return { metric: 'class_kl', value: estimate.klBits, se: estimate.seBits, n: estimate.n, expected };
}
