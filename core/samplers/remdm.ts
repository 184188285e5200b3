import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { entropyBits, inverseCdf } from '../worlds/categorical.js';
import type { ChoiceObserver } from './least-entropy-pass.js';
import { MaskedCall } from './masked-call.js';
import { type RemaskStep, remaskStep } from './remask-step.js';
import type { SubBatch } from './sub-batch.js';

/**
 * `remdm`, remasking diffusion with capped remasking (Wang et al., arXiv 2503.00307): K steps, at each of which revealed tokens may be
 * masked again and drawn anew, by the network given the tokens before the step. A sequence has many histories, so its probability is not
 * tractable. With eta = 0 it is `mdlm_ancestral` in law. A row makes a call only at steps at which one of its positions is revealed.
 */
export class Remdm {
  private readonly call: MaskedCall;
  private readonly changes: Float64Array;
  private readonly tokenUniforms: Float64Array;
  private readonly probabilities: Float64Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param steps K.
   * @param eta Cap on the probability that a revealed position is masked again in one step.
   */
  constructor(
    network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly steps: number,
    private readonly eta: number,
    private readonly noise: NoiseSource,
  ) {
    this.call = new MaskedCall(network, length, vocabulary);
    this.changes = new Float64Array(SUB_BATCH * length);
    this.tokenUniforms = new Float64Array(SUB_BATCH * length);
    this.probabilities = new Float64Array(vocabulary);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return this.call.memory();
  }

  /**
   * Draws the samples of one sub-batch.
   * @param from Step to go on from; 0 begins.
   * @param out (N, L) tokens of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: ChoiceObserver): Promise<void> {
    const { rows, samples } = subBatch;
    const { length } = this;
    if (from === 0) this.call.maskAll(rows);
    let reveal = 0;
    const reveals = (row: number): boolean => {
      for (let i = row * length; i < (row + 1) * length; i++)
        if (this.call.tokens[i] === this.vocabulary && this.changes[i] < reveal) return true;
      return false;
    };
    for (let step = from; step < this.steps; step++) {
      const probabilities = remaskStep(step, this.steps, this.eta);
      ({ reveal } = probabilities);
      this.noise.fillUniforms(PURPOSE.unmaskTime, samples, rows, step, length, this.changes);
      this.noise.fillUniforms(PURPOSE.token, samples, rows, step, length, this.tokenUniforms);
      const batch = await this.call.run(subBatch, step, calls, reveals);
      this.change(rows, batch, step, probabilities, observer);
      observer.onStepEnd(step);
    }
    for (let row = 0; row < rows; row++) out.set(this.call.tokens.subarray(row * length, (row + 1) * length), samples[row] * length);
  }

  /** Masks positions again in all rows; reveals others in those that made a call. */
  private change(rows: number, batch: number, step: number, { remask, reveal }: RemaskStep, observer: ChoiceObserver): void {
    let packed = 0;
    for (let row = 0; row < rows; row++) {
      const called = packed < batch && this.call.packed[packed] === row;
      if (called) observer.onCall(step, this.call.maskedIn(row));
      for (let i = 0; i < this.length; i++) {
        const index = row * this.length + i;
        if (this.call.tokens[index] !== this.vocabulary) {
          if (this.changes[index] < remask) this.call.tokens[index] = this.vocabulary;
        } else if (called && this.changes[index] < reveal) {
          this.call.law(packed, i, this.probabilities);
          observer.onEntropy(step, entropyBits(this.probabilities, 0, this.vocabulary));
          this.call.tokens[index] = inverseCdf(this.probabilities, 0, this.vocabulary, this.tokenUniforms[index]);
        }
      }
      if (called) packed++;
    }
  }
}
