import type { AskedMetric } from '../cells/metrics.js';
import type { MetricValue } from '../cells/result.js';
import { softmax } from '../samplers/categorical.js';
import { entropyBits } from '../worlds/categorical.js';
import { meanMetric } from './metric-value.js';

/** Shares of the depth at which the profile is read, in quarters. */
const QUARTERS = { entropy_depth_25: 1, entropy_depth_50: 2, entropy_depth_75: 3, entropy_depth_100: 4 } as const satisfies Partial<
  Record<AskedMetric, number>
>;
export type DepthMetric = keyof typeof QUARTERS;

/** The layer, from 0, whose logits stand for `quarter` quarters of D layers: the one with which that share of the depth is done. */
export function layerAt(quarter: number, layers: number): number {
  return Math.ceil((layers * quarter) / 4) - 1;
}

/**
 * Depth profile of an autoregressive network on data: entropy of the prediction that the output head makes of the hidden state of a layer ("logit lens",
 * nostalgebraist 2020; tuned heads: Belrose et al., arXiv 2303.08112), at each quarter of the depth. The last is the predictive entropy on data itself.
 */
export class DepthProfile {
  /** (4, N) sums over positions, bits. */
  private readonly bits: Float64Array;
  private readonly probabilities: Float64Array;

  /**
   * @param samples N.
   * @param layers D.
   * @param vocabulary V.
   */
  constructor(
    private readonly samples: number,
    private readonly layers: number,
    private readonly vocabulary: number,
  ) {
    this.bits = new Float64Array(4 * samples);
    this.probabilities = new Float64Array(vocabulary);
  }

  /** The prediction of one position of a sample. @param logits (D, V) from `offset`. */
  see(sample: number, logits: Float32Array, offset: number): void {
    for (let quarter = 1; quarter <= 4; quarter++) {
      softmax(logits, offset + layerAt(quarter, this.layers) * this.vocabulary, this.vocabulary, this.probabilities);
      this.bits[(quarter - 1) * this.samples + sample] += entropyBits(this.probabilities, 0, this.vocabulary);
    }
  }

  /** Mean over samples and positions, bits/token. @param length L positions of each sample. */
  at(metric: DepthMetric, length: number): MetricValue | null {
    const start = (QUARTERS[metric] - 1) * this.samples;
    return meanMetric(metric, this.bits.subarray(start, start + this.samples), length, null);
  }
}
