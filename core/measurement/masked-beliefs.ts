import { SUB_BATCH } from '../grid/vocabulary.js';
import { softmax } from '../samplers/categorical.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import type { BeliefMovement } from './belief-movement.js';

/**
 * Predictions of masked tokens while data are revealed: the law of a masked position, the one-hot of a revealed one. The positions of
 * earlier steps stay revealed, so the noise is nested; what is predicted at a step at which nothing of a row is revealed has not moved.
 */
export class MaskedBeliefs {
  private readonly belief: Float64Array;
  private readonly law: Float64Array;
  private readonly begun = new Uint8Array(SUB_BATCH);

  /**
   * @param length L.
   * @param vocabulary V, also the mask id.
   */
  constructor(
    private readonly movement: BeliefMovement,
    private readonly length: number,
    private readonly vocabulary: number,
  ) {
    this.belief = new Float64Array(length * vocabulary);
    this.law = new Float64Array(vocabulary);
  }

  /** A sub-batch begins. */
  begin(): void {
    this.movement.begin();
    this.begun.fill(0);
  }

  /** What a later attempt at the cell must find again, beside the movement itself. */
  memory(): { begun: Uint8Array } {
    return { begun: this.begun };
  }

  /**
   * The prediction of a row before a step reveals more of it.
   * @param tokens (L) current tokens of the row, V = masked.
   * @param logits (L, V) from `offset`.
   * @param data (N, L) tokens that are revealed.
   */
  see(row: number, sample: number, tokens: Int32Array, logits: Float32Array, offset: number, data: Uint8Array): void {
    const { length, vocabulary, belief, law } = this;
    belief.fill(0);
    for (let i = 0; i < length; i++) {
      if (tokens[i] < vocabulary) belief[i * vocabulary + tokens[i]] = 1;
      else {
        softmax(logits, offset + i * vocabulary, vocabulary, law);
        belief.set(law, i * vocabulary);
      }
    }
    if (this.begun[row] === 0) this.movement.addError(sample, this.squaredError(data, sample), 1);
    this.begun[row] = 1;
    this.movement.move(row, sample, belief, 0);
  }

  /** The rows of a sub-batch are revealed: the last prediction is the data, and has no error. */
  end({ rows, samples }: SubBatch, data: Uint8Array): void {
    const { length, vocabulary, belief } = this;
    for (let row = 0; row < rows; row++) {
      belief.fill(0);
      for (let i = 0; i < length; i++) belief[i * vocabulary + data[samples[row] * length + i]] = 1;
      this.movement.move(row, samples[row], belief, 0);
    }
  }

  private squaredError(data: Uint8Array, sample: number): number {
    const { length, vocabulary, belief } = this;
    let error = 0;
    for (let i = 0; i < length; i++) {
      const token = data[sample * length + i];
      for (let v = 0; v < vocabulary; v++) error += (belief[i * vocabulary + v] - (v === token ? 1 : 0)) ** 2;
    }
    return error;
  }
}
