import { logSumExp } from '../categorical.js';
import type { LatentClassModel } from '../latent-class-model.js';

/**
 * Exact class posterior from a noisy one-hot of the class, x = onehot(c) + sigma z: p(c | x) ~ prior_c exp(x_c / sigma^2).
 *
 * @param x (C) noisy one-hot.
 * @param sigma noise standard deviation, > 0.
 * @param out (C) probabilities.
 */
export function latentClassPosterior(
  latent: Pick<LatentClassModel, 'prior' | 'classes'>,
  x: ArrayLike<number>,
  sigma: number,
  out: Float64Array,
): void {
  const { classes, prior } = latent;
  for (let c = 0; c < classes; c += 1) out[c] = Math.log(prior[c]) + x[c] / sigma ** 2;
  const total = logSumExp(out, 0, classes);
  for (let c = 0; c < classes; c += 1) out[c] = Math.exp(out[c] - total);
}
