import type { MetricValue } from '../cells/result.js';
import { meanMetric } from './metric-value.js';

/**
 * Path KL: NELBO minus entropy, paired. From each sequence's path NLL its own -log2 p(x) is subtracted, whose mean is the entropy; both
 * vary together, so the difference has a far smaller variance (3 to 60 times on m4) than the NELBO alone.
 * @param nelboBits (N) path NLL of each data sample.
 * @param dataBits (N) exact bits of the same sample, mean H.
 */
export function pathKl(nelboBits: Float64Array, dataBits: Float64Array, divisor: number, expected: number | null): MetricValue | null {
  return meanMetric('path_kl', difference(nelboBits, dataBits), divisor, expected);
}

/** Element-wise a - b. */
export function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}
