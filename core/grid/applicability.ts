import type { MetricName } from '../cells/metrics.js';
import type { Parameters } from '../cells/cell.js';
import { worldIn, type Architecture, type DataKind, type DataName, type Sampler, type Space } from './vocabulary.js';

/**
 * What applies to what: samplers to combinations, metrics to (world, combination, sampler). The plan, the API, the measurement and
 * the dashboard all read this table; what it does not list is refused, never filled in.
 */

const GAUSSIAN_SAMPLERS = ['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m'] as const satisfies readonly Sampler[];

/** What decides about data in this table: the exact world, or the kind of the dataset. @throws RangeError for a dataset without a kind. */
export function dataKindOf({ world, parameters }: { readonly world: DataName; readonly parameters: Parameters }): DataKind {
  const exact = worldIn(world);
  if (exact !== null) return exact;
  const { kind } = parameters;
  if (kind === 'sequence' || kind === 'image') return kind;
  throw new RangeError(`Dataset ${world} says neither that it holds sequences nor that it holds images.`);
}

interface Combination {
  readonly architecture: Architecture;
  readonly space: Space;
  /** The first sampler is the default. `ddpm` leads the Gaussian ones because only an ancestral kernel has a likelihood bound. */
  readonly samplers: readonly Sampler[];
}

/** Combinations of pixels quantised to a few levels, which are tokens to a model: on datasets of images only. */
const QUANTISED: readonly Combination[] = [
  { architecture: 'autoregressive', space: 'quantised-pixel', samplers: ['ar_ancestral'] },
  { architecture: 'masked-diffusion', space: 'quantised-pixel', samplers: ['mdlm_ancestral'] },
];

const COMBINATIONS: readonly Combination[] = [
  { architecture: 'autoregressive', space: 'token', samplers: ['ar_ancestral'] },
  { architecture: 'autoregressive', space: 'pixel', samplers: ['cholesky_one_shot'] },
  { architecture: 'masked-diffusion', space: 'token', samplers: ['mdlm_ancestral'] },
  { architecture: 'gaussian-diffusion', space: 'token-embedding', samplers: GAUSSIAN_SAMPLERS },
  { architecture: 'gaussian-diffusion', space: 'sentence-latent', samplers: GAUSSIAN_SAMPLERS },
  { architecture: 'gaussian-diffusion', space: 'pixel', samplers: GAUSSIAN_SAMPLERS },
  { architecture: 'gaussian-diffusion', space: 'image-latent', samplers: GAUSSIAN_SAMPLERS },
];

const NOOP_SAMPLERS: readonly Sampler[] = ['noop'];

/** Spaces in which a kind of data can be represented. */
const SPACES_OF: Readonly<Record<DataKind, readonly Space[]>> = {
  m4: ['token', 'token-embedding', 'sentence-latent'],
  hmm3: ['token', 'token-embedding'],
  pair: ['token', 'token-embedding'],
  par: ['token', 'token-embedding'],
  dyck: ['token', 'token-embedding'],
  agree: ['token', 'token-embedding'],
  lc4s: ['token', 'token-embedding', 'sentence-latent'],
  gmrf: ['pixel', 'quantised-pixel', 'image-latent'],
  gmm: ['pixel'],
  noop: ['token'],
  sequence: ['token', 'token-embedding', 'sentence-latent'],
  image: ['pixel', 'quantised-pixel', 'image-latent'],
};

/**
 * Samplers that apply to a combination on data, the default first; empty when the combination has none.
 */
export function samplersOf(data: DataKind, architecture: Architecture, space: Space): readonly Sampler[] {
  if (data === 'noop') return architecture === 'autoregressive' && space === 'token' ? NOOP_SAMPLERS : [];
  if (data === 'image' && space === 'quantised-pixel') return QUANTISED.find((c) => c.architecture === architecture)?.samplers ?? [];
  // The one-shot sampler is that of a Gaussian field.
  if ((data === 'image' || data === 'gmm') && architecture === 'autoregressive') return [];
  return COMBINATIONS.find((c) => c.architecture === architecture && c.space === space)?.samplers ?? [];
}

/**
 * Why (data, architecture, space) cannot exist whatever models there are, or null when it can.
 * @param name What the data are called in the sentence.
 */
