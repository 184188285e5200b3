/** Probabilities closer than this count as equal, as for a sampler that reads float32 logits. */
const TIE_PROBABILITY = 1e-5;

/**
 * The law that tokens are drawn from: p^(1/T), of it the likeliest tokens until their sum is at least `topP`, normalised. Tokens are sorted by
 * falling probability, equally likely ones by rising id.
 */
export function drawnFrom(law: Float64Array, temperature: number, topP: number): Float64Array {
  const tempered = normalised(law.map((p) => p ** (1 / temperature)));
  if (topP === 1) return tempered;
  const order = [...tempered.keys()].sort((a, b) => {
    const difference = tempered[b] - tempered[a];
    return Math.abs(difference) <= TIE_PROBABILITY ? a - b : difference;
  });
  const sums = order.map((_, rank) => order.slice(0, rank + 1).reduce((sum, token) => sum + tempered[token], 0));
  const size = 1 + sums.findIndex((sum) => sum >= topP - TIE_PROBABILITY);
  const kept = new Set(order.slice(0, size));
  return normalised(tempered.map((p, token) => (kept.has(token) ? p : 0)));
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
