import type { Parameters } from '../cells/cell.js';

/** How likely revealed positions are masked again, from sigma_max = min(1, (1 - alpha_s) / alpha_t), the most that the marginals allow. */
export const REMASK_STRATEGIES = ['cap', 'rescale', 'conf'] as const;
export type RemaskStrategy = (typeof REMASK_STRATEGIES)[number];

/** When they are: at all times t, from `on` to 0, or from `on` to `off` with the share of revealed tokens held at `alphaOn`. */
export const REMASK_PHASES = ['always', 'switch', 'loop'] as const;
export type RemaskPhase = (typeof REMASK_PHASES)[number];

/** The rule by which `remdm` masks revealed positions again (Wang et al., arXiv 2503.00307). */
export interface RemaskRule {
  /**
   * `cap`: sigma = min(eta, sigma_max). `rescale`: sigma = eta sigma_max. `conf`: min(eta, sigma_max) is divided among the revealed positions by
   * a softmax of minus the probability that their token had when it was drawn, so that doubtful ones go first.
   */
  readonly strategy: RemaskStrategy;
  readonly eta: number;
  readonly phase: RemaskPhase;
  /** Times in (0, 1), from which and until which tokens are masked again; time runs from 1 to 0. */
  readonly on: number;
  readonly off: number;
  /** Share of revealed tokens in a loop, in (0, 1). */
  readonly alphaOn: number;
}

/** What a rule is where a sampler's parameters do not say it: capped at .04, at all times; the published loop is from .55 to .05 at .9. */
export const REMASK_DEFAULTS = {
  eta: 0.04,
  strategy: 'cap',
  phase: 'always',
  on: 0.55,
  off: 0.05,
  alphaOn: 0.9,
} as const satisfies RemaskRule;

/** The rule that the parameters of a cell's sampler say. */
export function remaskRule(parameters: Parameters): RemaskRule {
  const said = Object.keys(REMASK_DEFAULTS).filter((key) => parameters[key] !== undefined);
  return { ...REMASK_DEFAULTS, ...Object.fromEntries(said.map((key) => [key, parameters[key]])) };
}

/** The probabilities of one step of `remdm`. */
export interface RemaskStep {
  /** A revealed position is masked again; for `conf` the sum over all revealed ones. */
  readonly remask: number;
  /** A masked position is revealed. */
  readonly reveal: number;
}

/** alpha_t, the share of revealed tokens that the schedule wants when `done` = 1 - t of the time has passed. */
export function revealedShare({ phase, on, off, alphaOn }: RemaskRule, done: number): number {
  if (phase !== 'loop') return done;
  if (1 - done > on) return (done * alphaOn) / (1 - on);
  return 1 - done > off ? alphaOn : 1 - ((1 - done) * (1 - alphaOn)) / off;
}

/**
 * Step k of K, from t = 1 - k/K to s = 1 - (k+1)/K. A revealed position is masked again with probability sigma, a masked one revealed with
 * probability (alpha_s - (1 - sigma) alpha_t) / (1 - alpha_t), which leaves the share of revealed positions alpha_s. With `conf` a masked position
 * has no sigma of its own, and is revealed with (alpha_s - alpha_t) / (1 - alpha_t): more stay masked than alpha says until the last step.
 */
export function remaskStep(step: number, steps: number, rule: RemaskRule): RemaskStep {
  const before = revealedShare(rule, step / steps);
  const after = revealedShare(rule, (step + 1) / steps);
  const remask = before === 0 || !remasksAt(rule, 1 - step / steps) ? 0 : remaskProbability(rule, Math.min(1, (1 - after) / before));
  const own = rule.strategy === 'conf' ? 0 : remask;
  return { remask, reveal: (after - (1 - own) * before) / (1 - before) };
}

function remasksAt({ phase, on, off }: RemaskRule, time: number): boolean {
  return phase === 'always' || (time <= on && (phase === 'switch' || time > off));
}

function remaskProbability({ strategy, eta }: RemaskRule, most: number): number {
  return strategy === 'rescale' ? eta * most : Math.min(eta, most);
}
