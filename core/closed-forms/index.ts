export { chainGenNllBits } from './chain-gen-nll.js';
export { ChainStepLikelihood } from './chain-likelihood.js';
export { frechetDistance, gaussianKlBits } from './gaussian-divergence.js';
export { gaussianInformationBits, gaussianMmse, gaussianPath, type GaussianPath } from './gaussian-path.js';
export { ddpmVariance, outputVariance, outputVariances, type GaussianSampler } from './gaussian-samplers.js';
export { maskedGroupCountLaw, type GroupCountLaw } from './latent-class-law.js';
export { latentRouteLaw, type LatentRouteLaw } from './latent-route.js';
export { maskedErrorRate } from './error-rates.js';
export {
  sampledMaskedErrors,
  sampledMaskedGenNll,
  sampledTokenEmbeddingErrors,
  sampledTokenEmbeddingGenNll,
  type SampledErrors,
  type SampledGenNll,
} from './sampled-gen-nll.js';
export { sampledEntropy, sampledIidStepPathKl, sampledProfile, type SampledMean, type SampledProfile } from './sampled-profile.js';
export { classDivergence, sampledClassLaw, type SampledClassLaw } from './latent-class-sampling.js';
export {
  blockNelboBits,
  dualTotalCorrelationBits,
  expectedRemainingEntropyBits,
  iidStepNelboBits,
  iidStepPathKlBits,
  maskedTokenEntropyBits,
  profileEntropyBits,
  remainingEntropyBits,
  totalCorrelationBits,
} from './masked-steps.js';
export { flowSigmas, karrasSigmas, logUniformSigmas } from './sigma-grid.js';
export { tokenEmbeddingPath, type ReferenceSize, type TokenEmbeddingPath } from './token-embedding-path.js';
export { sampledMixture, sampledMixturePath, type SampledBits, type SampledMixture } from './mixture-simulation.js';
