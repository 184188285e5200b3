import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { type NoiseSource, type Purpose, PURPOSE } from '../random/noise.js';
import { entropyBits, inverseCdf } from '../worlds/categorical.js';
import type { ChoiceObserver } from './least-entropy-pass.js';
import { MaskedCall } from './masked-call.js';
import type { SubBatch } from './sub-batch.js';

/** What a sampler whose tokens are not final when they are drawn does at a step. */
export interface RedrawRule {
  /** What its own uniforms are for, one a position and step, beside those of tokens. */
  readonly purpose: Purpose;
  /** What it must find again to go on from a step, beside the tokens. */
  readonly memory?: Memory;
  /** Whether a row makes a call at a step; asked of all rows in order. */
  needs(rows: RedrawRows, row: number, step: number): boolean;
  /**
   * Changes the tokens of a row.
   * @param packed Place of the row among those that made a call; -1 where it made none.
   */
  advance(rows: RedrawRows, row: number, packed: number, step: number, observer: ChoiceObserver): void;
}

/** The sequences of a sub-batch with the random numbers of a step. */
export class RedrawRows {
  /** (SUB_BATCH, L) uniforms of the rule, and of tokens. */
  readonly uniforms: Float64Array;
  readonly tokenUniforms: Float64Array;
  /** (V) the law that was read last. */
  readonly law: Float64Array;

  constructor(readonly call: MaskedCall) {
    this.uniforms = new Float64Array(SUB_BATCH * call.length);
    this.tokenUniforms = new Float64Array(SUB_BATCH * call.length);
    this.law = new Float64Array(call.vocabulary);
  }

  isMasked(row: number, position: number): boolean {
    return this.call.tokens[row * this.call.length + position] === this.call.vocabulary;
  }

  /** Draws a token of a position of a packed row by inverse CDF in float64; `law` is then what it was drawn from. */
  draw(row: number, packed: number, position: number, step: number, observer: ChoiceObserver): number {
    const { vocabulary, length } = this.call;
    this.call.law(packed, position, this.law);
    observer.onEntropy(step, entropyBits(this.law, 0, vocabulary));
    return inverseCdf(this.law, 0, vocabulary, this.tokenUniforms[row * length + position]);
  }
}

/** Masked diffusion by a rule that draws tokens before it knows which of them stay: `maskgit` and `remdm`. */
export class RedrawSampler {
  private readonly call: MaskedCall;
  private readonly rows: RedrawRows;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param sizes L, V (also the mask id), and K.
   * @param topP Nucleus of the laws that tokens are drawn from.
   */
  constructor(
    network: CheckedNetwork,
    private readonly sizes: { readonly length: number; readonly vocabulary: number; readonly steps: number },
    private readonly rule: RedrawRule,
    private readonly noise: NoiseSource,
    topP = 1,
  ) {
    this.call = new MaskedCall(network, sizes.length, sizes.vocabulary, topP);
    this.rows = new RedrawRows(this.call);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return { ...this.call.memory(), ...this.rule.memory };
  }

  /**
   * Draws the samples of one sub-batch.
   * @param from Step to go on from; 0 begins.
   * @param out (N, L) tokens of the cell; the rows of the sub-batch's samples are written.
   * @param calls (N) network calls per sample, added to.
   */
  async sample(subBatch: SubBatch, from: number, out: Uint8Array, calls: Int32Array, observer: ChoiceObserver): Promise<void> {
    const { rows: count, samples } = subBatch;
    const { length, steps } = this.sizes;
    if (from === 0) this.call.maskAll(count);
    for (let step = from; step < steps; step++) {
      this.noise.fillUniforms(this.rule.purpose, samples, count, step, length, this.rows.uniforms);
      this.noise.fillUniforms(PURPOSE.token, samples, count, step, length, this.rows.tokenUniforms);
      const batch = await this.call.run(subBatch, step, calls, this.needs);
      this.advance(count, batch, step, observer);
      observer.onStepEnd(step);
    }
    for (let row = 0; row < count; row++) out.set(this.call.tokens.subarray(row * length, (row + 1) * length), samples[row] * length);
  }

  private readonly needs = (row: number, step: number): boolean => this.rule.needs(this.rows, row, step);

  private advance(count: number, batch: number, step: number, observer: ChoiceObserver): void {
    let packed = 0;
    for (let row = 0; row < count; row++) {
      const called = packed < batch && this.call.packed[packed] === row;
      if (called) observer.onCall(step, this.call.maskedIn(row));
      else observer.onSkip?.(step, this.call.maskedIn(row));
      this.rule.advance(this.rows, row, called ? packed++ : -1, step, observer);
    }
  }
}
