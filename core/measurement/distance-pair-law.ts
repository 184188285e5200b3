import type { AutomatonLaw } from '../worlds/automaton-law.js';
import { type AutomatonWorld, isAutomatonWorld } from '../worlds/automaton-world.js';
import { positionLaws, transitionPowers } from '../worlds/chain.js';
import { isLatentClassWorld, type LatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld, type MarkovChainWorld } from '../worlds/markov-chain.js';
import type { SequenceWorld } from '../worlds/world.js';

/**
 * Exact law of two tokens that are `distance` apart, the first at a uniformly random position; row-major (V, V).
 * @param distance d in 1..L-1.
 * @throws RangeError for a world without a closed form.
 */
export function distancePairLaw(world: SequenceWorld, distance: number): Float64Array {
  if (isMarkovChainWorld(world)) return chainLaw(world, distance);
  if (isLatentClassWorld(world)) return classLaw(world);
  if (isAutomatonWorld(world)) return automatonLaw(world, distance);
  throw new RangeError(`World ${world.world} has no law of token pairs here.`);
}

/** Sum over positions of p(x_i = a) P^d[a, b]. */
function chainLaw({ chain }: MarkovChainWorld, distance: number): Float64Array {
  const { length, vocabulary: v } = chain;
  const power = transitionPowers(chain)[distance];
  const law = new Float64Array(v * v);
  for (const position of positionLaws(chain).slice(0, length - distance)) {
    for (let a = 0; a < v; a++) for (let b = 0; b < v; b++) law[a * v + b] += (position[a] * power[a * v + b]) / (length - distance);
  }
  return law;
}

/** Tokens are independent given the class, so that every distance is the same: sum_c p(c) p(a|c) p(b|c). */
function classLaw({ latent }: LatentClassWorld): Float64Array {
  const { vocabulary: v, classes, prior, emission } = latent;
  const law = new Float64Array(v * v);
  for (let c = 0; c < classes; c++) {
    for (let a = 0; a < v; a++) for (let b = 0; b < v; b++) law[a * v + b] += prior[c] * emission[c * v + a] * emission[c * v + b];
  }
  return law;
}

/** The states after token a at i, walked on without looking at tokens until the one at i + d is written. */
function automatonLaw({ law: automaton, length, vocabulary: v }: AutomatonWorld, distance: number): Float64Array {
  const { states } = automaton.automaton;
  const law = new Float64Array(v * v);
  for (let i = 0; i + distance < length; i++) {
    const before = automaton.occupancy.subarray(i * states, (i + 1) * states);
    for (let a = 0; a < v; a++) {
      let belief = automaton.advance(before, i, a);
      for (let t = i + 1; t < i + distance; t++) belief = walk(automaton, belief, t);
      automaton.addTokenLaw(belief, i + distance, law.subarray(a * v, (a + 1) * v));
    }
  }
  return law.map((probability) => probability / (length - distance));
}

/** p(state after position t) from the law of the state before it, (S). */
function walk({ automaton: { edges, states }, edgeLaw }: AutomatonLaw, belief: Float64Array, t: number): Float64Array {
  const next = new Float64Array(states);
  for (let e = 0; e < edges.length; e++) next[edges[e].to] += belief[edges[e].from] * edgeLaw[t * edges.length + e];
  return next;
}