export function combinationProblem(data: DataKind, architecture: Architecture, space: Space, name: DataName = data): string | null {
  if (!SPACES_OF[data].includes(space)) return `${name} has no ${space} representation`;
  if (architecture === 'masked-diffusion' && !['token', 'quantised-pixel'].includes(space)) {
    return `masked diffusion needs a discrete space; ${space} is continuous`;
  }
  if (samplersOf(data, architecture, space).length === 0) return `no sampler for ${architecture} in ${space} space`;
  return null;
}

/** True when the sampler takes a step count K; autoregressive samplers do not. */
export function takesSteps(sampler: Sampler): boolean {
  return sampler !== 'ar_ancestral' && sampler !== 'cholesky_one_shot' && sampler !== 'noop';
}

/**
 * Parameters of a sampler in a space; they are part of the cell's id. Gaussian samplers state their sigma grid: `karras` (rho-spaced,
 * Karras et al. 2022, eq. 5) for images, `log_uniform` for one-hot spaces, whose posterior is decided within two decades of sigma. On datasets
 * the grid covers the noise levels that the recipes of the reference models train on.
 */
export function samplerParameters(sampler: Sampler, space: Space, data: DataKind): Parameters {
  switch (sampler) {
    case 'mdlm_ancestral':
      return { schedule: 'linear' };
    case 'ddpm':
    case 'ddim':
    case 'edm_heun':
    case 'dpmpp_2m':
      return data === 'sequence' || data === 'image' ? trainedSigmaGrid(space) : sigmaGrid(space, data);
    case 'ar_ancestral':
    case 'cholesky_one_shot':
    case 'noop':
      return {};
  }
}

function trainedSigmaGrid(space: Space): Parameters {
  if (space === 'token-embedding') return { schedule: 'log_uniform', sigmaMax: 16, sigmaMin: 0.3 };
  if (space === 'sentence-latent') return { schedule: 'log_uniform', sigmaMax: 20, sigmaMin: 0.3 };
  return { schedule: 'karras', sigmaMax: 40, sigmaMin: 0.02, rho: 7 };
}

function sigmaGrid(space: Space, data: DataKind): Parameters {
  // The noise at which a pair of equal tokens is decided spreads wider than that of a soft chain.
  if (space === 'token-embedding' && data === 'pair') return { schedule: 'log_uniform', sigmaMax: 10, sigmaMin: 0.1 };
  if (space === 'token-embedding') return { schedule: 'log_uniform', sigmaMax: 8, sigmaMin: 0.12 };
  if (space === 'sentence-latent') return { schedule: 'log_uniform', sigmaMax: 12, sigmaMin: 0.12 };
  return { schedule: 'karras', sigmaMax: 80, sigmaMin: 0.002, rho: 7 };
}

/** Coordinates of a measurement in the grid. */
export interface MeasuredCombination {
  readonly data: DataKind;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
}

/** Metrics that are defined for a sampler on a combination; a cell measures all of them and no others. */
export function metricsOf({ data, architecture, space, sampler }: MeasuredCombination): readonly MetricName[] {
  if (data === 'noop') return [];
  if (data === 'sequence') return textMetrics(architecture, space, sampler);
  if (data === 'image') return architecture === 'gaussian-diffusion' ? OF_PICTURES : ['nelbo', ...OF_PICTURES];
  if (data === 'gmrf') return imageMetrics(architecture, space, sampler);
  if (data === 'gmm') return sampler === 'ddpm' ? ['nelbo', 'path_kl', ...OF_MIXTURES] : OF_MIXTURES;
  if (isConstrained(data)) return constrainedMetrics(architecture, sampler);
  if (architecture === 'autoregressive') return ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy'];
  if (architecture === 'masked-diffusion') {
    if (data === 'm4') return ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy', 'adjacent_pair_kl'];
    return ['nelbo', 'path_kl', 'gen_nll', 'sample_entropy', ...ofPairs(data)];
  }
  // Bits of a latent are not bits of text, so the sentence-latent route has no NELBO here; its class law is what it can get wrong.
  if (space === 'sentence-latent') return ['class_kl', 'marginal_kl', 'gen_nll', 'sample_entropy'];
  const ofSamples: MetricName[] = ['gen_nll', 'sample_entropy', ...ofPairs(data)];
  return sampler === 'ddpm' ? ['nelbo', 'path_kl', ...ofSamples] : ofSamples;
}

