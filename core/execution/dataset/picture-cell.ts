import type { CellResult, MetricValue, TrajectoryStep } from '../../cells/result.js';
import type { ImageItems } from '../../datasets/cell-data.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import { meanMetric } from '../../measurement/metric-value.js';
import { sigmaGrid } from '../../samplers/sigma-grid.js';
import { observeAutoregressive } from '../autoregressive-cell.js';
import { type CellContext, meanCalls, stepsOf } from '../cell-context.js';
import type { CellNetworks } from '../cell-networks.js';
import { KEPT_SAMPLES } from '../execute-sequence-cell.js';
import { totalFlops } from '../flops.js';
import { measuredSamples, runGaussian } from '../gaussian-run.js';
import { LatentImageRoute, PixelRoute } from '../image-routes.js';
import { observeMasked } from '../masked-cell.js';
import { askedMetrics } from '../asked-metrics.js';
import type { AskedObservations } from '../observations.js';
import { drawHeldOutImages, pixelsOfLevels, quantisedSource } from './draw-items.js';
import { encodeAll } from './encode.js';
import { measurePictures } from './picture-metrics.js';

/** What a picture cell saw, before metrics. */
interface PictureObservations {
  /** (N, d) samples. */
  readonly images: Float32Array;
  /** (N) path NLL of held-out images in bits, or null where the sampler has no likelihood bound. */
  readonly nelboBits: Float64Array | null;
  readonly calls: Int32Array;
  readonly trajectory: readonly TrajectoryStep[];
  readonly asked: AskedObservations;
}

/** A cell of an image dataset. */
export async function executePictureCell(context: CellContext, items: ImageItems, networks: CellNetworks): Promise<CellResult> {
  const { spec, stopwatch } = context;
  const seen = await observe(context, items, networks);
  const always = await stopwatch.measurement(() => measure(items, seen, networks.instrument, spec.instrument?.graph ?? ''));
  const metrics = [...always, ...askedMetrics(spec, seen.asked, null)];
  const kept = Math.min(KEPT_SAMPLES, spec.samples);
  const nfe = meanCalls(seen.calls);
  const { channels, height, width, dimensions } = items;
  return {
    metrics,
    checks: [],
    trajectory: seen.trajectory,
    nfe,
    liftsPerToken: spec.architecture === 'autoregressive' ? 1 : nfe,
    flops: totalFlops(networks, nfe),
    samples: { kind: 'images', shape: [kept, channels, height, width], data: seen.images.slice(0, kept * dimensions) },
    timing: stopwatch.timing(),
  };
}

async function measure(
  items: ImageItems,
  seen: PictureObservations,
  features: CheckedNetwork | null,
  featuresDigest: string,
): Promise<MetricValue[]> {
  const nelbo = seen.nelboBits === null ? null : meanMetric('nelbo', seen.nelboBits, items.dimensions, null);
  const ofSamples = features === null ? [] : await measurePictures(features, featuresDigest, items, seen.images);
  return nelbo === null ? ofSamples : [nelbo, ...ofSamples];
}

async function observe(context: CellContext, items: ImageItems, networks: CellNetworks): Promise<PictureObservations> {
  const { architecture, space } = context.spec;
  if (space === 'quantised-pixel') return observeQuantised(context, items, networks);
  if (architecture === 'gaussian-diffusion' && space === 'pixel') return observePixels(context, items, networks);
  if (architecture === 'gaussian-diffusion' && space === 'image-latent') return observeLatents(context, items, networks);
  throw new RangeError(`There is no way to run ${architecture} in ${space} space on images; the plan must leave it out.`);
}

async function observeQuantised(context: CellContext, items: ImageItems, { step }: CellNetworks): Promise<PictureObservations> {
  const causal = context.spec.architecture === 'autoregressive';
  const levels = step.elementsPerSample('logits') / (causal ? 1 : items.dimensions);
  const source = quantisedSource(items, levels, context.noise);
  const seen = causal ? await observeAutoregressive(context, source, step) : await observeMasked(context, source, step);
  return { ...seen, images: pixelsOfLevels(items, seen.tokens, levels) };
}

async function observePixels(context: CellContext, items: ImageItems, { step }: CellNetworks): Promise<PictureObservations> {
  const { spec, noise } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const data = drawHeldOutImages(items, noise, measuredSamples(spec.samples, false));
  const route = new PixelRoute(items, spec.samples, data, null);
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build(
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  return { images: route.images, nelboBits: null, calls: run.calls, trajectory, asked: run.asked };
}

async function observeLatents(context: CellContext, items: ImageItems, networks: CellNetworks): Promise<PictureObservations> {
  const { spec, noise } = context;
  const { step } = networks;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const data = drawHeldOutImages(items, noise, measuredSamples(spec.samples, false));
  const latent = step.elementsPerSample('x');
  const latents = await encodeAll(networks.encoder(), { tensor: 'image', data }, items.dimensions, latent);
  const sizes = { latent, image: items.dimensions };
  const route = new LatentImageRoute(sizes, spec.samples, latents, null, networks.decoder(), sigmas.length - 1);
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build(
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  return { images: route.images, nelboBits: null, calls: run.calls, trajectory, asked: run.asked };
}
