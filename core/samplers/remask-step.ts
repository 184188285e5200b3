/** The probabilities of one step of `remdm`. */
export interface RemaskStep {
  /** A revealed position is masked again. */
  readonly remask: number;
  /** A masked position is revealed. */
  readonly reveal: number;
}

/**
 * Step k of K of the linear schedule alpha_t = 1 - t, from t = 1 - k/K to s = 1 - (k+1)/K, with sigma = min(eta, (1 - alpha_s) / alpha_t):
 * a revealed position is masked again with probability sigma, a masked one revealed with probability
 * (alpha_s - (1 - sigma) alpha_t) / (1 - alpha_t), which leaves the share of masked positions that of the schedule.
 */
export function remaskStep(step: number, steps: number, eta: number): RemaskStep {
  const before = step / steps;
  const after = (step + 1) / steps;
  const remask = before === 0 ? 0 : Math.min(eta, (1 - after) / before);
  return { remask, reveal: (after - (1 - remask) * before) / (1 - before) };
}
