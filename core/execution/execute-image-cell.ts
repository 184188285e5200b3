import type { CellResult } from '../cells/result.js';
import { isMixtureImageWorld } from '../worlds/gaussian-mixture.js';
import type { GaussianImageWorld, MixtureImageWorld } from '../worlds/world.js';
import { type CellContext, meanCalls } from './cell-context.js';
import type { CellNetworks } from './cell-networks.js';
import { KEPT_SAMPLES } from './execute-sequence-cell.js';
import { totalFlops } from './flops.js';
import { observeCholesky, observeFieldPixels, observeLatent, observeMixturePixels } from './image-cell.js';
import { measureImages } from './image-metrics.js';
import { measureMixture } from './mixture-metrics.js';
import type { ImageObservations } from './observations.js';

/** A cell of an image world: samples, measurements, checks. */
export async function executeImageCell(
  context: CellContext,
  world: GaussianImageWorld | MixtureImageWorld,
  networks: CellNetworks,
): Promise<CellResult> {
  const { spec, stopwatch } = context;
  const seen = await observe(context, world, networks);
  const { metrics, checks } = await stopwatch.measurement(() =>
    isMixtureImageWorld(world) ? measureMixture(context, world, seen) : measureImages(spec, world, seen),
  );
  const kept = Math.min(KEPT_SAMPLES, spec.samples);
  const nfe = meanCalls(seen.calls);
  return {
    metrics,
    checks,
    trajectory: seen.trajectory,
    nfe,
    liftsPerToken: nfe,
    flops: totalFlops(networks, nfe),
    samples: { kind: 'images', shape: [kept, 1, world.height, world.width], data: seen.images.slice(0, kept * world.dimensions) },
    timing: stopwatch.timing(),
  };
}

async function observe(
  context: CellContext,
  world: GaussianImageWorld | MixtureImageWorld,
  networks: CellNetworks,
): Promise<ImageObservations> {
  const { architecture, space } = context.spec;
  if (isMixtureImageWorld(world)) {
    if (architecture === 'gaussian-diffusion' && space === 'pixel') return observeMixturePixels(context, world, networks.step);
    throw noWay(context, world);
  }
  if (architecture === 'autoregressive' && space === 'pixel') return observeCholesky(context, world, networks.step);
  if (architecture === 'gaussian-diffusion' && space === 'pixel') return observeFieldPixels(context, world, networks.step);
  if (architecture === 'gaussian-diffusion' && space === 'image-latent')
    return observeLatent(context, world, networks.step, networks.decoder());
  throw noWay(context, world);
}

function noWay({ spec: { architecture, space } }: CellContext, { world }: GaussianImageWorld | MixtureImageWorld): RangeError {
  return new RangeError(`There is no way to run ${architecture} in ${space} space on world ${world}; the plan must leave it out.`);
}
