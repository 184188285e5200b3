import { entropyBits } from './categorical.js';
import { forEachComposition, logFactorials } from './compositions.js';
import type { LatentClassModel } from './latent-class-model.js';

/**
 * Entropy profile Z(n), n = 0..L-1, of a latent-class world in bits.
 *
 * Tokens are exchangeable, so Z(n) = H(x_{n+1} | x_1..x_n) = H(x|c) + H(c | n tokens) - H(c | n+1 tokens); the class posterior
 * depends on the tokens only through how many belong to each class's own group, and those counts are enumerated.
 */
export function latentClassProfile(latent: LatentClassModel): Float64Array {
  const emissionBits = entropyBits(latent.emission, 0, latent.vocabulary);
  const profile = new Float64Array(latent.length);
  let before = classEntropyBits(latent, 0);
  for (let n = 0; n < latent.length; n += 1) {
    const after = classEntropyBits(latent, n + 1);
    profile[n] = emissionBits + before - after;
    before = after;
  }
  return profile;
}

/** H(c | n tokens) in bits, by enumeration of the group counts of the n tokens. */
export function classEntropyBits(latent: LatentClassModel, tokens: number): number {
  const { classes, ownShare } = latent;
  const logFactorial = logFactorials(tokens);
  const logOwn = Math.log(ownShare);
  const logOther = Math.log((1 - ownShare) / (classes - 1));
  const joint = new Float64Array(classes);
  let total = 0;
  forEachComposition(tokens, classes, (counts) => {
    let ways = logFactorial[tokens];
    for (let g = 0; g < classes; g += 1) ways -= logFactorial[counts[g]];
    let probability = 0;
    for (let c = 0; c < classes; c += 1) {
      joint[c] = latent.prior[c] * Math.exp(ways + counts[c] * logOwn + (tokens - counts[c]) * logOther);
      probability += joint[c];
    }
    if (probability > 0) total += probability * entropyBits(joint, 0, classes);
  });
  return total;
}
