import type { Parameters } from '../cells/cell.js';
import { inverseCdf } from './categorical.js';
import { chainEntropyBits, type MarkovChain } from './chain.js';
import { chainProfile } from './chain-profile.js';
import { InvalidWorldParameters, ParameterReader } from './parameters.js';
import type { ExactWorld, SequenceWorld, UniformSource } from './world.js';

/** A sequence world whose tokens form a Markov chain. */
export interface MarkovChainWorld extends SequenceWorld {
  readonly profile: Float64Array;
  readonly chain: MarkovChain;
}

/** M4 of the literature page: four tokens, each followed by its cyclic successor with probability .7. */
export const M4_DEFAULTS = { length: 32, vocabulary: 4, forward: 0.7 } as const satisfies Parameters;

/** Largest length x vocabulary: a second for the profile. */
const MAX_TOKENS = 600;

/** True when `world` is a Markov chain. */
export function isMarkovChainWorld(world: ExactWorld): world is MarkovChainWorld {
  return 'chain' in world;
}

/**
 * World `m4`: uniform first token, then P[u][(u + 1) mod V] = `forward` and every other transition (1 - forward) / (V - 1).
 *
 * @param parameters `length` L (2..255), `vocabulary` V (2..16), L V at most 600, `forward` in (0, 1).
 * @throws InvalidWorldParameters
 */
export function cyclicChainWorld(parameters: Parameters): MarkovChainWorld {
  const reader = new ParameterReader('m4', parameters);
  reader.allowOnly(['length', 'vocabulary', 'forward']);
  const length = reader.integer('length', 2, 255);
  const vocabulary = reader.integer('vocabulary', 2, 16);
  if (length * vocabulary > MAX_TOKENS) {
    const problem = `length x vocabulary is ${length * vocabulary}; at most ${MAX_TOKENS} is possible, because its profile sums over (length x vocabulary)^3 terms.`;
    throw new InvalidWorldParameters('m4', problem);
  }
  const chain = cyclicChain(length, vocabulary, reader.between('forward', 0, 1));
  const profile = chainProfile(chain);
  return {
    kind: 'sequence',
    world: 'm4',
    parameters,
    length,
    vocabulary,
    chain,
    entropyBits: chainEntropyBits(chain),
    entropyError: 0,
    profile,
    lastTokenBits: profile[profile.length - 1],
    fullSupport: true,
    draw: (uniforms, sample, out, offset) => drawChain(chain, uniforms, sample, out, offset),
    log2Prob: (x, offset) => chainLog2Prob(chain, x, offset),
  };
}

/** log2 p of the sequence at `x[offset .. offset + L)` under `chain`. */
export function chainLog2Prob(chain: MarkovChain, x: Uint8Array, offset: number): number {
  let total = Math.log2(chain.initial[x[offset]]);
  for (let i = 1; i < chain.length; i += 1) {
    total += Math.log2(chain.transition[x[offset + i - 1] * chain.vocabulary + x[offset + i]]);
  }
  return total;
}

function cyclicChain(length: number, vocabulary: number, forward: number): MarkovChain {
  const transition = new Float64Array(vocabulary * vocabulary).fill((1 - forward) / (vocabulary - 1));
  for (let u = 0; u < vocabulary; u += 1) transition[u * vocabulary + ((u + 1) % vocabulary)] = forward;
  return { length, vocabulary, initial: new Float64Array(vocabulary).fill(1 / vocabulary), transition };
}

function drawChain(chain: MarkovChain, uniforms: UniformSource, sample: number, out: Uint8Array, offset: number): void {
  const { vocabulary, length } = chain;
  let token = inverseCdf(chain.initial, 0, vocabulary, uniforms.at(sample, 0, 0));
  out[offset] = token;
  for (let i = 1; i < length; i += 1) {
    token = inverseCdf(chain.transition, token * vocabulary, vocabulary, uniforms.at(sample, i, 0));
    out[offset + i] = token;
  }
}
