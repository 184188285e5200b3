import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { softmax } from './categorical.js';

/** Decides the token of one position from its predicted law; returns the token id. */
export type DecideToken = (row: number, position: number, step: number, probabilities: Float64Array) => number;

/** The rows of one sub-batch. */
export interface SubBatch {
  /** Samples in it, at most SUB_BATCH. */
  readonly rows: number;
  /** Sample of each row. */
  readonly samples: Int32Array;
}

/** Step of K i.i.d. steps at which a position with uniform time `u` in [0, 1) is revealed. */
export function revealStep(u: number, steps: number): number {
  return Math.min(steps - 1, Math.floor(u * steps));
}

/**
 * Walks sequences from all masked to all revealed in K steps, the positions of each step decided by the caller: the sampler draws
 * them, the teacher-forced measurement copies them from data. Linear schedule: each position's step is uniform over the K steps.
 *
 * A row makes a network call only at steps at which one of its positions is revealed, since otherwise its tokens, and so the
 * prediction, have not changed; the rows that need a call are packed to the front of the batch. Buffers are allocated once.
 */
export class RevealPass {
  /** (SUB_BATCH, L) current tokens, V = masked. */
  readonly tokens: Int32Array;
  /** (SUB_BATCH, L) step at which each position is revealed. */
  private readonly dueSteps: Int32Array;
  private readonly feed: Int32Array;
  private readonly feedSamples = new Int32Array(SUB_BATCH);
  private readonly feedRows = new Int32Array(SUB_BATCH);
  private readonly logits: Float32Array;
  private readonly probabilities: Float64Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param steps K.
   */
  constructor(
    private readonly network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly steps: number,
  ) {
    network.requireSizes({ tokens: length, logits: length * vocabulary });
    this.tokens = new Int32Array(SUB_BATCH * length);
    this.dueSteps = new Int32Array(SUB_BATCH * length);
    this.feed = new Int32Array(SUB_BATCH * length);
    this.logits = new Float32Array(SUB_BATCH * length * vocabulary);
    this.probabilities = new Float64Array(vocabulary);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return { tokens: this.tokens };
  }

  /**
   * @param from Step to go on from, with the memory of then.
   * @param times (rows, L) uniform times; position (row, i) is revealed at step `revealStep(times, K)`.
   * @param calls `calls[sample]` grows by one for each network call on the sample's row; null when calls are not counted.
   * @param afterStep Called after each of the K steps, also those at which no row made a call.
   */
  async run(
    subBatch: SubBatch,
    from: number,
    times: Float64Array,
    calls: Int32Array | null,
    decide: DecideToken,
    afterStep: (step: number) => void,
  ): Promise<void> {
    if (from === 0) this.tokens.fill(this.vocabulary, 0, subBatch.rows * this.length);
    for (let i = 0; i < subBatch.rows * this.length; i++) this.dueSteps[i] = revealStep(times[i], this.steps);
    for (let step = from; step < this.steps; step++) {
      const batch = this.pack(subBatch, step, calls);
      if (batch > 0) {
        const perSample = this.length * this.vocabulary;
        await this.network.run(
          batch,
          { tokens: this.feed },
          { logits: { data: this.logits, perSample } },
          { step, samples: this.feedSamples },
        );
        for (let i = 0; i < batch; i++) this.reveal(i, step, decide);
      }
      afterStep(step);
    }
  }

  /** Packs the rows with a position due at `step` into the feed; returns their number. */
  private pack(subBatch: SubBatch, step: number, calls: Int32Array | null): number {
    let batch = 0;
    for (let row = 0; row < subBatch.rows; row++) {
      if (!this.isDue(row, step)) continue;
      const start = row * this.length;
      for (let i = 0; i < this.length; i++) this.feed[batch * this.length + i] = this.tokens[start + i];
      this.feedSamples[batch] = subBatch.samples[row];
      this.feedRows[batch] = row;
      if (calls !== null) calls[subBatch.samples[row]]++;
      batch++;
    }
    return batch;
  }

  private isDue(row: number, step: number): boolean {
    const end = (row + 1) * this.length;
    for (let index = row * this.length; index < end; index++) if (this.dueSteps[index] === step) return true;
    return false;
  }

  private reveal(feedRow: number, step: number, decide: DecideToken): void {
    const row = this.feedRows[feedRow];
    for (let i = 0; i < this.length; i++) {
      const index = row * this.length + i;
      if (this.dueSteps[index] !== step) continue;
      softmax(this.logits, (feedRow * this.length + i) * this.vocabulary, this.vocabulary, this.probabilities);
      this.tokens[index] = decide(row, i, step, this.probabilities);
    }
  }
}
