import type { Parameters } from '../cells/cell.js';
import { type AutomatonEdge, onlyState, weightedAutomaton } from './automaton.js';
import { type AutomatonWorld, automatonWorld } from './automaton-world.js';
import { ParameterReader } from './parameters.js';

/** AGREE: the last token repeats the first across thirty tokens that say nothing. */
export const AGREE_DEFAULTS = { length: 32, keys: 8, fillers: 8 } as const satisfies Parameters;

/**
 * World `agree`: x_0 is one of `keys` tokens, uniform; x_{L-1} = x_0; what stands between is i.i.d. uniform over `fillers` other tokens.
 * Token ids: keys first, then fillers. H = log2 keys + (L-2) log2 fillers; a window shorter than L-1 loses log2 keys bits at the last
 * token and nothing anywhere else.
 *
 * States: 0 the start, 1 + k after key k, keys + 1 the end.
 *
 * @param parameters `length` L (3..128), `keys` (2..16), `fillers` (1..16).
 * @throws InvalidWorldParameters
 */
export function agreementWorld(parameters: Parameters): AutomatonWorld {
  const reader = new ParameterReader('agree', parameters);
  reader.allowOnly(['length', 'keys', 'fillers']);
  const length = reader.integer('length', 3, 128);
  const keys = reader.integer('keys', 2, 16);
  const fillers = reader.integer('fillers', 1, 16);
  const end = keys + 1;
  const edges: AutomatonEdge[] = [];
  for (let key = 0; key < keys; key += 1) {
    edges.push({ from: 0, to: 1 + key, token: key, weight: 1 / keys }, { from: 1 + key, to: end, token: key, weight: 1 });
    for (let filler = 0; filler < fillers; filler += 1) {
      edges.push({ from: 1 + key, to: 1 + key, token: keys + filler, weight: 1 / fillers });
    }
  }
  const filler = ((length - 2) / length) * Math.log2(fillers);
  return automatonWorld({
    world: 'agree',
    parameters,
    automaton: weightedAutomaton({
      length,
      vocabulary: keys + fillers,
      states: keys + 2,
      initial: onlyState(keys + 2, 0),
      final: onlyState(keys + 2, end),
      edges,
    }),
    // A masked position is one of the two keys with probability 2/L, and is then open unless the other one is revealed.
    profile: Float64Array.from({ length }, (_, n) => filler + (2 / length) * Math.log2(keys) * (1 - n / (length - 1))),
    fullSupport: false,
  });
}
