import { type CellSpec, canonicalJson } from '../cells/cell.js';
import { type GaussianPath, gaussianPath } from '../closed-forms/gaussian-path.js';
import { outputVariances } from '../closed-forms/gaussian-samplers.js';
import { isGaussianSampler } from '../grid/vocabulary.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { stepsOf } from './cell-context.js';
import { decodedVariances, latentVariances } from './field-latent.js';
import { Memo } from './memo.js';

/** What theory says of an image cell. */
export interface ImageReference {
  /** (d) variances of the samples along the data's eigenvectors, in pixel space; 0 along those that a truncated latent drops. */
  readonly variances: Float64Array;
  /** Path bound of the ancestral kernel in the space it runs in, or null for another sampler. */
  readonly path: GaussianPath | null;
}

const references = new Memo<ImageReference>();

/** Closed forms for a cell; computed once per process for all cells that differ in seed and sample count only. */
export function imageReference(spec: CellSpec, world: GaussianImageWorld): ImageReference {
  const { architecture, space, sampler, steps, data } = spec;
  return references.get(canonicalJson({ architecture, space, sampler, steps, data }), () => compute(spec, world));
}

function compute(spec: CellSpec, world: GaussianImageWorld): ImageReference {
  const { eigenvalues, sigmaRef } = world;
  const { name: sampler } = spec.sampler;
  if (!isGaussianSampler(sampler)) return { variances: eigenvalues, path: null };
  const steps = stepsOf(spec);
  const nodes = sigmaGrid(spec.sampler.parameters, steps).subarray(0, steps);
  const inLatent = spec.space === 'image-latent';
  const stateVariances = inLatent ? latentVariances(world) : eigenvalues;
  const outputs = outputVariances(sampler, stateVariances, nodes);
  return {
    variances: inLatent ? decodedVariances(world, outputs) : outputs,
    path: sampler === 'ddpm' ? gaussianPath(stateVariances, nodes, sigmaRef) : null,
  };
}
