import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * Two-sided p-value of the Wilcoxon-Mann-Whitney rank-sum test that two samples are of one law. Its null law is the same for every continuous
 * law; it is taken as normal with mean and variance of the ranks, ties at their mean rank, whose tails are heavier than the bounded
 * ones of the rank sum.
 */
export function rankSumPValue(a: Float64Array, b: Float64Array): number {
  const all = Float64Array.of(...a, ...b);
  const order = Array.from(all, (_, i) => i).sort((i, j) => all[i] - all[j]);
  const [n, m, total] = [a.length, b.length, all.length];
  let rankSum = 0;
  let tied = 0;
  for (let start = 0; start < total;) {
    let end = start + 1;
    while (end < total && all[order[end]] === all[order[start]]) end += 1;
    const ties = end - start;
    tied += ties ** 3 - ties;
    for (let k = start; k < end; k += 1) if (order[k] < n) rankSum += (start + 1 + end) / 2;
    start = end;
  }
  const variance = ((n * m) / 12) * (total + 1 - tied / (total * (total - 1)));
  if (variance === 0) return 1;
  return Math.min(1, 2 * normalCdf(-Math.abs(rankSum - (n * (total + 1)) / 2) / Math.sqrt(variance), 0, 1));
}
