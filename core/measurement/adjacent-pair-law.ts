import { isAutomatonWorld } from '../worlds/automaton-world.js';
import { positionLaws } from '../worlds/chain.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import type { SequenceWorld } from '../worlds/world.js';

/**
 * Exact law of an adjacent token pair at a uniformly random position, row-major (V, V).
 * @throws RangeError for a world that is neither a Markov chain nor an automaton.
 */
export function adjacentPairLaw(world: SequenceWorld): Float64Array {
  if (isAutomatonWorld(world)) return world.law.adjacentPairLaw();
  if (!isMarkovChainWorld(world)) throw new RangeError(`World ${world.world} has no adjacent-pair law here.`);
  const { length, vocabulary: v, transition } = world.chain;
  const law = new Float64Array(v * v);
  for (const positionLaw of positionLaws(world.chain).slice(0, length - 1)) {
    for (let a = 0; a < v; a++) for (let b = 0; b < v; b++) law[a * v + b] += (positionLaw[a] * transition[a * v + b]) / (length - 1);
  }
  return law;
}
