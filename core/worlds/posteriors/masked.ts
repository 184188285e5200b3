import { isAutomatonWorld } from '../automaton-world.js';
import type { AutomatonLaw } from '../automaton-law.js';
import { normalise } from '../categorical.js';
import type { MarkovChain } from '../chain.js';
import { isLatentClassWorld } from '../latent-class.js';
import type { LatentClassModel } from '../latent-class-model.js';
import { isMarkovChainWorld } from '../markov-chain.js';
import type { SequenceWorld } from '../world.js';
import { automatonPosterior, CONTRADICTION } from './automaton.js';

/**
 * Exact posterior of every token given the revealed ones.
 *
 * @param tokens (L), the mask id V at masked positions.
 * @param out (L, V) probabilities: p(x_i | revealed) where masked, one-hot where revealed.
 * @throws RangeError when a Markov chain cannot make the revealed tokens, or the world has no exact posterior here. An automaton has one
 * for any tokens: see CONTRADICTION.
 */
export function maskedPosterior(world: SequenceWorld, tokens: ArrayLike<number>, out: Float64Array): void {
  if (isMarkovChainWorld(world)) chainMaskedPosterior(world.chain, tokens, out);
  else if (isLatentClassWorld(world)) latentClassMaskedPosterior(world.latent, tokens, out);
  else if (isAutomatonWorld(world)) automatonMaskedPosterior(world.law, tokens, out);
  else throw new RangeError(`maskedPosterior: world ${world.world} has no exact posterior here.`);
}

function automatonMaskedPosterior(law: AutomatonLaw, tokens: ArrayLike<number>, out: Float64Array): void {
  const { length, vocabulary: v } = law.automaton;
  const evidence = new Float64Array(length * v);
  for (let i = 0; i < length; i += 1) {
    for (let b = 0; b < v; b += 1) evidence[i * v + b] = tokens[i] === v || tokens[i] === b ? 0 : CONTRADICTION;
  }
  automatonPosterior(law, evidence, out);
  for (let i = 0; i < length; i += 1) {
    if (tokens[i] === v) continue;
    out.fill(0, i * v, (i + 1) * v);
    out[i * v + tokens[i]] = 1;
  }
}

/** Forward-backward with evidence "the token" at revealed positions and 1 at masked ones. */
function chainMaskedPosterior(chain: MarkovChain, tokens: ArrayLike<number>, out: Float64Array): void {
  const { length, vocabulary: v } = chain;
  const allows = (position: number, value: number): boolean => tokens[position] === v || tokens[position] === value;
  for (let i = 0; i < length; i += 1) {
    for (let b = 0; b < v; b += 1) {
      let prior = i === 0 ? chain.initial[b] : 0;
      if (i > 0) for (let a = 0; a < v; a += 1) prior += out[(i - 1) * v + a] * chain.transition[a * v + b];
      out[i * v + b] = allows(i, b) ? prior : 0;
    }
    normalise(out, i * v, v);
  }
  let backward = new Float64Array(v).fill(1);
  for (let i = length - 1; i >= 0; i -= 1) {
    for (let a = 0; a < v; a += 1) out[i * v + a] *= backward[a];
    normalise(out, i * v, v);
    const previous = new Float64Array(v);
    for (let a = 0; a < v; a += 1) {
      for (let b = 0; b < v; b += 1) if (allows(i, b)) previous[a] += chain.transition[a * v + b] * backward[b];
    }
    normalise(previous, 0, v);
    backward = previous;
  }
}

function latentClassMaskedPosterior(latent: LatentClassModel, tokens: ArrayLike<number>, out: Float64Array): void {
  const { classes, length, vocabulary: v } = latent;
  const posterior = Float64Array.from(latent.prior);
  for (let i = 0; i < length; i += 1) {
    const token = tokens[i];
    if (token === v) continue;
    for (let c = 0; c < classes; c += 1) posterior[c] *= latent.emission[c * v + token];
    normalise(posterior, 0, classes);
  }
  for (let i = 0; i < length; i += 1) {
    out.fill(0, i * v, (i + 1) * v);
    if (tokens[i] === v) {
      for (let c = 0; c < classes; c += 1) for (let b = 0; b < v; b += 1) out[i * v + b] += posterior[c] * latent.emission[c * v + b];
    } else {
      out[i * v + tokens[i]] = 1;
    }
  }
}
