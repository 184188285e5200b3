import type { AlwaysMetric, MetricName } from '../cells/metrics.js';
import type { Parameters } from '../cells/cell.js';
import { REMASK_DEFAULTS, remaskRule, remaskStep, revealedShare } from '../samplers/remask-rule.js';
import { askedMetricProblem, askedMetricsOf, isAsked } from './asked-metrics.js';
import type { MeasuredCombination } from './measured-combination.js';
import { idleTimes, samplerChoice, type SamplerChoice, type SamplerOptions } from './sampler-options.js';
import {
  GAUSSIAN_SAMPLERS,
  MASKED_SAMPLERS,
  worldIn,
  type Architecture,
  type DataKind,
  type DataName,
  type Measurement,
  type Sampler,
  type Space,
} from './vocabulary.js';

/**
 * What applies to what: samplers to combinations, metrics to (world, combination, sampler). The plan, the API, the measurement and
 * the dashboard all read this table; what it does not list is refused, never filled in.
 */

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
  /** The first sampler is the default. */
  readonly samplers: readonly Sampler[];
}

/** Combinations of pixels quantised to a few levels, which are tokens to a model: on datasets of images only. */
const QUANTISED: readonly Combination[] = [
  { architecture: 'autoregressive', space: 'quantised-pixel', samplers: ['ar_ancestral'] },
  { architecture: 'masked-diffusion', space: 'quantised-pixel', samplers: MASKED_SAMPLERS },
];

const COMBINATIONS: readonly Combination[] = [
  { architecture: 'autoregressive', space: 'token', samplers: ['ar_ancestral'] },
  { architecture: 'autoregressive', space: 'pixel', samplers: ['cholesky_one_shot'] },
  { architecture: 'masked-diffusion', space: 'token', samplers: MASKED_SAMPLERS },
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

/** Samplers that take no step count K: one pass, one token a call, or as many calls as a bound on entropy needs. */
const WITHOUT_STEPS: readonly Sampler[] = ['ar_ancestral', 'cholesky_one_shot', 'fhs', 'eb', 'noop'];

/** True when the sampler takes a step count K. */
export function takesSteps(sampler: Sampler): boolean {
  return !WITHOUT_STEPS.includes(sampler);
}

/** Samplers that decide at least one position at every step. */
const DECIDES_EVERY_STEP: readonly Sampler[] = ['blocks', 'low_entropy_k', 'maskgit'];

/** Positions that a token sampler decides, L, from the parameters of a world or dataset; null for data without. */
export function positionsOf({ length, shape }: Parameters): number | null {
  if (typeof length === 'number') return length;
  return Array.isArray(shape) ? (shape as readonly number[]).reduce((product, axis) => product * axis, 1) : null;
}

/** Largest step count of a sampler on data with these parameters: one that decides something at every step has no more than positions. */
export function mostSteps({ name, options }: SamplerChoice, parameters: Parameters): number {
  if (name === 'bd3lm') return (positionsOf(parameters) ?? 0) % Number(options.block) === 0 ? Infinity : 0;
  return DECIDES_EVERY_STEP.includes(name) ? (positionsOf(parameters) ?? Infinity) : Infinity;
}

/** Why step counts above `mostSteps` are left out. */
export function stepsProblem({ name, options }: SamplerChoice, steps: readonly number[]): string {
  if (name === 'bd3lm') return `blocks of ${String(options.block)} do not divide the length of the data`;
  return `${name} decides at least one position a step, and the data have fewer than ${steps.join(', ')}`;
}

/** Worlds whose entropy profile has a closed form. */
export const WITH_PROFILE: readonly DataKind[] = ['m4', 'pair', 'par', 'lc4s', 'agree'];

/** Why options of a sampler have no meaning on data, or null. @param name What the data are called in the sentence. */
export function optionsProblem({ name, options }: SamplerChoice, data: DataKind, dataName: DataName): string | null {
  if (name === 'blocks' && options.sizes === 'optimal' && !WITH_PROFILE.includes(data))
    return `optimal block sizes follow from the exact entropy profile, and that of ${dataName} is not known`;
  return null;
}

/**
 * Parameters of a sampler in a space; they are part of the cell's id. Gaussian samplers state their sigma grid: `karras` (rho-spaced,
 * Karras et al. 2022, eq. 5) for images, `log_uniform` for one-hot spaces, whose posterior is decided within two decades of sigma. On datasets
 * the grid covers the noise levels that the recipes of the reference models train on.
 * @param options Those of a sampler that has any, completed; by default its defaults.
 */
export function samplerParameters(sampler: Sampler, space: Space, data: DataKind, options?: SamplerOptions): Parameters {
  switch (sampler) {
    case 'mdlm_ancestral':
    case 'sedd_tweedie':
      return { schedule: 'linear' };
    case 'ar_ancestral':
    case 'blocks':
    case 'low_entropy_k':
    case 'eb':
    case 'maskgit':
    case 'remdm':
    case 'bd3lm':
      return saidOptions(sampler, options ?? samplerChoice(sampler).options);
    case 'ddpm':
    case 'ddim':
    case 'edm_heun':
    case 'dpmpp_2m':
      return gridOf(space, data);
    case 'euler_flow':
      return { schedule: 'uniform_time', sigmaMax: gridOf(space, data).sigmaMax };
    case 'cholesky_one_shot':
    case 'fhs':
    case 'noop':
      return {};
  }
}

/** Options whose defaults are not said in a cell: there are cells from before the options. */
const UNSAID: Readonly<Partial<Record<Sampler, SamplerOptions>>> = {
  ar_ancestral: { temperature: 1, topP: 1 },
  remdm: { strategy: REMASK_DEFAULTS.strategy, phase: REMASK_DEFAULTS.phase, topP: 1 },
  bd3lm: { topP: 1 },
};

/** Of the options those that a cell says: what differs from a default that is not said, and the times of a phase where it has them. */
function saidOptions(sampler: Sampler, options: SamplerOptions): SamplerOptions {
  const unsaid = UNSAID[sampler] ?? {};
  const without = sampler === 'remdm' ? idleTimes(options) : [];
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => unsaid[name] !== value && !without.includes(name)));
}