/** Worlds with hard constraints: a sampler can leave their language, and then -log2 p(x) is infinite. */
const CONSTRAINED: readonly DataKind[] = ['pair', 'par', 'dyck', 'agree'];

/** True for a world in which some sequences are impossible. */
export function isConstrained(data: DataKind): boolean {
  return CONSTRAINED.includes(data);
}

/** Hard constraints have an error rate in place of a generative NLL, which one impossible sample would make infinite. */
function constrainedMetrics(architecture: Architecture, sampler: Sampler): readonly MetricName[] {
  const ofSamples: MetricName[] = ['sample_entropy', 'sequence_error_rate'];
  if (architecture === 'autoregressive') return ['nelbo', 'path_kl', 'marginal_kl', ...ofSamples];
  return architecture === 'masked-diffusion' || sampler === 'ddpm' ? ['nelbo', 'path_kl', ...ofSamples] : ofSamples;
}

/** Worlds of few tokens that all follow each other often enough for the law of pairs to be estimated. */
function ofPairs(data: DataKind): readonly MetricName[] {
  return data === 'm4' || data === 'hmm3' ? ['adjacent_pair_kl'] : [];
}

/** Of samples whose law nobody knows: generative NLL under the scorer, never without the entropy of the samples beside it. */
const OF_TEXTS: readonly MetricName[] = ['gen_nll', 'sample_entropy'];
/** The output law of a sampler on a mixture is no mixture: its class and its first two moments are compared. */
const OF_MIXTURES: readonly MetricName[] = ['class_kl', 'frechet_distance'];
const OF_PICTURES: readonly MetricName[] = ['frechet_distance', 'classifier_confidence'];

function textMetrics(architecture: Architecture, space: Space, sampler: Sampler): readonly MetricName[] {
  const bound = architecture === 'gaussian-diffusion' ? space === 'token-embedding' && sampler === 'ddpm' : true;
  return bound ? ['nelbo', ...OF_TEXTS] : OF_TEXTS;
}

function imageMetrics(architecture: Architecture, space: Space, sampler: Sampler): readonly MetricName[] {
  const ofSamples: MetricName[] = ['marginal_kl', 'frechet_distance'];
  if (architecture !== 'gaussian-diffusion' || sampler !== 'ddpm') return ofSamples;
  return space === 'pixel' ? ['nelbo', 'path_kl', ...ofSamples] : ['path_kl', ...ofSamples];
}

/** Why a metric is not defined for a combination, in words for the plan. */
export function metricProblem(metric: MetricName, { data, sampler, space }: MeasuredCombination): string {
  if (metric === 'nelbo' || metric === 'path_kl') {
    if (space === 'sentence-latent') return 'bits of a sentence latent are not bits of text, so it has no NELBO here';
    return `${sampler} is not an ancestral kernel, so it has no likelihood bound: only metrics of its samples`;
  }
  if (metric === 'gen_nll' && isConstrained(data))
    return `one sample outside the language of ${data} makes -log2 p(x) infinite: see sequence_error_rate`;
  if (metric === 'sequence_error_rate') return `every sequence has a positive probability on this data, so no sample is an error`;
  if (metric === 'marginal_kl') return `the output law of ${sampler} is not tractable in ${space} space`;
  return `${metric} is not defined for ${sampler} in ${space} space on this data`;
}

/**
 * Expected network calls per sample, the decoding call included (decisions on NFE in docs/science.md).
 * @param steps K, or null where steps do not apply.
 * @param length Output positions that an autoregressive or masked sampler decides one by one.
 */
export function expectedNfe(sampler: Sampler, space: Space, steps: number | null, length: number): number {
  const decoder = space === 'sentence-latent' || space === 'image-latent' ? 1 : 0;
  const k = steps ?? 1;
  switch (sampler) {
    case 'ar_ancestral':
      return length;
    case 'mdlm_ancestral':
      // A step at which no token is revealed makes no call: K (1 - (1 - 1/K)^L).
      return k * (1 - (1 - 1 / k) ** length);
    case 'edm_heun':
      return 2 * k - 1 + decoder;
    case 'ddpm':
    case 'ddim':
    case 'dpmpp_2m':
      return k + decoder;
    case 'cholesky_one_shot':
    case 'noop':
      return 1;
  }
}
