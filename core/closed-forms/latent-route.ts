import { logSumExp } from '../worlds/categorical.js';
import { forEachComposition, logFactorials } from '../worlds/compositions.js';
import type { LatentClassModel } from '../worlds/latent-class-model.js';

/** What a class law is worth as a law of sequences, in bits per sequence. */
export interface LatentRouteLaw {
  /** KL(p || q) of the sequences; at most the KL of the classes. */
  readonly marginalKlBits: number;
  /** E_q[-log2 p(x)]. */
  readonly genNllBits: number;
}

/**
 * Exact law of the latent route: draw the class from `classLaw`, then all tokens at once from the class's emissions, which loses
 * nothing since tokens are independent given the class. Enumerates the group counts, as in the profile of the world.
 */
export function latentRouteLaw(latent: LatentClassModel, classLaw: Float64Array): LatentRouteLaw {
  const { length, classes, ownShare, ownTokens, prior } = latent;
  const logFactorial = logFactorials(length);
  const logOther = Math.log((1 - ownShare) / (classes - 1));
  const data = new Float64Array(classes);
  const sampled = new Float64Array(classes);
  let marginalKlBits = 0;
  let genNllBits = 0;
  forEachComposition(length, classes, (counts) => {
    let logWays = logFactorial[length];
    for (let c = 0; c < classes; c += 1) {
      const given = counts[c] * Math.log(ownShare) + (length - counts[c]) * logOther;
      data[c] = Math.log(prior[c]) + given;
      sampled[c] = Math.log(classLaw[c]) + given;
      logWays -= logFactorial[counts[c]];
    }
    const logData = logSumExp(data, 0, classes);
    const logSampled = logSumExp(sampled, 0, classes);
    marginalKlBits += (Math.exp(logWays + logData) * (logData - logSampled)) / Math.LN2;
    genNllBits -= (Math.exp(logWays + logSampled) * (logData - length * Math.log(ownTokens))) / Math.LN2;
  });
  return { marginalKlBits, genNllBits };
}
