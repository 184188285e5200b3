import type { GaussianSampler } from './gaussian-samplers.js';
import type { SeededNoise } from './seeded-noise.js';

/** The exact posterior mean E[x | x + sigma z] of one state, written to `out`. */
export type PosteriorMean = (x: Float64Array, sigma: number, out: Float64Array) => void;

/**
 * A Gaussian sampler for the Monte Carlo references: one sample at a time in float64, with a generator of another kind and code of its
 * own, so that a fault in the samplers under test shows as a disagreement. Buffers are reused between samples.
 */
export class GaussianWalker {
  private readonly x: Float64Array;
  private readonly prediction: Float64Array;
  private readonly other: Float64Array;

  /** @param startMean Mean of the starting state in every coordinate. */
  constructor(
    dimensions: number,
    private readonly startMean: number,
    private readonly posteriorMean: PosteriorMean,
    private readonly sampler: GaussianSampler,
    private readonly noise: SeededNoise,
  ) {
    this.x = new Float64Array(dimensions);
    this.prediction = new Float64Array(dimensions);
    this.other = new Float64Array(dimensions);
  }

  /**
   * Walks one sample through the noise levels; the last step returns the posterior mean at the last node.
   * @param steps (s, t) of every step, the last t being 0.
   * @returns The buffer of the last prediction, valid until the next call.
   */
  walk(steps: readonly (readonly [number, number])[]): Float64Array {
    const { x, prediction, other } = this;
    for (let c = 0; c < x.length; c += 1) x[c] = this.startMean + steps[0][0] * this.noise.gaussian();
    let lastWidth: number | null = null;
    for (const [s, t] of steps) {
      if (this.sampler === 'dpmpp_2m') other.set(prediction);
      this.posteriorMean(x, s, prediction);
      if (t === 0) break;
      if (this.sampler === 'ddpm') this.ancestralStep(s, t);
      else if (this.sampler === 'edm_heun') this.heunStep(s, t);
      else if (this.sampler === 'euler_flow') this.flowStep(s, t);
      else this.exponentialStep(s, t, this.sampler === 'dpmpp_2m' ? lastWidth : null);
      lastWidth = Math.log(s / t);
    }
    return prediction;
  }

  private ancestralStep(s: number, t: number): void {
    const ratio = (t / s) ** 2;
    const deviation = t * Math.sqrt(1 - ratio);
    for (let c = 0; c < this.x.length; c += 1) {
      this.x[c] = ratio * this.x[c] + (1 - ratio) * this.prediction[c] + deviation * this.noise.gaussian();
    }
  }

  private heunStep(s: number, t: number): void {
    const { x, prediction, other } = this;
    const euler = x.map((value, c) => value + ((t - s) * (value - prediction[c])) / s);
    this.posteriorMean(euler, t, other);
    for (let c = 0; c < x.length; c += 1) {
      const slope = (x[c] - prediction[c]) / s;
      const corrected = (euler[c] - other[c]) / t;
      x[c] += ((t - s) * (slope + corrected)) / 2;
    }
  }

  /** An Euler step of rectified flow from time a = s/(1+s) to b: y = (1 - a) x moves by (b - a)(y - D)/a. */
  private flowStep(s: number, t: number): void {
    const [a, b] = [s / (1 + s), t / (1 + t)];
    for (let c = 0; c < this.x.length; c += 1) {
      const y = (1 - a) * this.x[c];
      this.x[c] = (y + ((b - a) * (y - this.prediction[c])) / a) / (1 - b);
    }
  }

  /** x <- (t/s) x + (1 - t/s) D; with `lastWidth` D is extrapolated from the previous prediction, without it this is DDIM. */
  private exponentialStep(s: number, t: number, lastWidth: number | null): void {
    const weight = lastWidth === null ? 0 : Math.log(s / t) / (2 * lastWidth);
    for (let c = 0; c < this.x.length; c += 1) {
      const extrapolated = (1 + weight) * this.prediction[c] - weight * this.other[c];
      this.x[c] = (t / s) * this.x[c] + (1 - t / s) * extrapolated;
    }
  }
}
