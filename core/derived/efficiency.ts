/** A state of a sampler: cumulative cost and bits that are still open. */
export interface EfficiencyState {
  /** Network calls or FLOPs so far. */
  readonly cost: number;
  /** Remaining entropy, e.g. bits/token. */
  readonly remainingEntropy: number;
}

/** Bits resolved per unit of cost, step by step and in all. */
export interface Efficiency {
  /** eta_k = (H_rem(k-1) - H_rem(k)) / (cost of step k); null for a step that costs nothing. */
  readonly steps: readonly (number | null)[];
  /** H resolved over the whole cost; null when nothing was spent. */
  readonly overall: number | null;
}

/** Efficiency of a trajectory, its states in order from before the first step. */
export function efficiency(states: readonly EfficiencyState[]): Efficiency {
  const between = (a: EfficiencyState, b: EfficiencyState): number | null =>
    b.cost > a.cost ? (a.remainingEntropy - b.remainingEntropy) / (b.cost - a.cost) : null;
  const steps = states.slice(1).map((state, index) => between(states[index], state));
  const last = states.at(-1);
  return { steps, overall: last === undefined || states.length < 2 ? null : between(states[0], last) };
}
