import type { Parameters } from '../cells/cell.js';
import type { World } from '../grid/vocabulary.js';
import type { WeightedAutomaton } from './automaton.js';
import { AutomatonLaw } from './automaton-law.js';
import type { ExactWorld, SequenceWorld } from './world.js';

/** A sequence world whose law is that of a weighted automaton. */
export interface AutomatonWorld extends SequenceWorld {
  readonly law: AutomatonLaw;
  /** H(x_t | x_0 .. x_{t-1}) in bits, (L). */
  readonly conditionalEntropies: Float64Array;
}

/** True when `world` is given by an automaton. */
export function isAutomatonWorld(world: ExactWorld): world is AutomatonWorld {
  return 'law' in world;
}

/** What a world adds to its automaton. */
export interface AutomatonWorldDefinition {
  readonly world: World;
  readonly parameters: Parameters;
  readonly automaton: WeightedAutomaton;
  /** Z(n) for n = 0..L-1 in bits, or null where it has no closed form. */
  readonly profile: Float64Array | null;
  /** Z(L-1) in bits where the profile is null and this is known all the same. */
  readonly lastTokenBits?: number;
  /** True when every sequence has a positive probability. */
  readonly fullSupport: boolean;
  /** Computed from the states of a deterministic automaton when left out. */
  readonly conditionalEntropies?: Float64Array;
}

/** The exact world of an automaton. */
export function automatonWorld(definition: AutomatonWorldDefinition): AutomatonWorld {
  const { world, parameters, automaton, profile, fullSupport } = definition;
  const law = new AutomatonLaw(automaton);
  const conditionalEntropies = definition.conditionalEntropies ?? law.conditionalEntropies();
  return {
    kind: 'sequence',
    world,
    parameters,
    length: automaton.length,
    vocabulary: automaton.vocabulary,
    law,
    conditionalEntropies,
    entropyBits: conditionalEntropies.reduce((total, bits) => total + bits, 0),
    entropyError: 0,
    profile,
    lastTokenBits: profile?.[automaton.length - 1] ?? definition.lastTokenBits ?? null,
    fullSupport,
    draw: (uniforms, sample, out, offset) => {
      law.draw(uniforms, sample, out, offset);
    },
    log2Prob: (x, offset) => law.log2Prob(x, offset),
  };
}
