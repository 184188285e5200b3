/**
 * Decides at which step of a masked sampler each position is revealed, from one uniform time a position and from nothing that is
 * revealed: the law of the steps is the same whatever the tokens are.
 */
export interface RevealSchedule {
  /**
   * Which positions are revealed before a step. `independent`: each with the same probability, whatever the others are; `counted`: a fixed
   * number of uniformly random ones; `ordered`: those at the left first.
   */
  readonly kind: 'independent' | 'counted' | 'ordered';
  /** Steps of the sampler. */
  readonly steps: number;
  /** Positions revealed before `step`, 0 .. steps: their number, or its mean. */
  revealedBefore(step: number): number;
  /**
   * @param times (rows, L) uniform times in [0, 1).
   * @param dueSteps (rows, L) receives the step at which each position is revealed.
   */
  assign(times: Float64Array, rows: number, dueSteps: Int32Array): void;
}
