/** All sequences of `length` tokens 0..V-1, V^length of them. */
export function allSequences(vocabulary: number, length: number): number[][] {
  let sequences: number[][] = [[]];
  for (let i = 0; i < length; i++) {
    sequences = sequences.flatMap((prefix) => Array.from({ length: vocabulary }, (_, v) => [...prefix, v]));
  }
  return sequences;
}

/**
 * Posterior marginals (L, V) by summing over all sequences.
 * @param logJoint log of prior times likelihood of sequence `k`, up to a constant; -Infinity where impossible.
 */
export function marginalsByEnumeration(sequences: readonly number[][], vocabulary: number, logJoint: readonly number[]): Float64Array {
  const highest = logJoint.reduce((a, b) => Math.max(a, b));
  const weights = logJoint.map((x) => Math.exp(x - highest));
  const total = weights.reduce((a, b) => a + b, 0);
  const marginals = new Float64Array(sequences[0].length * vocabulary);
  sequences.forEach((sequence, k) => {
    sequence.forEach((token, i) => {
      marginals[i * vocabulary + token] += weights[k] / total;
    });
  });
  return marginals;
}

/** Largest absolute difference of two equally long arrays; NaN anywhere gives NaN. */
export function maxDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`lengths ${a.length} and ${b.length} differ`);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

/** Probabilities of rows of logits: softmax over the last axis, in float64. */
export function softmaxRows(logits: Float64Array, width: number): Float64Array {
  const out = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += width) {
    const row = logits.subarray(start, start + width);
    const highest = row.reduce((a, b) => Math.max(a, b));
    const total = row.reduce((sum, x) => sum + Math.exp(x - highest), 0);
    row.forEach((x, v) => {
      out[start + v] = Math.exp(x - highest) / total;
    });
  }
  return out;
}
