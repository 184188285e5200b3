import type { TrajectoryStep } from '../cells/result.js';
import type { Memory } from '../checkpoints/index.js';

/** Sums behind the trajectory of one cell, gathered while sub-batches run. */
export class TrajectoryRecorder {
  private readonly sampleEntropy: RunningMeans;
  private readonly dataEntropy: RunningMeans;
  private readonly squaredError: RunningMeans;
  private readonly dataNll: RunningMeans | null;
  private readonly stepMs: Float64Array;
  private lapStart = 0;

  /**
   * @param steps Steps of the sampler; the trajectory has one state more.
   * @param withNll Whether the states say what the data's tokens cost.
   */
  constructor(
    private readonly steps: number,
    withNll = false,
  ) {
    this.dataNll = withNll ? new RunningMeans(steps) : null;
    this.sampleEntropy = new RunningMeans(steps);
    this.dataEntropy = new RunningMeans(steps);
    this.squaredError = new RunningMeans(steps);
    this.stepMs = new Float64Array(steps);
  }

  /** The sums, which a later attempt at the cell must find again. */
  memory(): Memory {
    const { sampleEntropy, dataEntropy, squaredError, dataNll, stepMs } = this;
    return {
      ...(dataNll === null ? {} : { dataNllSums: dataNll.sums, dataNllCounts: dataNll.counts }),
      sampleEntropySums: sampleEntropy.sums,
      sampleEntropyCounts: sampleEntropy.counts,
      dataEntropySums: dataEntropy.sums,
      dataEntropyCounts: dataEntropy.counts,
      squaredErrorSums: squaredError.sums,
      squaredErrorCounts: squaredError.counts,
      stepMs,
    };
  }

  /** Entropy in bits of a law predicted on samples at `step`. */
  addSampleEntropy(step: number, bits: number): void {
    this.sampleEntropy.add(step, bits);
  }

  /** Entropy in bits of a law predicted on data at `step`. */
  addDataEntropy(step: number, bits: number): void {
    this.dataEntropy.add(step, bits);
  }

  /** -log2 of a token of the data under the law predicted at `step`; not kept where the states do not say it. */
  addDataNll(step: number, bits: number): void {
    this.dataNll?.add(step, bits);
  }

  /** Squared error per dimension of the clean prediction on one data sample at `step`. */
  addSquaredError(step: number, error: number): void {
    this.squaredError.add(step, error);
  }

  /** A sub-batch starts sampling now. */
  startLap(): void {
    this.lapStart = performance.now();
  }

  /** The sampler ends `step` now. */
  endStep(step: number): void {
    const now = performance.now();
    this.stepMs[step] += now - this.lapStart;
    this.lapStart = now;
  }

  /**
   * The trajectory: states 0 (before any step) to K (the samples). The predictions of state k are those of the call that step k + 1
   * starts with, so the last state has none.
   * @param describe Noise level, exact remaining entropy and calls per sample made so far, of state k.
   * @param flopsPerCall FLOPs of one step-network call, null where unknown or meaningless.
   */
  build(
    describe: (state: number) => { noiseLevel: number; remainingEntropy: number | null; nfe: number },
    flopsPerCall: number | null,
  ): TrajectoryStep[] {
    let wallMs = 0;
    return Array.from({ length: this.steps + 1 }, (_, state) => {
      if (state > 0) wallMs += this.stepMs[state - 1];
      const { noiseLevel, remainingEntropy, nfe } = describe(state);
      return {
        step: state,
        nfe,
        noiseLevel,
        predictiveEntropyOnSamples: this.sampleEntropy.mean(state),
        predictiveEntropyOnData: this.dataEntropy.mean(state),
        ...(this.dataNll === null ? {} : { nllOnData: this.dataNll.mean(state) }),
        mmse: this.squaredError.mean(state),
        remainingEntropy,
        flops: flopsPerCall === null ? null : flopsPerCall * nfe,
        wallMs,
      };
    });
  }
}

/** One running mean per step. */
class RunningMeans {
  readonly sums: Float64Array;
  readonly counts: Float64Array;

  constructor(steps: number) {
    this.sums = new Float64Array(steps);
    this.counts = new Float64Array(steps);
  }

  add(step: number, value: number): void {
    this.sums[step] += value;
    this.counts[step]++;
  }

  /** Null where nothing was added, and beyond the last step. */
  mean(step: number): number | null {
    return step < this.counts.length && this.counts[step] > 0 ? this.sums[step] / this.counts[step] : null;
  }
}
