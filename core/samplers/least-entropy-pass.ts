import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { entropyBits } from '../worlds/categorical.js';
import { temper } from './categorical.js';
import { MaskedCall } from './masked-call.js';
import type { DecideToken, SubBatch } from './reveal-pass.js';

/**
 * Entropies closer than this to the least one are equal to it, and the lowest index goes first: float32 logits know an entropy to about
 * 1e-5 bits, and rounding must not decide between positions that are alike.
 */
export const TIE_BITS = 1e-4;

/** How many of the masked positions of a row are decided in one step, those of least entropy first. */
export interface EntropyRule {
  /** Steps after which nothing is masked any more, whatever the entropies. */
  readonly steps: number;
  /**
   * Whether a further position is decided in this step.
   * @param taken Positions that the step decides already.
   * @param sumBits Sum of their entropies.
   */
  takes(step: number, taken: number, sumBits: number): boolean;
}

/** Hears what a pass that chooses positions does. */
export interface ChoiceObserver {
  /** Entropy in bits of the predicted law of a masked position at `step`. */
  onEntropy(step: number, bits: number): void;
  /** A sequence makes a call at `step` with `masked` positions masked. */
  onCall(step: number, masked: number): void;
  /** A sequence makes no call at `step`, though `masked` positions are masked or may be again. */
  readonly onSkip?: (step: number, masked: number) => void;
  /** Step `step` of the sub-batch is done. */
  onStepEnd(step: number): void;
}

/**
 * Walks sequences from all masked to all revealed; each call reveals the positions whose predicted laws have the least entropy, as many
 * as a rule allows, and the caller decides their tokens. The positions follow from the revealed tokens alone ("choose, then sample"), so
 * the same walk over data, its tokens copied, gives the exact probability of a sequence: the product of the predicted probabilities.
 *
 * A sequence makes calls until all of it is revealed.
 */
export class LeastEntropyPass {
  private readonly call: MaskedCall;
  private readonly masked = new Int32Array(SUB_BATCH);
  /** (V) of each position of one sequence. */
  private readonly laws: readonly Float64Array[];
  /** (L) of one sequence; infinite where nothing is masked, or the step has decided. */
  private readonly entropies: Float64Array;
  private readonly chosen: Int32Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param temperature Of the laws that tokens are decided from; positions are chosen by the laws as they are predicted.
   */
  constructor(
    network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly rule: EntropyRule,
    private readonly temperature = 1,
  ) {
    this.call = new MaskedCall(network, length, vocabulary);
    this.laws = Array.from({ length }, () => new Float64Array(vocabulary));
    this.entropies = new Float64Array(length);
    this.chosen = new Int32Array(length);
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
   * @param calls `calls[sample]` grows by one for each network call on the sample's row; null when calls are not counted.
   */
  async run(subBatch: SubBatch, from: number, calls: Int32Array | null, decide: DecideToken, observer: ChoiceObserver): Promise<void> {
    if (from === 0) this.call.maskAll(subBatch.rows);
    for (let row = 0; row < subBatch.rows; row++) this.masked[row] = this.call.maskedIn(row);
    for (let step = from; step < this.rule.steps; step++) {
      const batch = await this.call.run(subBatch, step, calls, this.isOpen);
      for (let i = 0; i < batch; i++) this.reveal(i, step, decide, observer);
      observer.onStepEnd(step);
    }
  }

  private readonly isOpen = (row: number): boolean => this.masked[row] > 0;

  private reveal(packed: number, step: number, decide: DecideToken, observer: ChoiceObserver): void {
    const row = this.call.packed[packed];
    const start = row * this.length;
    observer.onCall(step, this.masked[row]);
    for (let i = 0; i < this.length; i++) {
      this.entropies[i] = Infinity;
      if (this.tokens[start + i] !== this.vocabulary) continue;
      this.call.law(packed, i, this.laws[i]);
      this.entropies[i] = entropyBits(this.laws[i], 0, this.vocabulary);
      observer.onEntropy(step, this.entropies[i]);
    }
    const count = this.choose(step, this.masked[row]);
    for (let c = 0; c < count; c++) {
      const i = this.chosen[c];
      if (this.temperature !== 1) temper(this.laws[i], this.temperature);
      this.tokens[start + i] = decide(row, i, step, this.laws[i]);
    }
    this.masked[row] -= count;
  }

  /** Fills `chosen` with the positions that the step decides; returns their number. */
  private choose(step: number, masked: number): number {
    let sum = 0;
    let taken = 0;
    while (taken < masked && this.rule.takes(step, taken, sum)) {
      const next = this.leastEntropy();
      sum += this.entropies[next];
      this.entropies[next] = Infinity;
      this.chosen[taken++] = next;
    }
    return taken;
  }

  private leastEntropy(): number {
    let least = Infinity;
    for (let i = 0; i < this.length; i++) if (this.entropies[i] < least) least = this.entropies[i];
    let position = 0;
    while (this.entropies[position] > least + TIE_BITS) position++;
    return position;
  }
}
