import { SUB_BATCH } from '../grid/vocabulary.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { inverseCdf } from '../worlds/categorical.js';
import type { RevealPass } from './reveal-pass.js';
import type { StepObserver } from './step-observer.js';
import type { SubBatch } from './sub-batch.js';

/**
 * `sedd_tweedie`: the analytic sampler of score entropy discrete diffusion (Lou et al., arXiv 2310.16834) in its absorbing case, with the
 * log-linear schedule exp(-sigma) = alpha = 1 - t and without the offset that keeps its scores finite at t = 1.
 *
 * A network of posteriors p gives the ratios s_v = p_v alpha_t / (1 - alpha_t) of a masked position. With growth g = alpha_s / alpha_t the
 * Tweedie denoiser reveals v with probability s_v (g - 1) = p_v (alpha_s - alpha_t) / (1 - alpha_t) and stays masked else: one draw over
 * V + 1 outcomes a step. At step k of K it reveals with probability 1 / (K - k): `mdlm_ancestral` in law, from other random numbers.
 */
export class SeddTweedie {
  private readonly times: Float64Array;
  private readonly tokenUniforms: Float64Array;
  private readonly draws: Float64Array;

  /**
   * @param pass The pass over the step network, with the schedule of K i.i.d. steps.
   * @param length L.
   * @param vocabulary V.
   * @param steps K.
   */
  constructor(
    private readonly pass: RevealPass,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly steps: number,
    private readonly noise: NoiseSource,
  ) {
    this.times = new Float64Array(SUB_BATCH * length);
    this.tokenUniforms = new Float64Array(SUB_BATCH * length);
    this.draws = new Float64Array(SUB_BATCH * length);
  }

  /**
   * Draws the samples of one sub-batch.
   * @param from Step to go on from; 0 begins.
   * @param out (N, L) tokens of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: StepObserver): Promise<void> {
    const { rows, samples } = subBatch;
    this.drawSteps(subBatch);
    const draw = (row: number, position: number, step: number, probabilities: Float64Array): number => {
      observer.onPrediction(step, probabilities);
      return inverseCdf(probabilities, 0, this.vocabulary, this.tokenUniforms[row * this.length + position]);
    };
    await this.pass.run(subBatch, from, this.times, calls, draw, (step) => {
      observer.onStepEnd(step);
    });
    for (let row = 0; row < rows; row++) {
      out.set(this.pass.tokens.subarray(row * this.length, (row + 1) * this.length), samples[row] * this.length);
    }
  }

  /**
   * The outcomes of a step are ordered with the V tokens first, so that a draw u reveals the position where u < 1 / (K - k), and then the
   * token is that of u (K - k): which step that is needs no network, and rows are called only where it is theirs.
   */
  private drawSteps({ rows, samples }: SubBatch): void {
    const count = rows * this.length;
    this.times.fill(-1, 0, count);
    for (let step = 0; step < this.steps; step++) {
      const left = this.steps - step;
      this.noise.fillUniforms(PURPOSE.token, samples, rows, step, this.length, this.draws);
      for (let i = 0; i < count; i++) {
        if (this.times[i] >= 0 || this.draws[i] * left >= 1) continue;
        this.times[i] = (step + 0.5) / this.steps;
        this.tokenUniforms[i] = this.draws[i] * left;
      }
    }
  }
}
