import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { type NoiseSource, PURPOSE } from '../random/noise.js';
import { entropyBits, inverseCdf } from '../worlds/categorical.js';
import type { ChoiceObserver } from './least-entropy-pass.js';
import { MaskedCall } from './masked-call.js';
import type { SubBatch } from './sub-batch.js';

/** Half of the smallest step of a 53-bit uniform: shifts [0, 1) into (0, 1), where both logarithms of a Gumbel number are finite. */
const INTO_OPEN_INTERVAL = 2 ** -54;

/**
 * Positions that stay masked after each of K steps: floor(L cos(pi (k+1) / 2K)), so many that every step reveals at least one position,
 * and none after the last.
 */
export function maskGitCounts(length: number, steps: number): number[] {
  const counts: number[] = [];
  for (let step = 0; step < steps; step++) {
    const cosine = Math.floor(length * Math.cos((Math.PI * (step + 1)) / (2 * steps)));
    counts.push(step === steps - 1 ? 0 : Math.max(1, Math.min((counts.at(-1) ?? length) - 1, cosine)));
  }
  return counts;
}

/**
 * `maskgit` (Chang et al., arXiv 2202.04200): every call draws tokens for all masked positions and keeps those of the largest
 * ln p(token) + temperature (1 - r) Gumbel, r the share of steps done, as many as the cosine schedule says. The tokens decide which
 * positions are revealed ("sample, then choose"), so the probability of a sequence is not tractable.
 */
export class MaskGit {
  private readonly call: MaskedCall;
  /** (K) positions that stay masked after each step. */
  private readonly counts: readonly number[];
  private readonly tokenUniforms: Float64Array;
  private readonly choiceUniforms: Float64Array;
  private readonly probabilities: Float64Array;
  /** (L) of one sequence: drawn tokens, and their confidences, -Infinity where the position is not open. */
  private readonly drawn: Int32Array;
  private readonly confidences: Float64Array;

  /**
   * @param network tokens int32 [batch, L] -> logits float32 [batch, L, V].
   * @param length L.
   * @param vocabulary V, also the mask id.
   * @param steps K, at most L.
   * @param temperature Of the choice, at the first step; it falls linearly to 0.
   */
  constructor(
    network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly steps: number,
    private readonly temperature: number,
    private readonly noise: NoiseSource,
  ) {
    this.call = new MaskedCall(network, length, vocabulary);
    this.counts = maskGitCounts(length, steps);
    this.tokenUniforms = new Float64Array(SUB_BATCH * length);
    this.choiceUniforms = new Float64Array(SUB_BATCH * length);
    this.probabilities = new Float64Array(vocabulary);
    this.drawn = new Int32Array(length);
    this.confidences = new Float64Array(length);
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
    for (let step = from; step < this.steps; step++) {
      this.noise.fillUniforms(PURPOSE.token, samples, rows, step, length, this.tokenUniforms);
      this.noise.fillUniforms(PURPOSE.choice, samples, rows, step, length, this.choiceUniforms);
      const batch = await this.call.run(subBatch, step, calls, always);
      for (let row = 0; row < batch; row++) this.advance(row, step, observer);
      observer.onStepEnd(step);
    }
    for (let row = 0; row < rows; row++) out.set(this.call.tokens.subarray(row * length, (row + 1) * length), samples[row] * length);
  }

  private advance(row: number, step: number, observer: ChoiceObserver): void {
    const start = row * this.length;
    const masked = this.call.maskedIn(row);
    const weight = this.temperature * (1 - (step + 1) / this.steps);
    observer.onCall(step, masked);
    for (let i = 0; i < this.length; i++) {
      this.confidences[i] = -Infinity;
      if (this.call.tokens[start + i] !== this.vocabulary) continue;
      this.call.law(row, i, this.probabilities);
      observer.onEntropy(step, entropyBits(this.probabilities, 0, this.vocabulary));
      this.drawn[i] = inverseCdf(this.probabilities, 0, this.vocabulary, this.tokenUniforms[start + i]);
      const gumbel = -Math.log(-Math.log(this.choiceUniforms[start + i] + INTO_OPEN_INTERVAL));
      this.confidences[i] = Math.log(this.probabilities[this.drawn[i]]) + weight * gumbel;
    }
    for (let count = masked - this.counts[step]; count > 0; count--) {
      let best = 0;
      for (let i = 1; i < this.length; i++) if (this.confidences[i] > this.confidences[best]) best = i;
      this.call.tokens[start + best] = this.drawn[best];
      this.confidences[best] = -Infinity;
    }
  }
}

const always = (): boolean => true;
