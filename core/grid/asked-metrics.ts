import { ASKED_METRICS, type AskedMetric, type MetricName } from '../cells/metrics.js';
import type { MeasuredOutput } from '../models/contract/layout.js';
import type { ModelSummary } from '../models/package.js';
import type { MeasuredCombination } from './measured-combination.js';
import { MEASUREMENTS, type DataKind, type Measurement, type Space } from './vocabulary.js';

/** The part of the table of what applies to what that a sweep asks for. */

/** True for a metric that is measured only where a sweep asks for it. */
export function isAsked(metric: MetricName): metric is AskedMetric {
  return (ASKED_METRICS as readonly MetricName[]).includes(metric);
}

/** Metrics that a measurement yields on a combination; none where it is not defined. */
export function askedMetricsOf(measurement: Measurement, combination: MeasuredCombination): readonly AskedMetric[] {
  switch (measurement) {
    case 'diversity':
      return isSequence(combination) ? ['distinct_2', 'distinct_3', 'distinct_4'] : [];
    case 'long_range':
      return longRangeMetrics(combination);
    case 'reguess':
      return reguessMetrics(combination);
    case 'reversibility':
      return isMaskedOnProfile(combination) ? ['one_shot_loss', 'reversibility'] : [];
    case 'semantics':
      return hasCoarseMeaning(combination) ? ['semantic_lead'] : [];
    case 'smoothness':
      return combination.architecture === 'gaussian-diffusion' ? ['mean_gain', 'top_gain'] : [];
    case 'hidden_states':
      return hiddenStateMetrics(combination);
    // Of the states of the trajectory, not of the cell.
    case 'profile':
      return [];
  }
}

/** Those of the measurements that yield something on a combination, in the order of the vocabulary: they belong to the cell's id. */
export function applicableMeasurements(asked: readonly Measurement[], combination: MeasuredCombination): readonly Measurement[] {
  return MEASUREMENTS.filter((measurement) => asked.includes(measurement) && isDefined(measurement, combination));
}

/** Gaussian cells always measure their profile, and the states of other masked samplers are not those that it is read at. */
function isDefined(measurement: Measurement, combination: MeasuredCombination): boolean {
  return measurement === 'profile' ? isListenedTo(combination) : askedMetricsOf(measurement, combination).length > 0;
}

/**
 * Why a measurement is not made, in words for the plan.
 * @param models Those of the combination that it is not made with.
 */
export function measurementProblem(measurement: Measurement, combination: MeasuredCombination, models: readonly ModelSummary[]): string {
  if (askedMetricsOf(measurement, combination).length === 0) return `measurement ${measurement} is not defined here`;
  const needed = combination.sampler === 'ar_ancestral' ? 'layer_logits' : 'hidden_states';
  const names = models.map(({ name, version }) => `${name}@${version}`).join(', ');
  return `measurement ${measurement} needs ${needed}, an optional output of the step graph that ${names} ${models.length === 1 ? 'does' : 'do'} not give (docs/models.md)`;
}

/** Why a cell has no such metric, in words for the plan. */
export function askedMetricProblem(metric: AskedMetric, combination: MeasuredCombination): string {
  const measurement = MEASUREMENTS.find((one) => askedMetricsOf(one, combination).includes(metric));
  if (measurement !== undefined) return `measured where the sweep asks for it, with measure: [${measurement}]`;
  if (metric === 'relift_share' || metric === 'step_cka' || isOfDepth(metric)) return hiddenStatesProblem(metric, combination);
  if (metric === 'reguess_ratio')
    return 'only i.i.d. masked steps and Gaussian networks predict the whole at every step of a pass over data';
  if (metric === 'flip_rate' || metric === 'revert_rate')
    return 'only tokens that i.i.d. masked steps or Gaussian steps reconsider are followed';
  if (metric === 'one_shot_loss' || metric === 'reversibility')
    return 'the entropy that is still open is exact for masked tokens of some worlds alone';
  if (metric === 'semantic_lead') return 'only masked tokens of lc4s and pixels of gmrf have a meaning that is known exactly';
  if (metric === 'mean_gain' || metric === 'top_gain') return 'only a denoiser of a continuous state has a gain';
  if (metric === 'context_gain')
    return 'only a masked network can be asked about a token with a part of its context hidden; cells of mdlm_ancestral ask it';
  if (metric === 'agreement_kappa') return 'no tokens of this data must agree over a distance; agree and dyck have such tokens';
  return `${metric} is not defined on this data`;
}

