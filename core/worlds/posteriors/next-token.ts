import { isAutomatonWorld } from '../automaton-world.js';
import { normalise } from '../categorical.js';
import { isLatentClassWorld } from '../latent-class.js';
import { isMarkovChainWorld } from '../markov-chain.js';
import type { SequenceWorld } from '../world.js';

/**
 * Exact autoregressive conditional p(x_t | x_0 .. x_{t-1}).
 *
 * @param prefix the first `count` tokens; `count` = t, 0..L-1.
 * @param out (V) probabilities.
 * @throws RangeError when the prefix is impossible or the world has no exact conditional here.
 */
export function nextTokenLaw(world: SequenceWorld, prefix: ArrayLike<number>, count: number, out: Float64Array): void {
  const v = world.vocabulary;
  if (isMarkovChainWorld(world)) {
    const { initial, transition } = world.chain;
    out.set(count === 0 ? initial : transition.subarray(prefix[count - 1] * v, (prefix[count - 1] + 1) * v));
  } else if (isLatentClassWorld(world)) {
    const { prior, classes, emission } = world.latent;
    const posterior = Float64Array.from(prior);
    for (let i = 0; i < count; i += 1) {
      for (let c = 0; c < classes; c += 1) posterior[c] *= emission[c * v + prefix[i]];
      normalise(posterior, 0, classes);
    }
    out.fill(0);
    for (let c = 0; c < classes; c += 1) for (let b = 0; b < v; b += 1) out[b] += posterior[c] * emission[c * v + b];
  } else if (isAutomatonWorld(world)) {
    let belief = world.law.initialLaw;
    for (let i = 0; i < count; i += 1) {
      belief = world.law.advance(belief, i, prefix[i]);
      normalise(belief, 0, belief.length);
    }
    out.fill(0);
    world.law.addTokenLaw(belief, count, out);
  } else {
    throw new RangeError(`nextTokenLaw: world ${world.world} has no exact conditional here.`);
  }
}
