import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { PURPOSE } from '../random/noise.js';
import type { ChoiceObserver } from './least-entropy-pass.js';
import type { RedrawRows, RedrawRule } from './redraw-sampler.js';
import { type RemaskRule, type RemaskStep, remaskStep } from './remask-rule.js';

/**
 * `remdm`, remasking diffusion (Wang et al., arXiv 2503.00307): K steps, at each of which revealed tokens may be masked again and drawn
 * anew, by the network given the tokens before the step. A sequence has many histories, so its probability is not tractable. With eta = 0 it
 * is `mdlm_ancestral` in law. A row makes a call only at steps at which one of its positions is revealed.
 */
export class Remdm implements RedrawRule {
  readonly purpose = PURPOSE.unmaskTime;
  readonly memory: Memory;
  /** (K) */
  private readonly probabilities: readonly RemaskStep[];
  /** (SUB_BATCH, L) probability that the token of a revealed position had when it was drawn; kept for `conf` alone. */
  private readonly confidences: Float64Array | null;
  /** (L) of one sequence: probability that each revealed position is masked again. */
  private readonly remask: Float64Array;

  /**
   * @param length L.
   * @param steps K.
   */
  constructor(
    private readonly length: number,
    steps: number,
    rule: RemaskRule,
  ) {
    this.probabilities = Array.from({ length: steps }, (_, step) => remaskStep(step, steps, rule));
    this.confidences = rule.strategy === 'conf' ? new Float64Array(SUB_BATCH * length) : null;
    this.memory = this.confidences === null ? {} : { confidences: this.confidences };
    this.remask = new Float64Array(length);
  }

  needs(rows: RedrawRows, row: number, step: number): boolean {
    const { reveal } = this.probabilities[step];
    for (let i = 0; i < this.length; i++) if (rows.isMasked(row, i) && rows.uniforms[row * this.length + i] < reveal) return true;
    return false;
  }

  advance(rows: RedrawRows, row: number, packed: number, step: number, observer: ChoiceObserver): void {
    const { reveal, remask } = this.probabilities[step];
    this.fillRemask(rows, row, remask);
    for (let i = 0; i < this.length; i++) {
      const index = row * this.length + i;
      if (!rows.isMasked(row, i)) {
        if (rows.uniforms[index] < this.remask[i]) rows.call.tokens[index] = rows.call.vocabulary;
      } else if (packed >= 0 && rows.uniforms[index] < reveal) {
        const token = rows.draw(row, packed, i, step, observer);
        rows.call.tokens[index] = token;
        if (this.confidences !== null) this.confidences[index] = rows.law[token];
      }
    }
  }

  /** Probability that each revealed position of a row is masked again: the same for all, or shares of it by softmax(-confidence). */
  private fillRemask(rows: RedrawRows, row: number, remask: number): void {
    this.remask.fill(remask);
    if (this.confidences === null) return;
    let total = 0;
    for (let i = 0; i < this.length; i++) {
      if (rows.isMasked(row, i)) continue;
      this.remask[i] = Math.exp(-this.confidences[row * this.length + i]);
      total += this.remask[i];
    }
    for (let i = 0; i < this.length; i++) this.remask[i] *= remask / total;
  }
}
