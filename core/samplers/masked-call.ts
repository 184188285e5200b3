import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { softmax } from './categorical.js';
import { keepNucleus } from './nucleus.js';
import type { StepObserver } from './step-observer.js';
import type { SubBatch } from './sub-batch.js';

/**
 * The state of masked sequences and calls of their network. A call is made for the rows that need one, packed to the front of the batch: a
 * row whose tokens have not changed has its prediction already, or no use for it. Buffers are allocated once.
 */
export class MaskedCall {
  /** (SUB_BATCH, L) current tokens, V = masked. */
  readonly tokens: Int32Array;
  /** Row of each packed one. */
  readonly packed = new Int32Array(SUB_BATCH);
  private readonly feed: Int32Array;
  private readonly samples = new Int32Array(SUB_BATCH);
  private readonly logits: Float32Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param topP Nucleus that predicted laws are cut to.
   */
  constructor(
    private readonly network: CheckedNetwork,
    readonly length: number,
    readonly vocabulary: number,
    private readonly topP = 1,
  ) {
    network.requireSizes({ tokens: length, logits: length * vocabulary });
    this.tokens = new Int32Array(SUB_BATCH * length);
    this.feed = new Int32Array(SUB_BATCH * length);
    this.logits = new Float32Array(SUB_BATCH * length * vocabulary);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return { tokens: this.tokens };
  }

  /** Masks all positions of the first `rows` rows. */
  maskAll(rows: number): void {
    this.tokens.fill(this.vocabulary, 0, rows * this.length);
  }

  /** Masked positions of a row. */
  maskedIn(row: number): number {
    let count = 0;
    for (let i = row * this.length; i < (row + 1) * this.length; i++) if (this.tokens[i] === this.vocabulary) count++;
    return count;
  }

  /**
   * Calls the network for the rows that need it.
   * @param calls `calls[sample]` grows by one for each packed row; null when calls are not counted.
   * @returns The number of packed rows; `packed` says which they are.
   */
  async run(
    { rows, samples }: SubBatch,
    step: number,
    calls: Int32Array | null,
    needs: (row: number, step: number) => boolean,
  ): Promise<number> {
    const { length } = this;
    let batch = 0;
    for (let row = 0; row < rows; row++) {
      if (!needs(row, step)) continue;
      for (let i = 0; i < length; i++) this.feed[batch * length + i] = this.tokens[row * length + i];
      this.samples[batch] = samples[row];
      this.packed[batch] = row;
      if (calls !== null) calls[samples[row]]++;
      batch++;
    }
    if (batch > 0) {
      const logits = { data: this.logits, perSample: length * this.vocabulary };
      await this.network.run(batch, { tokens: this.feed }, { logits }, { step, samples: this.samples });
    }
    return batch;
  }

  /** Tells all predictions of a packed row. @param index Place of the row among the packed ones. */
  tell(index: number, step: number, onRow: NonNullable<StepObserver['onRow']>): void {
    onRow(this.packed[index], step, this.logits, index * this.length * this.vocabulary);
  }

  /** The predicted law of a position of a packed row, (V) in float64, its nucleus where one is asked for. @param index Place of the row among the packed ones. */
  law(index: number, position: number, out: Float64Array): void {
    softmax(this.logits, (index * this.length + position) * this.vocabulary, this.vocabulary, out);
    keepNucleus(out, this.topP);
  }
}
