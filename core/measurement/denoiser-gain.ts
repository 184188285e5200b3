import type { MetricValue } from '../cells/result.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import type { Denoiser } from '../samplers/denoiser.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { meanMetric } from './metric-value.js';

/** Rows of the sub-batch whose largest gain is searched: each needs ITERATIONS calls a node. */
const TOP_ROWS = 32;
const ITERATIONS = 8;
/** Length of a finite difference: a share of sigma, and no less than float32 states of size 1 resolve. */
const STEP_SHARE = 1e-3;
const SMALLEST_STEP = 1e-4;

/** Gains at one node of the grid. */
export interface GainAtNode {
  /** (rows) |x - D|^2 / sigma^2 over the free dimensions. */
  readonly mean: Float64Array;
  /** (at most TOP_ROWS) largest singular value of dD/dx. */
  readonly top: Float64Array;
}

/**
 * How much a denoiser amplifies a change of its input, on data with noise. For the exact denoiser dD/dx = Cov(x | x_t) / sigma^2, so that the
 * mean gain is mmse / sigma^2 over the free dimensions; the largest gain is approached from below by power iteration with finite
 * differences.
 */
export class DenoiserGain {
  private readonly noisy: Float32Array;
  private readonly base: Float32Array;
  private readonly moved: Float32Array;
  private readonly changed: Float32Array;
  private readonly direction: Float64Array;
  private readonly gaussians: Float64Array;

  /**
   * @param sigmas K nodes, then 0.
   * @param freeDimensions Dimensions that data can vary in: L (V - 1) for one-hots.
   */
  constructor(
    private readonly denoiser: Denoiser,
    private readonly sigmas: Float64Array,
    private readonly freeDimensions: number,
    private readonly noise: NoiseSource,
  ) {
    const capacity = SUB_BATCH * denoiser.dimensions;
    this.noisy = new Float32Array(capacity);
    this.base = new Float32Array(capacity);
    this.moved = new Float32Array(capacity);
    this.changed = new Float32Array(capacity);
    this.direction = new Float64Array(TOP_ROWS * denoiser.dimensions);
    this.gaussians = new Float64Array(capacity);
  }

  /** @param clean (rows, d) data of the sub-batch in the network's space. */
  async measure(subBatch: SubBatch, clean: Float64Array): Promise<GainAtNode[]> {
    const { rows, samples } = subBatch;
    const d = this.denoiser.dimensions;
    const gains: GainAtNode[] = [];
    for (let step = 0; step + 1 < this.sigmas.length; step++) {
      const sigma = this.sigmas[step];
      // One draw for all nodes: each is read by itself.
      this.noise.fillGaussians(PURPOSE.dataNoise, samples, rows, 0, d, this.gaussians);
      for (let i = 0; i < rows * d; i++) this.noisy[i] = clean[i] + sigma * this.gaussians[i];
      await this.denoiser.denoise(subBatch, step, this.noisy, sigma, this.base, 'scanned');
      const mean = Float64Array.from({ length: rows }, (_, row) => {
        let squares = 0;
        for (let i = row * d; i < (row + 1) * d; i++) squares += (clean[i] - this.base[i]) ** 2;
        return squares / (sigma ** 2 * this.freeDimensions);
      });
      gains.push({ mean, top: await this.top({ rows: Math.min(rows, TOP_ROWS), samples }, step) });
    }
    return gains;
  }

  private async top(subBatch: SubBatch, step: number): Promise<Float64Array> {
    const d = this.denoiser.dimensions;
    const sigma = this.sigmas[step];
    const length = Math.max(STEP_SHARE * sigma, SMALLEST_STEP);
    const { rows, samples } = subBatch;
    this.noise.fillGaussians(PURPOSE.gainDirection, samples, rows, step, d, this.direction);
    const gains = new Float64Array(rows).fill(1);
    for (let row = 0; row < rows; row++) this.normalise(row);
    for (let iteration = 0; iteration < ITERATIONS; iteration++) {
      for (let i = 0; i < rows * d; i++) this.moved[i] = this.noisy[i] + length * this.direction[i];
      await this.denoiser.denoise(subBatch, step, this.moved, sigma, this.changed, 'scanned');
      for (let row = 0; row < rows; row++) {
        // What float32 made of the step is what the network saw.
        const seen = this.lengthOf(row, (i) => this.moved[i] - this.noisy[i]);
        for (let i = row * d; i < (row + 1) * d; i++) this.direction[i] = seen > 0 ? (this.changed[i] - this.base[i]) / seen : 0;
        gains[row] = this.normalise(row);
      }
    }
    return gains;
  }

  /** Makes the direction of a row a unit vector; returns its length before. What does not change at all has no direction: its gain is 0. */
  private normalise(row: number): number {
    const d = this.denoiser.dimensions;
    const length = this.lengthOf(row, (i) => this.direction[i]);
    if (length > 0) for (let i = row * d; i < (row + 1) * d; i++) this.direction[i] /= length;
    return length;
  }

  private lengthOf(row: number, element: (index: number) => number): number {
    const d = this.denoiser.dimensions;
    let squares = 0;
    for (let i = row * d; i < (row + 1) * d; i++) squares += element(i) ** 2;
    return Math.sqrt(squares);
  }
}

/** The gain at the node at which its mean over rows is largest. */
export function largestGain(metric: 'mean_gain' | 'top_gain', gains: readonly GainAtNode[]): MetricValue | null {
  const values = gains.flatMap((gain) => meanMetric(metric, metric === 'mean_gain' ? gain.mean : gain.top, 1, null) ?? []);
  return values.reduce<MetricValue | null>((best, one) => (best === null || one.value > best.value ? one : best), null);
}
