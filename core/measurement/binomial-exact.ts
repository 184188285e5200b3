/**
 * Two-sided p-value of "each of n trials succeeds with probability p": twice the smaller tail of the binomial law. Exact at any count;
 * conservative because the law is discrete. p = 0 admits no success, p = 1 no failure.
 */
export function binomialExactPValue(successes: number, n: number, p: number): number {
  if (p === 0 || p === 1) return successes === n * p ? 1 : 0;
  let below = 0;
  let above = 0;
  let log = n * Math.log1p(-p);
  for (let k = 0; k <= n; k++) {
    const probability = Math.exp(log);
    if (k <= successes) below += probability;
    if (k >= successes) above += probability;
    log += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
  }
  return Math.min(1, 2 * Math.min(below, above));
}