function gridOf(space: Space, data: DataKind): SigmaGrid {
  return data === 'sequence' || data === 'image' ? trainedSigmaGrid(space) : sigmaGrid(space, data);
}

type SigmaGrid = Readonly<Record<'sigmaMax' | 'sigmaMin', number> & { schedule: string; rho?: number }>;

function trainedSigmaGrid(space: Space): SigmaGrid {
  if (space === 'token-embedding') return { schedule: 'log_uniform', sigmaMax: 16, sigmaMin: 0.3 };
  if (space === 'sentence-latent') return { schedule: 'log_uniform', sigmaMax: 20, sigmaMin: 0.3 };
  return { schedule: 'karras', sigmaMax: 40, sigmaMin: 0.02, rho: 7 };
}

function sigmaGrid(space: Space, data: DataKind): SigmaGrid {
  // The noise at which a pair of equal tokens is decided spreads wider than that of a soft chain.
  if (space === 'token-embedding' && data === 'pair') return { schedule: 'log_uniform', sigmaMax: 10, sigmaMin: 0.1 };
  if (space === 'token-embedding') return { schedule: 'log_uniform', sigmaMax: 8, sigmaMin: 0.12 };
  if (space === 'sentence-latent') return { schedule: 'log_uniform', sigmaMax: 12, sigmaMin: 0.12 };
  return { schedule: 'karras', sigmaMax: 80, sigmaMin: 0.002, rho: 7 };
}

export type { MeasuredCombination } from './measured-combination.js';

/**
 * Metrics of a cell: those that are defined for a sampler on a combination, and of the others those that it is asked to measure. A cell
 * measures all of them and no others.
 */
export function metricsOf(combination: MeasuredCombination, asked: readonly Measurement[] = []): readonly MetricName[] {
  return [...alwaysMetricsOf(combination), ...asked.flatMap((measurement) => askedMetricsOf(measurement, combination))];
}

