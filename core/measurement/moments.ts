/** Moments of per-sample values. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Standard error of the mean, from the unbiased sample variance; 0 for n = 1, where it is not known. */
  readonly se: number;
  /** Sample skewness m3 / m2^(3/2); 0 when all values are equal. */
  readonly skewness: number;
}

/** Mean, standard error and skewness of `values` (n >= 1), by two passes. */
export function moments(values: Float64Array): Moments {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let second = 0;
  let third = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i] - mean;
    second += deviation * deviation;
    third += deviation * deviation * deviation;
  }
  const variance = n > 1 ? second / (n - 1) : 0;
  const skewness = second > 0 ? third / n / (second / n) ** 1.5 : 0;
  return { n, mean, se: Math.sqrt(variance / n), skewness };
}
