import { canonicalJson, type Parameters } from '../cells/cell.js';
import { isWorld, type DataName, type World } from '../grid/vocabulary.js';
import { AGREE_DEFAULTS, agreementWorld } from './agreement.js';
import { bracketWorld, DYCK_DEFAULTS } from './brackets.js';
import { GMRF_DEFAULTS, gaussianFieldWorld } from './gaussian-field.js';
import { gaussianMixtureWorld, GMM_DEFAULTS } from './gaussian-mixture.js';
import { hiddenMarkovWorld, HMM3_DEFAULTS } from './hidden-markov.js';
import { LC4S_DEFAULTS, latentClassWorld } from './latent-class.js';
import { M4_DEFAULTS, cyclicChainWorld } from './markov-chain.js';
import { noopWorld } from './noop.js';
import { PAIR_DEFAULTS, pairWorld } from './pair.js';
import { PAR_DEFAULTS, parityWorld } from './parity.js';
import type { ExactWorld } from './world.js';

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
export type { ExactWorld, GaussianImageWorld, ImageWorld, MixtureImageWorld, NoopWorld, SequenceWorld, UniformSource } from './world.js';
export { dependenceOf, type Dependence } from './dependence.js';
export { automatonPosterior } from './posteriors/automaton.js';
export { gaussianPosterior, whitenedPosterior } from './posteriors/gaussian.js';
export { mixturePosterior } from './posteriors/mixture.js';
export { gaussianTokenPosterior } from './posteriors/gaussian-token.js';
export { latentClassPosterior } from './posteriors/latent-class.js';
export { maskedPosterior } from './posteriors/masked.js';
export { nextTokenLaw } from './posteriors/next-token.js';

/** A world's name, defaults and constructor: the one place where a new world is registered. */
interface WorldEntry {
  readonly title: string;
  readonly defaults: Parameters;
  readonly create: (parameters: Parameters) => ExactWorld;
}

const REGISTRY: Readonly<Record<World, WorldEntry>> = {
  m4: { title: 'M4: cyclic Markov chain', defaults: M4_DEFAULTS, create: cyclicChainWorld },
  hmm3: { title: 'HMM3: hidden Markov chain', defaults: HMM3_DEFAULTS, create: hiddenMarkovWorld },
  pair: { title: 'PAIR: equal pairs', defaults: PAIR_DEFAULTS, create: pairWorld },
  par: { title: 'PAR: parity', defaults: PAR_DEFAULTS, create: parityWorld },
  dyck: { title: 'DYCK: balanced brackets', defaults: DYCK_DEFAULTS, create: bracketWorld },
  lc4s: { title: 'LC4S: latent class', defaults: LC4S_DEFAULTS, create: latentClassWorld },
  agree: { title: 'AGREE: agreement at a distance', defaults: AGREE_DEFAULTS, create: agreementWorld },
  gmrf: { title: 'GMRF: Gaussian random field', defaults: GMRF_DEFAULTS, create: gaussianFieldWorld },
  gmm: { title: 'GMM: mixture of Gaussian fields', defaults: GMM_DEFAULTS, create: gaussianMixtureWorld },
  noop: { title: 'No-op: load test', defaults: {}, create: noopWorld },
};

/** Worlds are expensive to build (eigenbases, profiles) and immutable, so each is built once a process. */
const built = new Map<string, ExactWorld>();

/**
 * The exact world `world` with `parameters`; the same object for equal parameters.
 *
 * @throws InvalidWorldParameters when a parameter is unknown, missing or out of range.
 * @throws RangeError for the name of a dataset.
 */
export function worldOf(world: DataName, parameters: Parameters): ExactWorld {
  if (!isWorld(world)) throw new RangeError(`${world} is no exact world.`);
  const key = `${world}/${canonicalJson(parameters)}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const created = REGISTRY[world].create(parameters);
  built.set(key, created);
  return created;
}

/** The parameters a world has when a spec names none. */
export function defaultParameters(world: DataName): Parameters {
  if (!isWorld(world)) throw new RangeError(`${world} is no exact world.`);
  return REGISTRY[world].defaults;
}

/** The world's name for people, e.g. on a plot. */
export function worldTitle(world: World): string {
  return REGISTRY[world].title;
}
