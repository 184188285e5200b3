import type { MetricValue } from '../cells/result.js';
import { latentRouteLaw } from '../closed-forms/latent-route.js';
import type { LatentClassModel } from '../worlds/latent-class-model.js';
import type { ClassLawEstimate } from './class-kl.js';
import { MIN_SAMPLES } from './metric-value.js';

/**
 * Marginal KL per token of sequences decoded from a sampled latent class: q(x) = sum_c q_c p(x | c) with q_c estimated from the samples.
 * The decoder is factorised and exact given the class, so all error is in the class law; its bias, (C-1)/(2N) nats, is subtracted and its
 * standard error taken over (the class KL bounds the marginal KL from above, and both move together).
 */
export function latentMarginalKl(latent: LatentClassModel, classLaw: ClassLawEstimate): MetricValue | null {
  if (classLaw.n < MIN_SAMPLES) return null;
  const { marginalKlBits } = latentRouteLaw(latent, classLaw.frequencies);
  const bias = (latent.classes - 1) / (2 * classLaw.n * Math.LN2);
  return {
    metric: 'marginal_kl',
    value: (marginalKlBits - bias) / latent.length,
    se: classLaw.seBits / latent.length,
    n: classLaw.n,
    expected: null,
  };
}