/** Metrics that every cell of a combination has. */
export function alwaysMetricsOf({ data, architecture, space, sampler, topP }: MeasuredCombination): readonly AlwaysMetric[] {
  const unlikely = samplesOnly(sampler, topP);
  if (data === 'noop') return [];
  if (data === 'sequence') return textMetrics(architecture, space, sampler, unlikely);
  if (data === 'image') return architecture === 'gaussian-diffusion' || unlikely ? OF_PICTURES : ['nelbo', ...OF_PICTURES];
  if (data === 'gmrf') return imageMetrics(architecture, space, sampler);
  if (data === 'gmm') return sampler === 'ddpm' ? ['nelbo', 'path_kl', ...OF_MIXTURES] : OF_MIXTURES;
  if (isConstrained(data)) return constrainedMetrics(architecture, sampler, unlikely);
  if (unlikely) return ['gen_nll', 'sample_entropy', ...ofPairs(data)];
  if (architecture === 'autoregressive') return ['nelbo', 'path_kl', 'marginal_kl', 'gen_nll', 'sample_entropy'];
  if (architecture === 'masked-diffusion') {
    const exact = hasReplayLikelihood(sampler) || (hasIidSteps(sampler) && data === 'm4');
    return ['nelbo', 'path_kl', ...(exact ? (['marginal_kl'] as const) : []), 'gen_nll', 'sample_entropy', ...ofPairs(data)];
  }
  // Bits of a latent are not bits of text, so the sentence-latent route has no NELBO here; its class law is what it can get wrong.
  if (space === 'sentence-latent') return ['class_kl', 'marginal_kl', 'gen_nll', 'sample_entropy'];
  const ofSamples: AlwaysMetric[] = ['gen_nll', 'sample_entropy', ...ofPairs(data)];
  return sampler === 'ddpm' ? ['nelbo', 'path_kl', ...ofSamples] : ofSamples;
}

/**
 * True for samplers whose positions follow from the revealed tokens alone: a replay on data gives the exact probability of a sequence.
 * `fhs` and `blocks` draw their order as well; the probability given the order is exact, and averages to the bound that the path KL is of.
 */
export function hasReplayLikelihood(sampler: Sampler): boolean {
  return sampler === 'low_entropy_k' || sampler === 'eb';
}

/** Samplers that choose among tokens that they have drawn, or draw tokens anew: the probability of a sequence is not tractable. */
const WITHOUT_LIKELIHOOD: readonly Sampler[] = ['maskgit', 'remdm'];

/** True for samplers of tokens that are known by their samples alone; under a nucleus, data that it cuts off have no probability. */
export function samplesOnly(sampler: Sampler, topP = 1): boolean {
  return WITHOUT_LIKELIHOOD.includes(sampler) || topP < 1;
}

/** True for samplers whose positions each pick one of the K steps uniformly; they differ in how they draw, not in law. */
export function hasIidSteps(sampler: Sampler): boolean {
  return sampler === 'mdlm_ancestral' || sampler === 'sedd_tweedie';
}

/**
 * Steps that a token sampler takes over a sequence, most of them without a call where there are more than positions.
 * @param steps K, or null where the sampler takes none: one step a position then.
 * @param positions L.
 */
export function stepsOverAll(
  { name, parameters }: { readonly name: Sampler; readonly parameters: Parameters },
  steps: number | null,
  positions: number,
): number {
  if (!takesSteps(name)) return positions;
  return (steps ?? 1) * (name === 'bd3lm' ? positions / Number(parameters.block) : 1);
}

/** Worlds with hard constraints: a sampler can leave their language, and then -log2 p(x) is infinite. */
const CONSTRAINED: readonly DataKind[] = ['pair', 'par', 'dyck', 'agree'];

/** True for a world in which some sequences are impossible. */
export function isConstrained(data: DataKind): boolean {
  return CONSTRAINED.includes(data);
}

/** Hard constraints have an error rate in place of a generative NLL, which one impossible sample would make infinite. */
function constrainedMetrics(architecture: Architecture, sampler: Sampler, unlikely: boolean): readonly AlwaysMetric[] {
  const ofSamples: AlwaysMetric[] = ['sample_entropy', 'sequence_error_rate'];
  if (unlikely) return ofSamples;
  if (architecture === 'autoregressive' || hasReplayLikelihood(sampler)) return ['nelbo', 'path_kl', 'marginal_kl', ...ofSamples];
  return architecture === 'masked-diffusion' || sampler === 'ddpm' ? ['nelbo', 'path_kl', ...ofSamples] : ofSamples;
}

/** Worlds of few tokens that all follow each other often enough for the law of pairs to be estimated. */
function ofPairs(data: DataKind): readonly AlwaysMetric[] {
  return data === 'm4' || data === 'hmm3' ? ['adjacent_pair_kl'] : [];
}

