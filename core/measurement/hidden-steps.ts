import type { MetricValue } from '../cells/result.js';
import { jackknifeSe } from './jackknife.js';
import { LinearCka } from './linear-cka.js';
import { meanMetric } from './metric-value.js';
import { ReliftShare } from './relift-share.js';

/** Parts of the samples for standard errors by the jackknife: each holds three matrices of the square of the width. */
const PARTS = 5;

/** Positions and width of the hidden states of one sample. */
export interface HiddenShape {
  readonly positions: number;
  readonly width: number;
}

/**
 * Hidden states of samples from step to step: each call of a sample is compared with its call before. The examples of the alignment of a step are the
 * positions of all samples that make a call at it.
 */
export class HiddenSteps {
  private readonly cka: LinearCka;
  private readonly relifts: ReliftShare;
  /** (N, positions, width) hidden states of each sample's last call. */
  private readonly before: Float32Array;
  /** (N, positions) tokens of its input; empty where inputs are continuous. */
  private readonly inputs: Int32Array;
  private readonly begun: Uint8Array;
  private readonly parts: number;
  /** Alignments of steps: all samples, and one part left out each. */
  private readonly ofSteps: number[] = [];
  private readonly ofStepsWithout: number[][] = [];

  /**
   * @param samples N.
   * @param tokens Whether inputs are tokens; every position of a continuous state changes at every step.
   */
  constructor(
    private readonly samples: number,
    private readonly shape: HiddenShape,
    private readonly tokens: boolean,
  ) {
    const { positions, width } = shape;
    this.parts = Math.min(PARTS, samples);
    this.cka = new LinearCka(width, this.parts);
    this.relifts = new ReliftShare(samples);
    this.before = new Float32Array(samples * positions * width);
    this.inputs = new Int32Array(tokens ? samples * positions : 0);
    this.begun = new Uint8Array(samples);
  }

  /**
   * A call of a sample.
   * @param input (positions) tokens; null where inputs are continuous.
   * @param hidden (positions, width) from `offset`.
   */
  see(sample: number, input: Int32Array | null, hidden: Float32Array, offset: number): void {
    const { positions, width } = this.shape;
    const start = sample * positions * width;
    if (this.begun[sample] === 1) {
      for (let i = 0; i < positions; i++) {
        const [was, is] = [start + i * width, offset + i * width];
        this.cka.add(sample % this.parts, this.before, was, hidden, is);
        if (input !== null) this.relifts.add(sample, input[i] === this.inputs[sample * positions + i], this.before, was, hidden, is, width);
      }
    }
    this.before.set(hidden.subarray(offset, offset + positions * width), start);
    if (input !== null) this.inputs.set(input, sample * positions);
    this.begun[sample] = 1;
  }

  /** The calls of a step are done. */
  endStep(): void {
    const without = this.cka.withoutEach();
    // A step at which the samples of one part alone make a call has no standard error, and one without a call no alignment.
    if (without.every((value) => Number.isFinite(value))) {
      this.ofSteps.push(this.cka.value());
      this.ofStepsWithout.push(without);
    }
    this.cka.clear();
  }

  /** Mean re-lift share of the samples; null for continuous inputs, and where fewer than two samples had a second call. */
  reliftShare(): MetricValue | null {
    return this.tokens ? meanMetric('relift_share', this.relifts.shares(), 1, null) : null;
  }

  /** Mean alignment of consecutive steps; null where no step has one. */
  stepCka(): MetricValue | null {
    if (this.ofSteps.length === 0) return null;
    const without = Array.from({ length: this.parts }, (_, part) => mean(this.ofStepsWithout.map((ofStep) => ofStep[part])));
    return { metric: 'step_cka', value: mean(this.ofSteps), se: jackknifeSe(without), n: this.samples, expected: null };
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