/** Spaces of sequences of tokens. */
const OF_TOKENS: readonly Space[] = ['token', 'token-embedding', 'sentence-latent'];

function isSequence({ data, space }: MeasuredCombination): boolean {
  return data !== 'noop' && OF_TOKENS.includes(space);
}

/** Masked steps that reveal positions by a schedule, and data by the same one: their two passes can be listened to. */
function isListenedTo({ architecture, sampler }: MeasuredCombination): boolean {
  return architecture === 'masked-diffusion' && sampler === 'mdlm_ancestral';
}

function longRangeMetrics(combination: MeasuredCombination): readonly AskedMetric[] {
  if (!isSequence(combination)) return [];
  const gain: AskedMetric[] = isListenedTo(combination) ? ['context_gain'] : [];
  return [...ofDistances(combination.data), ...gain];
}

/** Pairs of tokens of parity are independent, and those of agree tell of their positions alone: there is no profile to be wrong about. */
function ofDistances(data: DataKind): readonly AskedMetric[] {
  if (data === 'par') return [];
  if (data === 'agree') return ['agreement_kappa'];
  return data === 'dyck' ? ['mi_profile_error', 'agreement_kappa'] : ['mi_profile_error'];
}

/** Predictions of a latent are no tokens, and neither are pixels that are not quantised. */
function reguessMetrics(combination: MeasuredCombination): readonly AskedMetric[] {
  const { data, architecture, space } = combination;
  if (data === 'noop') return [];
  if (isListenedTo(combination) || space === 'token-embedding') return ['reguess_ratio', 'flip_rate', 'revert_rate'];
  return architecture === 'gaussian-diffusion' ? ['reguess_ratio'] : [];
}

/** The depth profile, from the first quarter of the layers to all of them. */
const OF_DEPTH = [
  'entropy_depth_25',
  'entropy_depth_50',
  'entropy_depth_75',
  'entropy_depth_100',
] as const satisfies readonly AskedMetric[];

function isOfDepth(metric: AskedMetric): boolean {
  return (OF_DEPTH as readonly AskedMetric[]).includes(metric);
}

/** True for a metric that only some models of a combination have: those that give an optional output. */
export function needsModelOutput(metric: MetricName): boolean {
  return metric === 'relift_share' || metric === 'step_cka' || (isAsked(metric) && isOfDepth(metric));
}

/** Steps of a sampler that reads the whole state again, or the depth of a network that reads a position once. */
function hiddenStateMetrics({ outputs, ...combination }: MeasuredCombination): readonly AskedMetric[] {
  const { data, architecture, sampler } = combination;
  if (data === 'noop') return [];
  const gives = (output: MeasuredOutput): boolean => outputs?.includes(output) ?? true;
  if (sampler === 'ar_ancestral') return gives('layer_logits') ? OF_DEPTH : [];
  if (!gives('hidden_states')) return [];
  // Every position of a continuous state changes at every step.
  if (architecture === 'gaussian-diffusion') return ['step_cka'];
  return isListenedTo(combination) ? ['relift_share', 'step_cka'] : [];
}

function hiddenStatesProblem(metric: AskedMetric, { outputs, ...combination }: MeasuredCombination): string {
  const needed: MeasuredOutput = isOfDepth(metric) ? 'layer_logits' : 'hidden_states';
  if (outputs !== undefined && hiddenStateMetrics(combination).includes(metric))
    return `no model here gives ${needed}, an optional output of the step graph (docs/models.md)`;
  if (isOfDepth(metric)) return 'only an autoregressive network has a depth profile';
  if (metric === 'relift_share')
    return 'only i.i.d. masked steps leave inputs of a position as they are; a continuous state changes everywhere';
  return 'hidden states are followed from step to step of i.i.d. masked and Gaussian steps alone';
}

/** Worlds whose entropy profile has a closed form. */
const PROFILED: readonly DataKind[] = ['m4', 'lc4s', 'pair', 'par', 'agree'];

function isMaskedOnProfile(combination: MeasuredCombination): boolean {
  return isListenedTo(combination) && combination.space === 'token' && PROFILED.includes(combination.data);
}

function hasCoarseMeaning(combination: MeasuredCombination): boolean {
  const { data, architecture, space } = combination;
  if (data === 'lc4s') return isListenedTo(combination);
  return data === 'gmrf' && architecture === 'gaussian-diffusion' && space === 'pixel';
}
