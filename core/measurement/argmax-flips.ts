import type { MetricValue } from '../cells/result.js';
import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { MIN_SAMPLES } from './metric-value.js';
import { moments } from './moments.js';

/**
 * How often the likeliest token of a position changes along the trajectory of a sample, and how often it changes back to one that it was
 * before. A decided position counts with its token, and the sample itself is the last state, so that K steps make K transitions a position.
 */
export class ArgmaxFlips {
  /** (N) changes over all positions and steps. */
  readonly flips: Int32Array;
  /** (N) those of them that go back to an earlier token. */
  readonly reverts: Int32Array;
  /** (SUB_BATCH, L) the likeliest token now. */
  private readonly current: Uint8Array;
  /** (SUB_BATCH, L, V) 1 for tokens that were the likeliest at some state. */
  private readonly visited: Uint8Array;
  private readonly begun = new Uint8Array(SUB_BATCH);

  /**
   * @param samples N.
   * @param length L.
   * @param vocabulary V, also the mask id.
   */
  constructor(
    samples: number,
    readonly length: number,
    private readonly vocabulary: number,
  ) {
    this.flips = new Int32Array(samples);
    this.reverts = new Int32Array(samples);
    this.current = new Uint8Array(SUB_BATCH * length);
    this.visited = new Uint8Array(SUB_BATCH * length * vocabulary);
  }

  /** What a later attempt at the cell must find again. */
  memory(): Memory {
    const { flips, reverts, current, visited, begun } = this;
    return { flips, reverts, current, visited, begun };
  }

  /** The rows of a sub-batch begin. */
  begin(): void {
    this.begun.fill(0);
    this.visited.fill(0);
  }

  /**
   * A state of a row.
   * @param scores (L, V) from `offset`: logits or probabilities.
   * @param decided (L) tokens of decided positions, V where none is; null where no position is decided before the end.
   */
  see(row: number, sample: number, scores: ArrayLike<number>, offset: number, decided: Int32Array | null): void {
    for (let i = 0; i < this.length; i++) {
      const fixed = decided === null ? this.vocabulary : decided[i];
      this.change(row, sample, i, fixed < this.vocabulary ? fixed : this.likeliest(scores, offset + i * this.vocabulary));
    }
    this.begun[row] = 1;
  }

  /** The last state of a row: the sample. @param tokens (L) from `offset`. */
  end(row: number, sample: number, tokens: Uint8Array, offset: number): void {
    for (let i = 0; i < this.length; i++) this.change(row, sample, i, tokens[offset + i]);
  }

  private change(row: number, sample: number, position: number, token: number): void {
    const index = row * this.length + position;
    const place = index * this.vocabulary + token;
    if (this.begun[row] === 1 && token !== this.current[index]) {
      this.flips[sample]++;
      if (this.visited[place] === 1) this.reverts[sample]++;
    }
    this.current[index] = token;
    this.visited[place] = 1;
  }

  private likeliest(scores: ArrayLike<number>, offset: number): number {
    let best = 0;
    for (let v = 1; v < this.vocabulary; v++) if (scores[offset + v] > scores[offset + best]) best = v;
    return best;
  }
}

/**
 * The changes of each sample over its L K transitions, averaged over samples.
 * @param counts (N) changes over all positions.
 * @param length L.
 * @param steps K.
 */
export function transitionShare(
  metric: 'flip_rate' | 'revert_rate',
  counts: Int32Array,
  length: number,
  steps: number,
): MetricValue | null {
  if (counts.length < MIN_SAMPLES) return null;
  const { mean, se, n } = moments(Float64Array.from(counts, (count) => count / (length * steps)));
  return { metric, value: mean, se, n, expected: null };
}
