import type { RevealSchedule } from './reveal-schedule.js';

/**
 * Blocks of fixed sizes in a uniformly random order: positions are ranked by their times, the b_1 first are revealed at step 0, the next
 * b_2 at step 1, and so on.
 *
 * - `blocks` has K blocks.
 * - `fhs`, the first-hitting sampler (Zheng et al., arXiv 2409.02908), has L blocks of one position. Of n masked positions a uniformly
 *   random one is revealed next, when the next of n uniform times has come: the positions in the order of their own uniform times. A
 *   network without a time needs to know no more than that order.
 */
export class RandomBlocks implements RevealSchedule {
  readonly kind = 'counted';
  readonly steps: number;
  /** (L) step of the position of each rank. */
  private readonly stepOfRank: Int32Array;
  private readonly before: readonly number[];

  /**
   * @param length L.
   * @param sizes Positions a step, each at least 1.
   * @throws RangeError when the sizes do not sum to L.
   */
  constructor(
    private readonly length: number,
    sizes: readonly number[],
  ) {
    const stepOfRank = sizes.flatMap((size, step) => new Array<number>(size).fill(step));
    if (stepOfRank.length !== length || sizes.some((size) => size < 1))
      throw new RangeError(`Block sizes ${sizes.join(', ')} must be at least 1 and sum to the length ${String(length)}.`);
    this.steps = sizes.length;
    this.stepOfRank = Int32Array.from(stepOfRank);
    this.before = sizes.reduce<number[]>((sums, size) => [...sums, (sums.at(-1) ?? 0) + size], [0]);
  }

  revealedBefore(step: number): number {
    return this.before[step];
  }

  assign(times: Float64Array, rows: number, dueSteps: Int32Array): void {
    for (let row = 0; row < rows; row++) {
      const start = row * this.length;
      const end = start + this.length;
      for (let i = start; i < end; i++) {
        let rank = 0;
        for (let j = start; j < end; j++) if (times[j] < times[i] || (times[j] === times[i] && j < i)) rank++;
        dueSteps[i] = this.stepOfRank[rank];
      }
    }
  }
}

/**
 * K block sizes that differ by at most 1, the larger ones last: floor((k+1) L / K) - floor(k L / K).
 * @throws RangeError when K exceeds L, so that a block would be empty.
 */
export function equalSizes(length: number, steps: number): number[] {
  if (steps > length)
    throw new RangeError(`${String(length)} positions cannot be divided into ${String(steps)} blocks: use at most one a position.`);
  return Array.from({ length: steps }, (_, k) => Math.floor(((k + 1) * length) / steps) - Math.floor((k * length) / steps));
}
