import type { AutomatonWorld } from '../worlds/automaton-world.js';

/**
 * Probability that K i.i.d. masked steps with the exact posterior leave the language of a world with hard constraints. Every token picks a
 * step uniformly, and tokens of one step are drawn independently of each other. Null where there is no closed form (`dyck`).
 *
 * - `pair`: a pair of one step disagrees with probability 1 - 1/V, so e = (1 - 1/V) / K and 1 - (1 - e)^(L/2).
 * - `par`: the sum is uniform when the last non-empty step holds two tokens or more, and right else. It holds one with probability
 *   (L/K) sum_k (k/K)^(L-1): one token at step k and all others before it.
 * - `agree`: the two keys are of one step with probability 1/K, and then disagree with probability 1 - 1/keys.
 */
export function maskedErrorRate(world: AutomatonWorld, steps: number): number | null {
  const { length, vocabulary, parameters } = world;
  switch (world.world) {
    case 'pair':
      return 1 - (1 - (1 - 1 / vocabulary) / steps) ** (length / 2);
    case 'par':
      return (1 - 1 / vocabulary) * (1 - lastStepHoldsOne(length, steps));
    case 'agree':
      return (1 - 1 / Number(parameters.keys)) / steps;
    default:
      return null;
  }
}

function lastStepHoldsOne(length: number, steps: number): number {
  let total = 0;
  for (let k = 0; k < steps; k += 1) total += (k / steps) ** (length - 1);
  return (length / steps) * total;
}
