import type { Parameters } from '../cells/cell.js';
import { type AutomatonEdge, onlyState, weightedAutomaton } from './automaton.js';
import { type AutomatonWorld, automatonWorld } from './automaton-world.js';
import { InvalidWorldParameters, ParameterReader } from './parameters.js';

/** PAIR: sixteen pairs of equal tokens, the hard constraint that parallel decoding breaks. */
export const PAIR_DEFAULTS = { length: 32, vocabulary: 8 } as const satisfies Parameters;

/**
 * World `pair`: x_{2m} uniform, x_{2m+1} = x_{2m}. H = (L/2) log2 V, and Z(n) = log2 V (1 - n/(L-1)), the probability that the partner of
 * a masked token is masked as well.
 *
 * States: 0 before a pair; 1 + v inside one whose first token was v.
 *
 * @param parameters even `length` L (2..128), `vocabulary` V (2..16).
 * @throws InvalidWorldParameters
 */
export function pairWorld(parameters: Parameters): AutomatonWorld {
  const reader = new ParameterReader('pair', parameters);
  reader.allowOnly(['length', 'vocabulary']);
  const length = reader.integer('length', 2, 128);
  const vocabulary = reader.integer('vocabulary', 2, 16);
  if (length % 2 !== 0) throw new InvalidWorldParameters('pair', `parameter length must be even, but is ${length}.`);
  const edges: AutomatonEdge[] = [];
  for (let v = 0; v < vocabulary; v += 1) {
    edges.push({ from: 0, to: 1 + v, token: v, weight: 1 / vocabulary }, { from: 1 + v, to: 0, token: v, weight: 1 });
  }
  const states = vocabulary + 1;
  const start = onlyState(states, 0);
  return automatonWorld({
    world: 'pair',
    parameters,
    automaton: weightedAutomaton({ length, vocabulary, states, initial: start, final: start, edges }),
    profile: Float64Array.from({ length }, (_, n) => Math.log2(vocabulary) * (1 - n / (length - 1))),
    fullSupport: false,
  });
}
