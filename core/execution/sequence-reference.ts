import { type CellSpec, canonicalJson } from '../cells/cell.js';
import { chainGenNllBits } from '../closed-forms/chain-gen-nll.js';
import { maskedErrorRate } from '../closed-forms/error-rates.js';
import { type SampledClassLaw, sampledClassLaw } from '../closed-forms/latent-class-sampling.js';
import { latentRouteLaw } from '../closed-forms/latent-route.js';
import { blockNelboBits, iidStepNelboBits, iidStepPathKlBits, profileEntropyBits } from '../closed-forms/masked-steps.js';
import { maskGitWalk, remaskingWalk } from '../closed-forms/masked-redraws.js';
import {
  drawnWalks,
  entropyBoundPositions,
  lowEntropyPositions,
  maskedWalks,
  type MaskedWalks,
  type PositionRule,
  orderedBlocksRule,
  randomBlocksRule,
} from '../closed-forms/masked-walk.js';
import {
  type SampledErrors,
  sampledMaskedErrors,
  sampledMaskedGenNll,
  type SampledGenNll,
  sampledTokenEmbeddingErrors,
  sampledTokenEmbeddingGenNll,
} from '../closed-forms/sampled-gen-nll.js';
import { sampledIidStepPathKl, type SampledMean, type SampledProfile, sampledProfile } from '../closed-forms/sampled-profile.js';
import { temperedChain } from '../closed-forms/tempered-chain.js';
import { type TokenEmbeddingPath, tokenEmbeddingPath } from '../closed-forms/token-embedding-path.js';
import type { GaussianSampler } from '../closed-forms/gaussian-samplers.js';
import { isGaussianSampler } from '../grid/vocabulary.js';
import { equalSizes } from '../samplers/random-blocks.js';
import { topPOf } from '../samplers/nucleus.js';
import { remaskRule } from '../samplers/remask-rule.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { temperatureOf } from '../samplers/temperature.js';
import { isAutomatonWorld } from '../worlds/automaton-world.js';
import { isLatentClassWorld, type LatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import { hasNoisyTokens, type NoisyTokenWorld } from '../worlds/posteriors/gaussian-token.js';
import type { SequenceWorld } from '../worlds/world.js';
import { stepsOf } from './cell-context.js';
import { blockSizesOf } from './masked-schedule.js';
import { Memo } from './memo.js';

/** What theory says of a sequence cell, in bits per sequence; null where there is no closed form. */
export interface SequenceReference {
  readonly nelboBits: number | null;
  readonly pathKlBits: number | null;
  readonly genNllBits: number | null;
  /** Independent float64 estimate of the Gaussian path bound over one-hots. */
  readonly tokenPath: TokenEmbeddingPath | null;
  /** Independent float64 simulation of the class law of a Gaussian latent sampler. */
  readonly classLaw: SampledClassLaw | null;
  /** Independent float64 simulation of the generative NLL, where the samples have no closed form. */
  readonly sampledGenNll: SampledGenNll | null;
  /** Estimate of the path KL from the float64 posterior, where the profile has no closed form. */
  readonly sampledPathKl: SampledMean | null;
  /** Independent float64 simulation of samples and replays of a sampler that decides positions before tokens. */
  readonly walks: MaskedWalks | null;
  /** Exact share of samples outside the language. */
  readonly errorRate: number | null;
  /** Independent float64 simulation of that share, where it has no closed form. */
  readonly sampledErrors: SampledErrors | null;
  /** (C) exact generative NLL of sequences decoded from each latent class. */
  readonly genNllOfClass: Float64Array | null;
}

/** Sizes and seeds of the Monte Carlo references: part of the protocol, the same for every cell. */
const TOKEN_PATH_REFERENCE = { samples: 250, seed: 20_210_700 } as const;
const CLASS_LAW_REFERENCE = { samples: 4_000, seed: 20_221_109 } as const;
const MASKED_SAMPLES_REFERENCE = { samples: 2_000, seed: 20_240_607 } as const;
const PROFILE_REFERENCE = { samples: 300, seed: 20_251_025 } as const;
const AUTOMATON_SAMPLES_REFERENCE = { samples: 500, seed: 20_250_209 } as const;
const WALKS_REFERENCE = { samples: 500, seed: 20_250_530 } as const;
/** The posterior of an automaton costs tens of times that of a chain. */
const AUTOMATON_WALKS_REFERENCE = { samples: 150, seed: 20_250_530 } as const;
const TOKEN_SAMPLES_REFERENCE = { samples: 250, seed: 20_101_002 } as const;

const NOTHING: SequenceReference = {
  nelboBits: null,
  pathKlBits: null,
  genNllBits: null,
  tokenPath: null,
  classLaw: null,
  sampledGenNll: null,
  sampledPathKl: null,
  walks: null,
  errorRate: null,
  sampledErrors: null,
  genNllOfClass: null,
};

const references = new Memo<SequenceReference>();
const profiles = new Memo<SampledProfile>();

/** Closed forms and references for a cell; computed once per process for all cells that differ in seed and sample count only. */
export function sequenceReference(spec: CellSpec, world: SequenceWorld): SequenceReference {
  const { architecture, space, sampler, steps, data } = spec;
  return references.get(canonicalJson({ architecture, space, sampler, steps, data }), () => compute(spec, world));
}

function compute(spec: CellSpec, world: SequenceWorld): SequenceReference {
  const { entropyBits } = world;
  const { sampler } = spec;
  const [temperature, topP] = [temperatureOf(sampler), topPOf(sampler)];
  if (spec.architecture === 'autoregressive' && (temperature !== 1 || topP < 1))
    return { ...NOTHING, ...leftToRight(world, temperature, topP) };
  // One token a call loses nothing, from left to right as in a random order (gate G11).
  if (spec.architecture === 'autoregressive' || sampler.name === 'fhs') {
    const ofSamples = world.fullSupport ? { genNllBits: entropyBits } : { errorRate: 0 };
    return { ...NOTHING, nelboBits: entropyBits, pathKlBits: 0, ...ofSamples };
  }
  const steps = spec.steps ?? 1;
  if (spec.architecture === 'masked-diffusion') return { ...NOTHING, ...masked(spec, world) };
  const nodes = sigmaGrid(spec.sampler.parameters, steps).subarray(0, steps);
  if (!isGaussianSampler(sampler.name)) return NOTHING;
  if (spec.space === 'token-embedding' && hasNoisyTokens(world)) return tokenEmbedding(world, sampler.name, nodes);
  if (spec.space === 'sentence-latent' && isLatentClassWorld(world)) return sentenceLatent(world, sampler.name, nodes);
  return NOTHING;
}

/** Left to right at a temperature, from a nucleus: a chain stays one, and neither makes an impossible token possible. */
function leftToRight(world: SequenceWorld, temperature: number, topP: number): Partial<SequenceReference> {
  if (!world.fullSupport) return { errorRate: 0 };
  if (isMarkovChainWorld(world)) {
    const { genNllBits, nllBits } = temperedChain(world.chain, temperature, topP);
    return topP < 1 ? { genNllBits } : { genNllBits, nelboBits: nllBits, pathKlBits: nllBits - world.entropyBits };
  }
  // One token a call, of which the blocks of one position make one each.
  return topP < 1 ? { walks: maskedWalks(world, orderedBlocksRule(world.length, 1, 1), WALKS_REFERENCE, temperature, topP) } : {};
}

function masked(spec: CellSpec, world: SequenceWorld): Partial<SequenceReference> {
  const { name, parameters } = spec.sampler;
  const topP = topPOf(spec.sampler);
  const size = isAutomatonWorld(world) ? AUTOMATON_WALKS_REFERENCE : WALKS_REFERENCE;
  const walks = (rule: PositionRule): MaskedWalks => maskedWalks(world, rule, size, temperatureOf(spec.sampler), topP);
  switch (name) {
    case 'blocks': {
      const sizes = blockSizesOf(spec, world) ?? [];
      return { ...blockPath(world, sizes), walks: walks(randomBlocksRule(world.length, sizes)) };
    }
    case 'low_entropy_k':
      return { walks: walks(lowEntropyPositions(world, equalSizes(world.length, stepsOf(spec)))) };
    case 'eb':
      return { walks: walks(entropyBoundPositions(world, Number(parameters.gamma))) };
    case 'bd3lm':
      return { walks: walks(orderedBlocksRule(world.length, Number(parameters.block), stepsOf(spec))) };
    case 'maskgit':
      return { walks: drawnWalks(world, maskGitWalk(world, stepsOf(spec), Number(parameters.choiceTemperature)), size) };
    case 'remdm':
      return { walks: drawnWalks(world, remaskingWalk(world, stepsOf(spec), remaskRule(parameters), topP), size) };
    default:
      return { ...maskedPath(world, stepsOf(spec)), ...maskedSamples(world, stepsOf(spec)) };
  }
}

function blockPath({ profile }: SequenceWorld, sizes: readonly number[]): Partial<SequenceReference> {
  if (profile === null) return {};
  const nelboBits = blockNelboBits(profile, sizes);
  return { nelboBits, pathKlBits: nelboBits - profileEntropyBits(profile) };
}

function maskedPath(world: SequenceWorld, steps: number): Partial<SequenceReference> {
  const { profile } = world;
  if (profile !== null) return { nelboBits: iidStepNelboBits(profile, steps), pathKlBits: iidStepPathKlBits(profile, steps) };
  const { world: name, parameters } = world;
  const sampled = profiles.get(canonicalJson({ name, parameters }), () => sampledProfile(world, PROFILE_REFERENCE));
  return { sampledPathKl: sampledIidStepPathKl(sampled, steps) };
}

function maskedSamples(world: SequenceWorld, steps: number): Partial<SequenceReference> {
  if (isMarkovChainWorld(world)) return { genNllBits: chainGenNllBits(world.chain, steps) };
  // For latent-class worlds the exact law of the counts costs seconds a step count, a simulation a fraction of one.
  if (!isAutomatonWorld(world)) return { sampledGenNll: sampledMaskedGenNll(world, steps, MASKED_SAMPLES_REFERENCE) };
  if (world.fullSupport) return { sampledGenNll: sampledMaskedGenNll(world, steps, AUTOMATON_SAMPLES_REFERENCE) };
  const errorRate = maskedErrorRate(world, steps);
  return errorRate === null ? { sampledErrors: sampledMaskedErrors(world, steps, AUTOMATON_SAMPLES_REFERENCE) } : { errorRate };
}

function tokenEmbedding(world: NoisyTokenWorld, sampler: GaussianSampler, nodes: Float64Array): SequenceReference {
  return {
    ...NOTHING,
    tokenPath: sampler === 'ddpm' ? tokenEmbeddingPath(world, nodes, TOKEN_PATH_REFERENCE) : null,
    ...(world.fullSupport
      ? { sampledGenNll: sampledTokenEmbeddingGenNll(world, sampler, nodes, TOKEN_SAMPLES_REFERENCE) }
      : { sampledErrors: sampledTokenEmbeddingErrors(world, sampler, nodes, TOKEN_SAMPLES_REFERENCE) }),
  };
}

function sentenceLatent(world: LatentClassWorld, sampler: GaussianSampler, nodes: Float64Array): SequenceReference {
  const { latent } = world;
  return {
    ...NOTHING,
    classLaw: sampledClassLaw(latent, sampler, nodes, CLASS_LAW_REFERENCE),
    genNllOfClass: latent.prior.map(
      (_, c) =>
        latentRouteLaw(
          latent,
          latent.prior.map((_p, other) => (other === c ? 1 : 0)),
        ).genNllBits,
    ),
  };
}
