import { revealStep } from './iid-steps.js';
import type { RevealSchedule } from './reveal-schedule.js';

/**
 * `bd3lm`, block diffusion (Arriola et al., arXiv 2503.09573): blocks of L' positions from left to right, each by K i.i.d. steps of the
 * linear schedule given the blocks before it. The network sees the later blocks masked.
 */
export class OrderedBlocks implements RevealSchedule {
  readonly kind = 'ordered';
  readonly steps: number;

  /**
   * @param length L.
   * @param block L', which divides L.
   * @param stepsPerBlock K.
   * @throws RangeError when blocks of this size do not divide the length.
   */
  constructor(
    private readonly length: number,
    private readonly block: number,
    private readonly stepsPerBlock: number,
  ) {
    if (length % block !== 0) throw new RangeError(`Blocks of ${String(block)} do not divide the length ${String(length)}.`);
    this.steps = (length / block) * stepsPerBlock;
  }

  revealedBefore(step: number): number {
    return (step * this.block) / this.stepsPerBlock;
  }

  assign(times: Float64Array, rows: number, dueSteps: Int32Array): void {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < this.length; i++) {
        const index = row * this.length + i;
        dueSteps[index] = Math.floor(i / this.block) * this.stepsPerBlock + revealStep(times[index], this.stepsPerBlock);
      }
    }
  }
}
