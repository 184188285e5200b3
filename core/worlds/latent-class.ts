import type { Parameters } from '../cells/cell.js';
import { entropyBits, inverseCdf, logSumExp } from './categorical.js';
import { compositions } from './compositions.js';
import type { LatentClassModel } from './latent-class-model.js';
import { latentClassProfile } from './latent-class-profile.js';
import { InvalidWorldParameters, ParameterReader } from './parameters.js';
import type { ExactWorld, SequenceWorld, UniformSource } from './world.js';

/** A sequence world with a latent class. */
export interface LatentClassWorld extends SequenceWorld {
  readonly profile: Float64Array;
  readonly latent: LatentClassModel;
}

/** LC4S: four classes of unequal weight, because a uniform prior makes every Gaussian latent sampler right by symmetry. */
export const LC4S_DEFAULTS = { length: 32, prior: [0.5, 0.3, 0.15, 0.05], ownTokens: 2, ownShare: 0.8 } as const satisfies Parameters;

/** The draw index of the latent class; token draws use index 0. */
const CLASS_DRAW = 1;

/** Vectors of group counts that the closed forms of a world enumerate, at most: half a second. */
const MAX_GROUP_COUNTS = 500_000;

/** True when `world` has a latent class. */
export function isLatentClassWorld(world: ExactWorld): world is LatentClassWorld {
  return 'latent' in world;
}

/**
 * World `lc4s`: class c ~ `prior`; tokens i.i.d. given c, the class's own `ownTokens` tokens sharing `ownShare` equally and all
 * other tokens sharing the rest equally.
 *
 * @param parameters `length` L (2..64), `prior` (2..6 classes), `ownTokens` (1..8), `ownShare` in (0, 1); at most 500,000 counts of tokens by group.
 * @throws InvalidWorldParameters
 */
export function latentClassWorld(parameters: Parameters): LatentClassWorld {
  const reader = new ParameterReader('lc4s', parameters);
  reader.allowOnly(['length', 'prior', 'ownTokens', 'ownShare']);
  const latent = latentClassModel(
    reader.integer('length', 2, 64),
    reader.distribution('prior', 2, 6),
    reader.integer('ownTokens', 1, 8),
    reader.between('ownShare', 0, 1),
  );
  const counts = compositions(latent.length, latent.classes);
  if (counts > MAX_GROUP_COUNTS) {
    const problem = `${latent.length} tokens and ${latent.classes} classes make ${counts} counts of tokens by group; at most ${MAX_GROUP_COUNTS} are possible.`;
    throw new InvalidWorldParameters('lc4s', problem);
  }
  const profile = latentClassProfile(latent);
  return {
    kind: 'sequence',
    world: 'lc4s',
    parameters,
    length: latent.length,
    vocabulary: latent.vocabulary,
    latent,
    entropyBits: profile.reduce((total, bits) => total + bits, 0),
    entropyError: 0,
    profile,
    lastTokenBits: profile[profile.length - 1],
    fullSupport: true,
    draw: (uniforms, sample, out, offset) => drawLatentClass(latent, uniforms, sample, out, offset),
    log2Prob: (x, offset) => latentClassLog2Prob(latent, x, offset),
  };
}

/** H(x_i | c) in bits; the same for every class. */
export function emissionEntropyBits(latent: LatentClassModel): number {
  return entropyBits(latent.emission, 0, latent.vocabulary);
}

function latentClassModel(length: number, prior: Float64Array, ownTokens: number, ownShare: number): LatentClassModel {
  const classes = prior.length;
  const vocabulary = classes * ownTokens;
  const emission = new Float64Array(classes * vocabulary).fill((1 - ownShare) / (vocabulary - ownTokens));
  for (let c = 0; c < classes; c += 1) {
    const first = c * vocabulary + c * ownTokens;
    emission.fill(ownShare / ownTokens, first, first + ownTokens);
  }
  return { length, vocabulary, classes, ownTokens, ownShare, prior, emission };
}

function drawLatentClass(latent: LatentClassModel, uniforms: UniformSource, sample: number, out: Uint8Array, offset: number): void {
  const c = inverseCdf(latent.prior, 0, latent.classes, uniforms.at(sample, 0, CLASS_DRAW));
  for (let i = 0; i < latent.length; i += 1) {
    out[offset + i] = inverseCdf(latent.emission, c * latent.vocabulary, latent.vocabulary, uniforms.at(sample, i, 0));
  }
}

function latentClassLog2Prob(latent: LatentClassModel, x: Uint8Array, offset: number): number {
  const logJoint = new Float64Array(latent.classes);
  for (let c = 0; c < latent.classes; c += 1) {
    let total = Math.log(latent.prior[c]);
    for (let i = 0; i < latent.length; i += 1) total += Math.log(latent.emission[c * latent.vocabulary + x[offset + i]]);
    logJoint[c] = total;
  }
  return logSumExp(logJoint, 0, latent.classes) / Math.LN2;
}
