import type { CheckedNetwork } from '../inference/checked-network.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { BandLead } from '../measurement/band-lead.js';
import { continuousPathWeights } from '../measurement/gaussian-path.js';
import { imageInformationBits, latentInformationBits } from '../measurement/image-information.js';
import { mixtureInformationBits } from '../measurement/mixture-information.js';
import { imageRemainingEntropyBits } from '../measurement/remaining-entropy.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { PURPOSE } from '../random/noise.js';
import { CholeskyOneShot } from '../samplers/cholesky-one-shot.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import type { GaussianImageWorld, ImageWorld, MixtureImageWorld } from '../worlds/world.js';
import { type CellContext, stepsOf, subBatches } from './cell-context.js';
import { measuredSamples, runGaussian } from './gaussian-run.js';
import { encodeImages, latentVariances } from './field-latent.js';
import { LatentImageRoute, PixelRoute } from './image-routes.js';
import { drawImages, type ImageObservations } from './observations.js';

/** What is known of the information in images of a world. */
interface ImageInformation {
  /** Bits above the reference noise that are left at noise level `sigma`; null where there is no closed form. */
  remainingBits(sigma: number): number | null;
  /** The semantic lead of the coarse band; null where it is not known exactly. */
  lead(sigmas: Float64Array, samples: number): BandLead | null;
  /** (M) bits of each of the data images, (M, d), above the reference noise. */
  dataBits(images: Float32Array): Float64Array;
}

/** Gaussian diffusion of images of a Gaussian field in pixel space. */
export function observeFieldPixels(context: CellContext, world: GaussianImageWorld, step: CheckedNetwork): Promise<ImageObservations> {
  return observePixels(context, world, step, {
    remainingBits: (sigma) => imageRemainingEntropyBits(world, sigma),
    lead: (sigmas, samples) => new BandLead(samples, world, sigmas),
    dataBits: (images) => imageInformationBits(world, images),
  });
}

/** Gaussian diffusion of images of a mixture in pixel space. */
export function observeMixturePixels(context: CellContext, world: MixtureImageWorld, step: CheckedNetwork): Promise<ImageObservations> {
  const uniforms = context.noise.source(PURPOSE.data);
  return observePixels(context, world, step, {
    remainingBits: () => null,
    lead: () => null,
    dataBits: (images) => {
      const classes = Uint8Array.from({ length: images.length / world.dimensions }, (_, n) => world.componentOf(uniforms, n));
      return mixtureInformationBits(world, context.noise, images, classes);
    },
  });
}

async function observePixels(
  context: CellContext,
  world: ImageWorld,
  step: CheckedNetwork,
  information: ImageInformation,
): Promise<ImageObservations> {
  const { spec, noise } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const weights = spec.sampler.name === 'ddpm' ? continuousPathWeights(sigmas, world.sigmaRef) : null;
  const data = drawImages(world, noise, measuredSamples(spec.samples, weights !== null));
  const bands = spec.measure?.includes('semantics') ? information.lead(sigmas, Math.min(spec.samples, SUB_BATCH)) : null;
  if (bands !== null) context.state.keep('bands', () => bands.memory());
  const route = new PixelRoute(world, spec.samples, data, weights, bands?.see.bind(bands));
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build((k) => {
    const bits = information.remainingBits(sigmas[k]);
    return { noiseLevel: sigmas[k], remainingEntropy: bits === null ? null : bits / world.dimensions, nfe: run.callsBefore[k] };
  }, step.flopsPerSample);
  const dataBits = run.nelboBits === null ? null : information.dataBits(data);
  const asked = { ...run.asked, ...(bands === null ? {} : { lead: { lead: bands.lead, expected: bands.expected() } }) };
  return { images: route.images, nelboBits: run.nelboBits, dataBits, calls: run.calls, trajectory, asked };
}

/** Gaussian diffusion of images in the latent of the world, then one decoding call. */
export async function observeLatent(
  context: CellContext,
  world: GaussianImageWorld,
  step: CheckedNetwork,
  decoder: CheckedNetwork,
): Promise<ImageObservations> {
  const { spec, noise } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const weights = spec.sampler.name === 'ddpm' ? continuousPathWeights(sigmas, world.sigmaRef) : null;
  const data = drawImages(world, noise, measuredSamples(spec.samples, weights !== null));
  const latents = encodeImages(world, data);
  const sizes = { latent: world.latentSpace.components, image: world.dimensions };
  const route = new LatentImageRoute(sizes, spec.samples, latents, weights, decoder, sigmas.length - 1);
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build(
    // Noise on the latent is not noise on pixels: bits above sigma_ref are not defined on this way.
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  const dataBits = run.nelboBits === null ? null : latentInformationBits(latents, latentVariances(world), world.sigmaRef);
  return { images: route.images, nelboBits: run.nelboBits, dataBits, calls: run.calls, trajectory, asked: run.asked };
}

/** The lift-once baseline: one call from white noise to images. */
export async function observeCholesky(context: CellContext, world: GaussianImageWorld, step: CheckedNetwork): Promise<ImageObservations> {
  const { spec, noise, progress, state, stopwatch } = context;
  const sampler = new CholeskyOneShot(step, world.dimensions, noise);
  const recorder = new TrajectoryRecorder(1);
  const images = state.keepArray('images', new Float32Array(spec.samples * world.dimensions));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('trajectory', () => recorder.memory());
  for (const subBatch of subBatches(spec.samples, state.begin(progress.share))) {
    recorder.startLap();
    await stopwatch.sampling(() => sampler.sample(subBatch, images, calls));
    recorder.endStep(0);
    progress.tick();
    state.reached({ sample: subBatch.samples[0] + subBatch.rows, pass: 'sampling', step: 0 });
  }
  const trajectory = recorder.build(
    (state) => ({
      noiseLevel: 1 - state,
      remainingEntropy: state === 1 ? 0 : world.referenceEntropyBits / world.dimensions,
      nfe: state,
    }),
    step.flopsPerSample,
  );
  return { images, nelboBits: null, dataBits: null, calls, trajectory, asked: {} };
}
