import { PURPOSE } from '../random/noise.js';
import type { ChoiceObserver } from './least-entropy-pass.js';
import type { RedrawRows, RedrawRule } from './redraw-sampler.js';

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
export class MaskGit implements RedrawRule {
  readonly purpose = PURPOSE.choice;
  /** (K) positions that stay masked after each step. */
  private readonly counts: readonly number[];
  /** (L) of one sequence: drawn tokens, and their confidences, -Infinity where the position is not open. */
  private readonly drawn: Int32Array;
  private readonly confidences: Float64Array;

  /**
   * @param length L.
   * @param steps K, at most L.
   * @param temperature Of the choice, at the first step; it falls linearly to 0.
   */
  constructor(
    private readonly length: number,
    private readonly steps: number,
    private readonly temperature: number,
  ) {
    this.counts = maskGitCounts(length, steps);
    this.drawn = new Int32Array(length);
    this.confidences = new Float64Array(length);
  }

  needs(): boolean {
    return true;
  }

  advance(rows: RedrawRows, row: number, packed: number, step: number, observer: ChoiceObserver): void {
    const start = row * this.length;
    const weight = this.temperature * (1 - (step + 1) / this.steps);
    let masked = 0;
    for (let i = 0; i < this.length; i++) {
      this.confidences[i] = -Infinity;
      if (!rows.isMasked(row, i)) continue;
      masked++;
      this.drawn[i] = rows.draw(row, packed, i, step, observer);
      const gumbel = -Math.log(-Math.log(rows.uniforms[start + i] + INTO_OPEN_INTERVAL));
      this.confidences[i] = Math.log(rows.law[this.drawn[i]]) + weight * gumbel;
    }
    for (let count = masked - this.counts[step]; count > 0; count--) {
      let best = 0;
      for (let i = 1; i < this.length; i++) if (this.confidences[i] > this.confidences[best]) best = i;
      rows.call.tokens[start + best] = this.drawn[best];
      this.confidences[best] = -Infinity;
    }
  }
}
