import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { softmax } from '../samplers/categorical.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import type { SequenceWorld } from '../worlds/world.js';

/**
 * Context gain of the last token at window w, G(w) = NLL(x_L | last w tokens) - NLL(x_L | all before it), with a masked network: what is
 * outside the window is masked, which such a network is made for. An autoregressive network cannot forget a part of its prefix.
 */
export class ContextGain {
  private readonly feed: Int32Array;
  private readonly logits: Float32Array;
  private readonly probabilities: Float64Array;

  /** @param network tokens int32 [batch, L] -> logits float32 [batch, L, V]; V is the mask id. */
  constructor(
    private readonly network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
  ) {
    this.feed = new Int32Array(SUB_BATCH * length);
    this.logits = new Float32Array(SUB_BATCH * length * vocabulary);
    this.probabilities = new Float64Array(vocabulary);
  }

  /**
   * Two network calls on the data of one sub-batch.
   * @param window w in 0..L-1.
   * @param data (N, L) tokens.
   * @param bits (N) receives the gain of the sub-batch's sequences.
   */
  async measure(subBatch: SubBatch, window: number, data: Uint8Array, bits: Float64Array): Promise<void> {
    const { rows, samples } = subBatch;
    for (let row = 0; row < rows; row++) bits[samples[row]] = 0;
    await this.addNll(subBatch, window, data, bits, 1);
    await this.addNll(subBatch, this.length - 1, data, bits, -1);
  }

  private async addNll(subBatch: SubBatch, window: number, data: Uint8Array, bits: Float64Array, sign: 1 | -1): Promise<void> {
    const { rows, samples } = subBatch;
    const { length, vocabulary } = this;
    const last = length - 1;
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < length; i++) {
        const shown = i < last && i >= last - window;
        this.feed[row * length + i] = shown ? data[samples[row] * length + i] : vocabulary;
      }
    }
    const logits = { data: this.logits, perSample: length * vocabulary };
    await this.network.run(rows, { tokens: this.feed }, { logits }, { step: 0, samples });
    for (let row = 0; row < rows; row++) {
      softmax(this.logits, (row * length + last) * vocabulary, vocabulary, this.probabilities);
      bits[samples[row]] -= sign * Math.log2(this.probabilities[data[samples[row] * length + last]]);
    }
  }
}

/** w at which the gain is measured: the near half of the context. */
export function longRangeWindow(length: number): number {
  return Math.floor(length / 2);
}

/**
 * G(w) of the exact network in bits, w >= 1; null where it has no closed form. A chain needs one token, tokens of a latent class are
 * exchangeable, a pair is adjacent; parity and agreement need every token.
 */
export function contextGainBits(world: SequenceWorld, window: number): number | null {
  if (isMarkovChainWorld(world)) return 0;
  if (isLatentClassWorld(world)) return world.profile[window] - world.profile[world.length - 1];
  const whole = window >= world.length - 1;
  if (world.world === 'pair') return 0;
  if (world.world === 'par') return whole ? 0 : 1;
  if (world.world === 'agree') return whole ? 0 : Math.log2(Number(world.parameters['keys']));
  return null;
}
