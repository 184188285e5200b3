import type { GateCheck, MetricValue } from '../cells/result.js';
import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { MIN_SAMPLES } from './metric-value.js';
import { moments } from './moments.js';
import { meanPValue } from './p-values.js';

/** Checks need enough values for the skewness-corrected t test. */
const MIN_CHECKED = 20;
/** Resolution of squared movements of float32 predictions, as a share of the fall of the error. */
const FLOAT32_SHARE = 1e-5;

/**
 * How far the clean predictions x^_0 .. x^_K of data move while noise is taken away, and how far their error falls. A prediction is the
 * image or latent itself, or one probability vector a token.
 */
export class BeliefMovement {
  /** (N) sum_k |x^_k - x^_{k-1}|^2. */
  readonly moved: Float64Array;
  /** (N) |x - x^_0|^2 - |x - x^_K|^2. */
  readonly fell: Float64Array;
  private readonly previous: Float64Array;
  private readonly begun = new Uint8Array(SUB_BATCH);

  /**
   * @param samples N.
   * @param dimensions d, elements of one prediction.
   */
  constructor(
    samples: number,
    private readonly dimensions: number,
  ) {
    this.moved = new Float64Array(samples);
    this.fell = new Float64Array(samples);
    this.previous = new Float64Array(SUB_BATCH * dimensions);
  }

  /** What a later attempt at the cell must find again. */
  memory(): Memory {
    const { moved, fell, previous, begun } = this;
    return { moved, fell, previous, begun };
  }

  /** The rows of a sub-batch begin: no prediction is known yet. */
  begin(): void {
    this.begun.fill(0);
  }

  /**
   * The next prediction of a row; the first only begins.
   * @param belief (d) from `offset`.
   */
  move(row: number, sample: number, belief: ArrayLike<number>, offset: number): void {
    const { previous, dimensions } = this;
    const start = row * dimensions;
    let squares = 0;
    for (let i = 0; i < dimensions; i++) {
      const value = belief[offset + i];
      squares += (value - previous[start + i]) ** 2;
      previous[start + i] = value;
    }
    if (this.begun[row] === 1) this.moved[sample] += squares;
    this.begun[row] = 1;
  }

  /** Adds the squared error of a sample's first prediction, or takes that of its last one off. */
  addError(sample: number, squaredError: number, sign: 1 | -1): void {
    this.fell[sample] += sign * squaredError;
  }
}

/**
 * Re-guess ratio R = sum_k E|x^_k - x^_{k-1}|^2 / (E|x - x^_0|^2 - E|x - x^_K|^2) on data under nested noise. Where predictions are
 * posterior means they are a martingale, whose movements are as large as the fall of the error: R = 1 in every space (Augenblick and
 * Rabin, "Belief movement, uncertainty reduction, and rational updating", 2021). R > 1: beliefs move more than they learn.
 * The standard error is that of a ratio of means. Null where the error does not fall or there are fewer than two samples.
 * @param expected 1 for an exact network, else null.
 */
export function reguessRatio({ moved, fell }: Pick<BeliefMovement, 'moved' | 'fell'>, expected: number | null): MetricValue | null {
  if (moved.length < MIN_SAMPLES) return null;
  const fall = moments(fell).mean;
  if (!(fall > 0)) return null;
  const value = moments(moved).mean / fall;
  const { se } = moments(moved.map((movement, s) => movement - value * fell[s]));
  return { metric: 'reguess_ratio', value, se: se / fall, n: moved.length, expected };
}

/** Gate G9: R = 1, as the paired difference of movement and fall, whose mean is 0 for an exact network. */
export function reguessCheck({ moved, fell }: Pick<BeliefMovement, 'moved' | 'fell'>): GateCheck[] {
  if (moved.length < MIN_CHECKED) return [];
  const fall = moments(fell).mean;
  if (!(fall > 0)) return [];
  const excess = moments(moved.map((movement, s) => movement - fell[s]));
  const pValue = meanPValue(excess, 0, FLOAT32_SHARE * fall);
  return [{ check: 'reguess_ratio', observed: 1 + excess.mean / fall, expected: 1, se: excess.se / fall, pValue }];
}
