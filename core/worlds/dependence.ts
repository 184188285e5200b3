import { isAutomatonWorld } from './automaton-world.js';
import { entropyBits } from './categorical.js';
import type { SequenceWorld } from './world.js';

/** How much the tokens of a world depend on each other, in bits per sequence. */
export interface Dependence {
  /** TC = sum_i H(x_i) - H(X): lost when all tokens are decided at once. */
  readonly totalCorrelationBits: number | null;
  /** DTC = H(X) - sum_i H(x_i | all others): what a latent must carry that leaves no dependence between tokens. */
  readonly dualTotalCorrelationBits: number | null;
}

/** Total and dual total correlation of a world; null where they are not known. */
export function dependenceOf(world: SequenceWorld): Dependence {
  const { length, entropyBits: entropy, lastTokenBits } = world;
  const tokens = tokenEntropyBits(world);
  return {
    totalCorrelationBits: tokens === null ? null : tokens - entropy,
    dualTotalCorrelationBits: lastTokenBits === null ? null : entropy - length * lastTokenBits,
  };
}

/** sum_i H(x_i). */
function tokenEntropyBits(world: SequenceWorld): number | null {
  const { length, vocabulary, profile } = world;
  if (profile !== null) return length * profile[0];
  if (!isAutomatonWorld(world)) return null;
  let total = 0;
  for (let t = 0; t < length; t += 1) total += entropyBits(world.law.positionLaw(t), 0, vocabulary);
  return total;
}
