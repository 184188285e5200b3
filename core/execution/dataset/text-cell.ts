import type { CellSpec } from '../../cells/cell.js';
import type { CellResult, MetricValue } from '../../cells/result.js';
import type { SequenceItems } from '../../datasets/cell-data.js';
import { readsWholeSequences } from '../../datasets/instrument.js';
import type { CheckedNetwork } from '../../inference/checked-network.js';
import { discretePathWeights } from '../../measurement/gaussian-path.js';
import { meanMetric } from '../../measurement/metric-value.js';
import { measuredMutualInformation } from '../../measurement/mutual-information.js';
import { sampleEntropy } from '../../measurement/sample-entropy.js';
import { sigmaGrid } from '../../samplers/sigma-grid.js';
import { askedMetrics } from '../asked-metrics.js';
import { observeAutoregressive } from '../autoregressive-cell.js';
import { type CellContext, meanCalls, stepsOf } from '../cell-context.js';
import type { CellNetworks } from '../cell-networks.js';
import { KEPT_SAMPLES } from '../execute-sequence-cell.js';
import { totalFlops } from '../flops.js';
import { type GaussianRoute, type GaussianRun, measuredSamples, runGaussian } from '../gaussian-run.js';
import { observeMasked } from '../masked-cell.js';
import type { SequenceObservations } from '../observations.js';
import { textSource } from './draw-items.js';
import { encodeAll } from './encode.js';
import { scoreByToken, scoreWhole, type Scores } from './score.js';
import { EmbeddingRoute, TextLatentRoute } from './text-routes.js';

/** A cell of a text dataset. */
export async function executeTextCell(context: CellContext, items: SequenceItems, networks: CellNetworks): Promise<CellResult> {
  const { spec, stopwatch } = context;
  const seen = await observe(context, items, networks);
  const kept = Math.min(KEPT_SAMPLES, spec.samples);
  const { metrics, scores } = await stopwatch.measurement(() => measure(spec, items, seen, networks.instrument, kept));
  const nfe = meanCalls(seen.calls);
  return {
    metrics,
    checks: [],
    trajectory: seen.trajectory,
    nfe,
    // One autoregressive call with its cache lifts one position; every other call lifts all of them.
    liftsPerToken: spec.architecture === 'autoregressive' ? 1 : nfe,
    flops: totalFlops(networks, nfe),
    samples: {
      kind: 'tokens',
      shape: [kept, items.length],
      data: seen.tokens.slice(0, kept * items.length),
      ...(scores === null ? {} : { scores: scores.tokens }),
    },
    timing: stopwatch.timing(),
  };
}

async function observe(context: CellContext, items: SequenceItems, networks: CellNetworks): Promise<SequenceObservations> {
  const { architecture, space } = context.spec;
  const source = textSource(items, context.noise);
  if (architecture === 'autoregressive' && space === 'token') return observeAutoregressive(context, source, networks.step);
  if (architecture === 'masked-diffusion' && space === 'token') return observeMasked(context, source, networks.step);
  if (architecture === 'gaussian-diffusion' && space === 'token-embedding') return observeEmbeddings(context, items, networks);
  if (architecture === 'gaussian-diffusion' && space === 'sentence-latent') return observeTextLatents(context, items, networks);
  throw new RangeError(`There is no way to run ${architecture} in ${space} space on text; the plan must leave it out.`);
}

async function observeEmbeddings(context: CellContext, items: SequenceItems, networks: CellNetworks): Promise<SequenceObservations> {
  const { spec, noise } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const weights = spec.sampler.name === 'ddpm' ? discretePathWeights(sigmas) : null;
  const data = textSource(items, noise).data(measuredSamples(spec.samples, weights !== null));
  const dimensions = networks.step.elementsPerSample('x');
  const states = await encodeAll(networks.encoder(), { tensor: 'tokens', data: data.tokens }, items.length, dimensions);
  const route = new EmbeddingRoute({ ...items, dimensions, noise }, spec.samples, { tokens: data.tokens, states }, weights);
  const run = await runGaussian(context, networks.step, sigmas, route);
  return { ...observed(run, sigmas, networks), tokens: route.tokens, data };
}

async function observeTextLatents(context: CellContext, items: SequenceItems, networks: CellNetworks): Promise<SequenceObservations> {
  const { spec, noise } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const data = textSource(items, noise).data(measuredSamples(spec.samples, false));
  const dimensions = networks.step.elementsPerSample('x');
  const latents = await encodeAll(networks.encoder(), { tensor: 'tokens', data: data.tokens }, items.length, dimensions);
  const route: GaussianRoute & { tokens: Uint8Array } = new TextLatentRoute(
    { ...items, dimensions, noise },
    spec.samples,
    latents,
    networks.decoder(),
    sigmas.length - 1,
  );
  const run = await runGaussian(context, networks.step, sigmas, route);
  return { ...observed(run, sigmas, networks), tokens: route.tokens, data };
}

function observed(run: GaussianRun, sigmas: Float64Array, { step }: CellNetworks): Omit<SequenceObservations, 'tokens' | 'data'> {
  const trajectory = run.recorder.build(
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  return { nelboBits: run.nelboBits, classes: null, calls: run.calls, trajectory, asked: run.asked };
}

async function measure(
  spec: CellSpec,
  { length, vocabulary, tokens: items }: SequenceItems,
  seen: SequenceObservations,
  scorer: CheckedNetwork | null,
  kept: number,
): Promise<{ metrics: MetricValue[]; scores: Scores | null }> {
  const nelbo = seen.nelboBits === null ? null : meanMetric('nelbo', seen.nelboBits, length, null);
  const score = readsWholeSequences(spec.instrument) ? scoreWhole : scoreByToken;
  const scores = scorer === null ? null : await score(scorer, { tokens: seen.tokens, length, vocabulary, kept });
  const scored = scores === null ? null : meanMetric('gen_nll', scores.bits, length, null);
  const asked = askedMetrics(spec, seen.asked, {
    tokens: seen.tokens,
    length,
    vocabulary,
    world: null,
    mutualInformation: () => measuredMutualInformation(items, length, vocabulary),
  });
  const always = [nelbo, scored, sampleEntropy(seen.tokens, length, vocabulary)].filter((metric) => metric !== null);
  return { metrics: [...always, ...asked], scores };
}
