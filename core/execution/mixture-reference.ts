import { type CellSpec, canonicalJson } from '../cells/cell.js';
import type { GaussianSampler } from '../closed-forms/gaussian-samplers.js';
import { type SampledBits, type SampledMixture, sampledMixture, sampledMixturePath } from '../closed-forms/mixture-simulation.js';
import { isGaussianSampler } from '../grid/vocabulary.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import type { MixtureImageWorld } from '../worlds/world.js';
import { stepsOf } from './cell-context.js';
import { Memo } from './memo.js';

/** What independent float64 simulations say of a cell of a mixture: nothing about it has a closed form at finite K. */
export interface MixtureReference {
  readonly samples: SampledMixture;
  /** K-step NELBO of the ancestral kernel in bits per image; null for another sampler. */
  readonly nelbo: SampledBits | null;
}

/** Sizes and seeds of the simulations: part of the protocol, the same for every cell. */
const SAMPLES_REFERENCE = { samples: 500, seed: 20_261_126 } as const;
const PATH_REFERENCE = { samples: 250, seed: 20_261_127 } as const;

const references = new Memo<MixtureReference>();

/** References of a cell; computed once per process for all cells that differ in seed and sample count only. */
export function mixtureReference(spec: CellSpec, world: MixtureImageWorld): MixtureReference {
  const { sampler, data } = spec;
  const steps = stepsOf(spec);
  return references.get(canonicalJson({ sampler, steps, data }), () => {
    const nodes = sigmaGrid(sampler.parameters, steps).subarray(0, steps);
    return {
      samples: sampledMixture(world, gaussianSampler(spec), nodes, SAMPLES_REFERENCE),
      nelbo: sampler.name === 'ddpm' ? sampledMixturePath(world, nodes, PATH_REFERENCE) : null,
    };
  });
}

function gaussianSampler({ sampler: { name } }: CellSpec): GaussianSampler {
  if (isGaussianSampler(name)) return name;
  throw new RangeError(`${name} does not sample a mixture; the plan must leave it out.`);
}
