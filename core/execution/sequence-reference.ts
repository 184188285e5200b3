import { type CellSpec, canonicalJson } from '../cells/cell.js';
import { chainGenNllBits } from '../closed-forms/chain-gen-nll.js';
import { type SampledClassLaw, sampledClassLaw } from '../closed-forms/latent-class-sampling.js';
import { iidStepNelboBits, iidStepPathKlBits } from '../closed-forms/masked-steps.js';
import { type TokenEmbeddingPath, tokenEmbeddingPath } from '../closed-forms/token-embedding-path.js';
import type { Sampler } from '../grid/vocabulary.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { isLatentClassWorld, type LatentClassWorld } from '../worlds/latent-class.js';
import { isMarkovChainWorld, type MarkovChainWorld } from '../worlds/markov-chain.js';
import type { SequenceWorld } from '../worlds/world.js';
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
}

/** Sizes and seeds of the Monte Carlo references: part of the protocol, the same for every cell. */
const TOKEN_PATH_REFERENCE = { samples: 250, seed: 20_210_700 } as const;
const CLASS_LAW_REFERENCE = { samples: 4_000, seed: 20_221_109 } as const;

const NOTHING: SequenceReference = { nelboBits: null, pathKlBits: null, genNllBits: null, tokenPath: null, classLaw: null };

const references = new Memo<SequenceReference>();

/** Closed forms and references for a cell; computed once per process for all cells that differ in seed and sample count only. */
export function sequenceReference(spec: CellSpec, world: SequenceWorld): SequenceReference {
  const { architecture, space, sampler, steps, data } = spec;
  return references.get(canonicalJson({ architecture, space, sampler, steps, data }), () => compute(spec, world));
}

function compute(spec: CellSpec, world: SequenceWorld): SequenceReference {
  const { entropyBits } = world;
  if (spec.architecture === 'autoregressive') return { ...NOTHING, nelboBits: entropyBits, pathKlBits: 0, genNllBits: entropyBits };
  const steps = spec.steps ?? 1;
  if (spec.architecture === 'masked-diffusion') {
    return {
      ...NOTHING,
      nelboBits: iidStepNelboBits(world.profile, steps),
      pathKlBits: iidStepPathKlBits(world.profile, steps),
      // For latent-class worlds the exact law of the counts costs seconds a step count: path and NELBO are compared there.
      genNllBits: isMarkovChainWorld(world) ? chainGenNllBits(world.chain, steps) : null,
    };
  }
  const nodes = sigmaGrid(spec.sampler.parameters, steps).subarray(0, steps);
  if (spec.space === 'token-embedding' && spec.sampler.name === 'ddpm' && isMarkovChainWorld(world)) return tokenEmbedding(world, nodes);
  if (spec.space === 'sentence-latent' && isLatentClassWorld(world)) return sentenceLatent(world, spec.sampler.name, nodes);
  return NOTHING;
}

function tokenEmbedding(world: MarkovChainWorld, nodes: Float64Array): SequenceReference {
  return { ...NOTHING, tokenPath: tokenEmbeddingPath(world, nodes, TOKEN_PATH_REFERENCE) };
}

function sentenceLatent(world: LatentClassWorld, sampler: Sampler, nodes: Float64Array): SequenceReference {
  if (sampler !== 'ddpm' && sampler !== 'ddim' && sampler !== 'edm_heun' && sampler !== 'dpmpp_2m') return NOTHING;
  return { ...NOTHING, classLaw: sampledClassLaw(world.latent, sampler, nodes, CLASS_LAW_REFERENCE) };
}
