import { canonicalJson, type Parameters } from '../cells/cell.js';
import { worldIn, type DataName, type World } from '../grid/vocabulary.js';
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

/** Worlds that a process keeps. */
const KEPT = 200;

/** Worlds are expensive to build (eigenbases, profiles) and immutable, so each is built once while it is in use; the oldest is forgotten first. */
const built = new Map<string, ExactWorld>();

/**
 * The exact world that `data` name with `parameters`; the same object for equal parameters.
 *
 * @throws InvalidWorldParameters when a parameter is unknown, missing or out of range.
 * @throws RangeError for the name of a dataset.
 */
export function worldOf(data: DataName, parameters: Parameters): ExactWorld {
  const world = exactWorld(data);
  const key = `${world}/${canonicalJson(parameters)}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const created = REGISTRY[world].create(parameters);
  for (const oldest of built.keys()) if (built.size >= KEPT) built.delete(oldest);
  built.set(key, created);
  return created;
}

/** The published parameters of an exact world. @throws RangeError for the name of a dataset. */
export function defaultParameters(data: DataName): Parameters {
  return REGISTRY[exactWorld(data)].defaults;
}

/** The world's name for people, e.g. on a plot. */
export function worldTitle(world: World): string {
  return REGISTRY[world].title;
}

function exactWorld(data: DataName): World {
  const world = worldIn(data);
  if (world === null) throw new RangeError(`${data} is no exact world.`);
  return world;
}
