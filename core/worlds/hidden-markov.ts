import type { Parameters } from '../cells/cell.js';
import { type AutomatonEdge, weightedAutomaton, type WeightedAutomaton } from './automaton.js';
import { type AutomatonWorld, automatonWorld } from './automaton-world.js';
import { conditionalEntropies, type HiddenMarkovModel } from './belief-entropy.js';
import { ParameterReader } from './parameters.js';
import type { ExactWorld } from './world.js';

/** A sequence world with a hidden chain of states, which is its sentence latent: given the states, tokens are independent. */
export interface HiddenMarkovWorld extends AutomatonWorld {
  readonly hidden: HiddenMarkovModel;
}

/** HMM3: three states that last twenty tokens, each with two tokens of its own. */
export const HMM3_DEFAULTS = { length: 32, states: 3, stay: 0.95, ownTokens: 2, ownShare: 0.8 } as const satisfies Parameters;

/** Chebyshev points per coordinate of the belief simplex by number of states. */
const BELIEF_POINTS: Readonly<Record<number, number>> = { 2: 64, 3: 24, 4: 12 };

/** True when `world` has a hidden chain. */
export function isHiddenMarkovWorld(world: ExactWorld): world is HiddenMarkovWorld {
  return 'hidden' in world;
}

/**
 * World `hmm3`: a hidden chain that stays with probability `stay` and else moves to one of the other states, from a uniform start; a state
 * emits its own `ownTokens` tokens with probability `ownShare` in all, equally, and the other tokens else, equally.
 *
 * H(X) has no closed form and is computed to the accuracy of `entropyError`; the profile is not known.
 *
 * @param parameters `length` L (2..64), `states` (2..4), `stay` in (0, 1), `ownTokens` (1..4), `ownShare` in (0, 1).
 * @throws InvalidWorldParameters
 */
export function hiddenMarkovWorld(parameters: Parameters): HiddenMarkovWorld {
  const reader = new ParameterReader('hmm3', parameters);
  reader.allowOnly(['length', 'states', 'stay', 'ownTokens', 'ownShare']);
  const states = reader.integer('states', 2, 4);
  const hidden = hiddenMarkovModel({
    length: reader.integer('length', 2, 64),
    states,
    stay: reader.between('stay', 0, 1),
    ownTokens: reader.integer('ownTokens', 1, 4),
    ownShare: reader.between('ownShare', 0, 1),
  });
  const points = BELIEF_POINTS[states];
  const world = automatonWorld({
    world: 'hmm3',
    parameters,
    automaton: emittingAutomaton(hidden),
    profile: null,
    fullSupport: true,
    conditionalEntropies: conditionalEntropies(hidden, points),
  });
  // The difference from a coarser grid is far above the error of the finer one.
  const coarser = conditionalEntropies(hidden, Math.ceil((3 * points) / 4)).reduce((total, bits) => total + bits, 0);
  return { ...world, hidden, entropyError: Math.abs(world.entropyBits - coarser) };
}

function hiddenMarkovModel(parameters: {
  length: number;
  states: number;
  stay: number;
  ownTokens: number;
  ownShare: number;
}): HiddenMarkovModel {
  const { length, states, stay, ownTokens, ownShare } = parameters;
  const vocabulary = states * ownTokens;
  const transition = new Float64Array(states * states).fill((1 - stay) / (states - 1));
  const emission = new Float64Array(states * vocabulary).fill((1 - ownShare) / (vocabulary - ownTokens));
  for (let s = 0; s < states; s += 1) {
    transition[s * states + s] = stay;
    emission.fill(ownShare / ownTokens, s * vocabulary + s * ownTokens, s * vocabulary + (s + 1) * ownTokens);
  }
  return { states: { length, vocabulary: states, initial: new Float64Array(states).fill(1 / states), transition }, vocabulary, emission };
}

/** State s emits a token, then moves: an edge for each token and each next state. */
function emittingAutomaton({ states: chain, vocabulary, emission }: HiddenMarkovModel): WeightedAutomaton {
  const { length, vocabulary: states, initial, transition } = chain;
  const edges: AutomatonEdge[] = [];
  for (let from = 0; from < states; from += 1) {
    for (let token = 0; token < vocabulary; token += 1) {
      for (let to = 0; to < states; to += 1) {
        edges.push({ from, to, token, weight: emission[from * vocabulary + token] * transition[from * states + to] });
      }
    }
  }
  return weightedAutomaton({ length, vocabulary, states, initial, final: new Float64Array(states).fill(1), edges });
}
