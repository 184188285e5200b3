import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { DuePositions } from './due-positions.js';
import { MaskedCall } from './masked-call.js';
import type { RevealSchedule } from './reveal-schedule.js';
import type { StepObserver } from './step-observer.js';
import type { SubBatch } from './sub-batch.js';

export type { SubBatch } from './sub-batch.js';

/** Decides the token of one position from its predicted law; returns the token id. */
export type DecideToken = (row: number, position: number, step: number, probabilities: Float64Array) => number;

/**
 * Walks sequences from all masked to all revealed. A schedule says at which step each position is revealed; the caller decides the
 * tokens: the sampler draws them, the teacher-forced measurement copies them from data.
 *
 * A row makes a network call only at steps at which one of its positions is revealed, since otherwise its tokens, and so the
 * prediction, have not changed.
 */
export class RevealPass {
  private readonly call: MaskedCall;
  /** (SUB_BATCH, L) step at which each position is revealed. */
  private readonly dueSteps: Int32Array;
  private readonly due: DuePositions;
  private readonly probabilities: Float64Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param schedule When positions are revealed.
   * @param topP Nucleus of the laws that tokens are decided from.
   */
  constructor(
    network: CheckedNetwork,
    private readonly length: number,
    vocabulary: number,
    private readonly schedule: RevealSchedule,
    topP = 1,
  ) {
    this.call = new MaskedCall(network, length, vocabulary, topP);
    this.dueSteps = new Int32Array(SUB_BATCH * length);
    this.due = new DuePositions(length, schedule.steps);
    this.probabilities = new Float64Array(vocabulary);
  }

  /** (SUB_BATCH, L) current tokens, V = masked. */
  get tokens(): Int32Array {
    return this.call.tokens;
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return this.call.memory();
  }

  /**
   * @param from Step to go on from, with the memory of then.
   * @param times (rows, L) uniform times; the schedule makes steps of them.
   * @param calls `calls[sample]` grows by one for each network call on the sample's row; null when calls are not counted.
   * @param afterStep Called after each step, also those at which no row made a call.
   * @param onRow Hears of every row of a call before any of its positions is decided.
   */
  async run(
    subBatch: SubBatch,
    from: number,
    times: Float64Array,
    calls: Int32Array | null,
    decide: DecideToken,
    afterStep: (step: number) => void,
    onRow?: StepObserver['onRow'],
  ): Promise<void> {
    if (from === 0) this.call.maskAll(subBatch.rows);
    this.schedule.assign(times, subBatch.rows, this.dueSteps);
    this.due.arrange(this.dueSteps, subBatch.rows, from);
    for (let step = from; step < this.schedule.steps; step++) {
      const batch = await this.call.run(subBatch, step, calls, this.isDue);
      for (let i = 0; i < batch; i++) {
        if (onRow !== undefined) this.call.tell(i, step, onRow);
        this.reveal(i, step, decide);
      }
      afterStep(step);
    }
  }

  private readonly isDue = (row: number, step: number): boolean => this.due.isDue(row, step);

  private reveal(packed: number, step: number, decide: DecideToken): void {
    const row = this.call.packed[packed];
    for (let i = this.due.take(row, step); i >= 0; i = this.due.take(row, step)) {
      this.call.law(packed, i, this.probabilities);
      this.tokens[row * this.length + i] = decide(row, i, step, this.probabilities);
    }
  }
}
