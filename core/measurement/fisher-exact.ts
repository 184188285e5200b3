/**
 * Fisher's exact test of two proportions, a of n against b of m: two-sided, twice the smaller tail of the hypergeometric law of `a` given
 * a + b. Exact at any count, where a chi-square fails for rare classes; conservative because the law is discrete.
 */
export function fisherExactPValue(a: number, n: number, b: number, m: number): number {
  const successes = a + b;
  const lowest = Math.max(0, successes - m);
  const highest = Math.min(n, successes);
  const logFactorial = cumulativeLogs(n + m);
  const logChoose = (total: number, chosen: number): number => logFactorial[total] - logFactorial[chosen] - logFactorial[total - chosen];
  const logTotal = logChoose(n + m, successes);
  let below = 0;
  let above = 0;
  for (let k = lowest; k <= highest; k++) {
    const probability = Math.exp(logChoose(n, k) + logChoose(m, successes - k) - logTotal);
    if (k <= a) below += probability;
    if (k >= a) above += probability;
  }
  return Math.min(1, 2 * Math.min(below, above));
}

/** ln(k!) for k = 0..n. */
function cumulativeLogs(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logs[k] = logs[k - 1] + Math.log(k);
  return logs;
}