/** Of samples whose law nobody knows: generative NLL under the scorer, never without the entropy of the samples beside it. */
const OF_TEXTS: readonly AlwaysMetric[] = ['gen_nll', 'sample_entropy'];
/** The output law of a sampler on a mixture is no mixture: its class and its first two moments are compared. */
const OF_MIXTURES: readonly AlwaysMetric[] = ['class_kl', 'frechet_distance'];
const OF_PICTURES: readonly AlwaysMetric[] = ['frechet_distance', 'classifier_confidence'];

function textMetrics(architecture: Architecture, space: Space, sampler: Sampler, unlikely: boolean): readonly AlwaysMetric[] {
  const bound = architecture === 'gaussian-diffusion' ? space === 'token-embedding' && sampler === 'ddpm' : !unlikely;
  return bound ? ['nelbo', ...OF_TEXTS] : OF_TEXTS;
}

function imageMetrics(architecture: Architecture, space: Space, sampler: Sampler): readonly AlwaysMetric[] {
  const ofSamples: AlwaysMetric[] = ['marginal_kl', 'frechet_distance'];
  if (architecture !== 'gaussian-diffusion' || sampler !== 'ddpm') return ofSamples;
  return space === 'pixel' ? ['nelbo', 'path_kl', ...ofSamples] : ['path_kl', ...ofSamples];
}

/** Why a metric is not defined for a combination, in words for the plan. */
export function metricProblem(metric: MetricName, combination: MeasuredCombination): string {
  if (isAsked(metric)) return askedMetricProblem(metric, combination);
  const { data, sampler, space, topP = 1 } = combination;
  if (topP < 1 && (metric === 'nelbo' || metric === 'path_kl' || metric === 'marginal_kl'))
    return 'data that a nucleus cuts off have probability 0: only metrics of its samples';
  if (metric === 'nelbo' || metric === 'path_kl') {
    if (space === 'sentence-latent') return 'bits of a sentence latent are not bits of text, so it has no NELBO here';
    if (samplesOnly(sampler)) return `the probability of a sequence is not tractable under ${sampler}: only metrics of its samples`;
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
 * @param parameters Of the sampler, where they decide the calls.
 * @returns Where the calls follow from the samples, the most that there are.
 */
export function expectedNfe(sampler: Sampler, space: Space, steps: number | null, length: number, parameters: Parameters = {}): number {
  const decoder = space === 'sentence-latent' || space === 'image-latent' ? 1 : 0;
  const k = steps ?? 1;
  switch (sampler) {
    case 'ar_ancestral':
    case 'fhs':
    case 'eb':
      return length;
    case 'blocks':
    case 'low_entropy_k':
    case 'maskgit':
      return k;
    case 'remdm':
      return remdmCalls(k, length, parameters);
    case 'bd3lm': {
      const block = Number(parameters.block);
      return (length / block) * iidCalls(k, block);
    }
    case 'mdlm_ancestral':
    case 'sedd_tweedie':
      return iidCalls(k, length);
    case 'edm_heun':
      return 2 * k - 1 + decoder;
    case 'ddpm':
    case 'ddim':
    case 'dpmpp_2m':
    case 'euler_flow':
      return k + decoder;
    case 'cholesky_one_shot':
    case 'noop':
      return 1;
  }
}

/** True where the calls of a sampler follow from its samples, so that only their most is known before. */
export function callsFollowSamples({ name, parameters }: { readonly name: Sampler; readonly parameters: Parameters }): boolean {
  return name === 'eb' || (name === 'remdm' && remaskRule(parameters).strategy === 'conf');
}

/**
 * A step of `remdm` makes a call where one of L positions is masked and revealed, each with probability (1 - alpha_t) times that of a step. With
 * `conf` the share of masked positions follows from the samples: K is the most.
 */
function remdmCalls(steps: number, length: number, parameters: Parameters): number {
  const rule = remaskRule(parameters);
  if (rule.strategy === 'conf') return steps;
  let calls = 0;
  for (let k = 0; k < steps; k++) calls += 1 - (1 - (1 - revealedShare(rule, k / steps)) * remaskStep(k, steps, rule).reveal) ** length;
  return calls;
}

/** A step at which no token is revealed makes no call: K (1 - (1 - 1/K)^L). */
function iidCalls(steps: number, length: number): number {
  return steps * (1 - (1 - 1 / steps) ** length);
}
