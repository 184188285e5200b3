import { isAutomatonWorld } from '../worlds/automaton-world.js';
import { chainEntropyBits } from '../worlds/chain.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import type { GaussianImageWorld, SequenceWorld } from '../worlds/world.js';

/**
 * H(X | first `decoded` tokens) in bits, exact.
 * For a latent-class world tokens are exchangeable, so the first t carry as much as any t: the sum of the profile.
 * @throws RangeError for a world without a closed form.
 */
export function prefixRemainingEntropyBits(world: SequenceWorld, decoded: number): number {
  if (isMarkovChainWorld(world)) {
    return decoded === 0 ? world.entropyBits : world.entropyBits - chainEntropyBits({ ...world.chain, length: decoded });
  }
  if (isLatentClassWorld(world)) return world.profile.subarray(decoded).reduce((total, bits) => total + bits, 0);
  if (isAutomatonWorld(world)) return world.conditionalEntropies.subarray(decoded).reduce((total, bits) => total + bits, 0);
  throw new RangeError(`World ${world.world} has no closed form for the entropy left after a prefix.`);
}

/**
 * I(X; X + sigmaRef Z) - I(X; X + sigma Z) in bits: what is left to resolve of a Gaussian image above the reference noise; 0 below it.
 * I(X; X + sigma Z) = 1/2 sum log2(1 + lam / sigma^2).
 */
export function imageRemainingEntropyBits(world: GaussianImageWorld, sigma: number): number {
  if (sigma <= world.sigmaRef) return 0;
  let known = 0;
  for (const lam of world.eigenvalues) known += 0.5 * Math.log2(1 + lam / sigma ** 2);
  return world.referenceEntropyBits - known;
}
