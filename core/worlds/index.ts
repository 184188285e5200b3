export { defaultParameters, worldOf, worldTitle } from './registry.js';
export { dataNameOf, worldNameProblem, worldParameters } from './world-name.js';
export { InvalidWorldParameters } from './parameters.js';
export type { MarkovChain } from './chain.js';
export { isAutomatonWorld, type AutomatonWorld } from './automaton-world.js';
export type { AutomatonLaw } from './automaton-law.js';
export type { HiddenMarkovModel } from './belief-entropy.js';
export { isHiddenMarkovWorld, type HiddenMarkovWorld } from './hidden-markov.js';
export { isMarkovChainWorld, type MarkovChainWorld } from './markov-chain.js';
export { isLatentClassWorld, type LatentClassWorld } from './latent-class.js';
export type { LatentClassModel } from './latent-class-model.js';
export { isGaussianFieldWorld } from './gaussian-field.js';
export { isMixtureImageWorld } from './gaussian-mixture.js';
export type {
  ExactWorld,
  FieldLatent,
  GaussianImageWorld,
  ImageWorld,
  MixtureImageWorld,
  NoopWorld,
  SequenceWorld,
  UniformSource,
} from './world.js';
export { dependenceOf, type Dependence } from './dependence.js';
export { automatonPosterior } from './posteriors/automaton.js';
export { gaussianPosterior } from './posteriors/gaussian.js';
export { mixturePosterior } from './posteriors/mixture.js';
export { gaussianTokenPosterior } from './posteriors/gaussian-token.js';
export { latentClassPosterior } from './posteriors/latent-class.js';
export { maskedPosterior } from './posteriors/masked.js';
export { nextTokenLaw } from './posteriors/next-token.js';
