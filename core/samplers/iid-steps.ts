import type { RevealSchedule } from './reveal-schedule.js';

/** Step of K i.i.d. steps at which a position with uniform time `u` in [0, 1) is revealed. */
export function revealStep(u: number, steps: number): number {
  return Math.min(steps - 1, Math.floor(u * steps));
}

/**
 * K i.i.d. steps of the linear schedule (Sahoo et al., arXiv 2406.07524): each position's step is uniform over the K steps, which makes
 * a masked position be unmasked at step k with probability 1/(K-k). Cells of different K share the times.
 */
export class IidSteps implements RevealSchedule {
  readonly kind = 'independent';

  /**
   * @param length L.
   * @param steps K.
   */
  constructor(
    private readonly length: number,
    readonly steps: number,
  ) {}

  revealedBefore(step: number): number {
    return (this.length * step) / this.steps;
  }

  assign(times: Float64Array, rows: number, dueSteps: Int32Array): void {
    for (let i = 0; i < rows * this.length; i++) dueSteps[i] = revealStep(times[i], this.steps);
  }
}
