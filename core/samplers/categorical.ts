import { InvalidModelOutput } from '../inference/errors.js';

/**
 * Softmax in float64 of the float32 logits at `logits[offset .. offset + count)`, into `out[0 .. count)`.
 * Float32 probabilities would truncate the tail and lower the effective temperature (Zheng et al., arXiv 2409.02908).
 */
export function softmax(logits: Float32Array, offset: number, count: number, out: Float64Array): void {
  let max = -Infinity;
  for (let v = 0; v < count; v++) if (logits[offset + v] > max) max = logits[offset + v];
  let total = 0;
  for (let v = 0; v < count; v++) {
    const weight = Math.exp(logits[offset + v] - max);
    out[v] = weight;
    total += weight;
  }
  for (let v = 0; v < count; v++) out[v] /= total;
}

/** Sharpens (temperature below 1) or flattens a law in place: p^(1/T), divided by its sum. */
export function temper(law: Float64Array, temperature: number): void {
  let total = 0;
  for (let v = 0; v < law.length; v++) {
    law[v] **= 1 / temperature;
    total += law[v];
  }
  for (let v = 0; v < law.length; v++) law[v] /= total;
}

/**
 * Float64 probabilities from predicted marginals `marginals[offset .. offset + count)`, into `out[0 .. count)`: negative entries count
 * as 0 and the rest is divided by its sum, so that float32 rounding does not leave mass over.
 * @throws InvalidModelOutput when no entry is positive.
 */
export function normaliseMarginals(marginals: Float32Array, offset: number, count: number, out: Float64Array): void {
  let total = 0;
  for (let v = 0; v < count; v++) {
    const weight = Math.max(0, marginals[offset + v]);
    out[v] = weight;
    total += weight;
  }
  if (total <= 0) {
    throw new InvalidModelOutput(
      'Output "x0" of the step graph predicts no token at all: every marginal of a position is 0 or negative. Export a graph whose x0 are probabilities.',
      null,
    );
  }
  for (let v = 0; v < count; v++) out[v] /= total;
}
