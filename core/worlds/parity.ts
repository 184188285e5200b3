import type { Parameters } from '../cells/cell.js';
import { type AutomatonEdge, onlyState, weightedAutomaton } from './automaton.js';
import { type AutomatonWorld, automatonWorld } from './automaton-world.js';
import { ParameterReader } from './parameters.js';

/** PAR: 32 signs with product +1, one bit of dependence that only the last token shows. */
export const PAR_DEFAULTS = { length: 32, vocabulary: 2 } as const satisfies Parameters;

/**
 * World `par`: uniform over the sequences whose token ids sum to 0 modulo V. For V = 2, with token 1 as the sign -1, these are the signs
 * with product +1. H = (L-1) log2 V, Z(n) = log2 V for n < L-1 and 0 at the last: TC = log2 V in any order.
 *
 * State: the sum so far, modulo V.
 *
 * @param parameters `length` L (2..128), `vocabulary` V (2..16).
 * @throws InvalidWorldParameters
 */
export function parityWorld(parameters: Parameters): AutomatonWorld {
  const reader = new ParameterReader('par', parameters);
  reader.allowOnly(['length', 'vocabulary']);
  const length = reader.integer('length', 2, 128);
  const vocabulary = reader.integer('vocabulary', 2, 16);
  const edges: AutomatonEdge[] = [];
  for (let from = 0; from < vocabulary; from += 1) {
    for (let token = 0; token < vocabulary; token += 1) {
      edges.push({ from, to: (from + token) % vocabulary, token, weight: 1 / vocabulary });
    }
  }
  const even = onlyState(vocabulary, 0);
  return automatonWorld({
    world: 'par',
    parameters,
    automaton: weightedAutomaton({ length, vocabulary, states: vocabulary, initial: even, final: even, edges }),
    profile: Float64Array.from({ length }, (_, n) => (n < length - 1 ? Math.log2(vocabulary) : 0)),
    fullSupport: false,
  });
}
