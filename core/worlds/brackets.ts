import type { Parameters } from '../cells/cell.js';
import { type AutomatonEdge, onlyState, weightedAutomaton } from './automaton.js';
import { type AutomatonWorld, automatonWorld } from './automaton-world.js';
import { InvalidWorldParameters, ParameterReader } from './parameters.js';

/** DYCK: two kinds of brackets, nested at most three deep. */
export const DYCK_DEFAULTS = { length: 32, types: 2, depth: 3 } as const satisfies Parameters;

/** States that a graph of this world may have: it is unrolled over all positions. */
const MAX_STATES = 64;

/**
 * World `dyck`: uniform over the balanced strings of `types` kinds of brackets that are nested at most `depth` deep. H = log2 of their
 * number. Tokens 0..types-1 open, types..2 types-1 close. The profile has no closed form, but all other tokens determine a token.
 *
 * States: the stacks of open brackets, shortest first; the empty one is state 0.
 *
 * @param parameters even `length` L (2..64), `types` (1..4), `depth` (1..5), at most 64 stacks.
 * @throws InvalidWorldParameters
 */
export function bracketWorld(parameters: Parameters): AutomatonWorld {
  const reader = new ParameterReader('dyck', parameters);
  reader.allowOnly(['length', 'types', 'depth']);
  const length = reader.integer('length', 2, 64);
  const types = reader.integer('types', 1, 4);
  const depth = reader.integer('depth', 1, 5);
  if (length % 2 !== 0) throw new InvalidWorldParameters('dyck', `parameter length must be even, but is ${length}.`);
  const states = Array.from({ length: depth + 1 }, (_, d) => types ** d).reduce((a, b) => a + b);
  if (states > MAX_STATES) {
    throw new InvalidWorldParameters(
      'dyck',
      `${types} types nested ${depth} deep make ${states} stacks; at most ${MAX_STATES} are possible.`,
    );
  }
  const empty = onlyState(states, 0);
  return automatonWorld({
    world: 'dyck',
    parameters,
    automaton: weightedAutomaton({ length, vocabulary: 2 * types, states, initial: empty, final: empty, edges: stackEdges(types, depth) }),
    profile: null,
    // The numbers of opening and closing brackets are equal, and a bracket's partner tells its type.
    lastTokenBits: 0,
    fullSupport: false,
  });
}

/** Opening pushes, closing pops the same type. Stacks are numbered breadth first, so the children of stack s are s * types + 1 + type. */
function stackEdges(types: number, depth: number): AutomatonEdge[] {
  const edges: AutomatonEdge[] = [];
  const inner = Array.from({ length: depth }, (_, d) => types ** d).reduce((a, b) => a + b);
  for (let stack = 0; stack < inner; stack += 1) {
    for (let type = 0; type < types; type += 1) {
      const deeper = stack * types + 1 + type;
      edges.push({ from: stack, to: deeper, token: type, weight: 1 }, { from: deeper, to: stack, token: types + type, weight: 1 });
    }
  }
  return edges;
}
