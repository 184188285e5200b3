import type { CellSpec } from '../cells/cell.js';
import type { AskedMetric } from '../cells/metrics.js';
import type { GateCheck, MetricValue } from '../cells/result.js';
import { dataKindOf } from '../grid/applicability.js';
import { askedMetricsOf } from '../grid/asked-metrics.js';
import { worldIn } from '../grid/vocabulary.js';
import { agreementKappa, bracketAgreements, keyAgreements } from '../measurement/agreement.js';
import { transitionShare } from '../measurement/argmax-flips.js';
import { reguessCheck, reguessRatio } from '../measurement/belief-movement.js';
import { meanCheck } from '../measurement/checks.js';
import { contextGainBits, longRangeWindow } from '../measurement/context-gain.js';
import { largestGain } from '../measurement/denoiser-gain.js';
import { distinctN } from '../measurement/distinct-n.js';
import { oneShotChecks, oneShotLoss, reversibility } from '../measurement/masked-reversibility.js';
import { meanMetric } from '../measurement/metric-value.js';
import { mutualInformationError } from '../measurement/mutual-information.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import type { SequenceWorld } from '../worlds/world.js';
import { stepsOf } from './cell-context.js';
import type { AskedObservations } from './observations.js';

/** Samples of tokens, and what is known of their data. */
export interface TokenSamples {
  /** (N, L). */
  readonly tokens: Uint8Array;
  readonly length: number;
  readonly vocabulary: number;
  /** I(d) of two tokens of the data at each of `profileDistances`, bits. */
  readonly mutualInformation: () => readonly number[];
  /** Null for a dataset. */
  readonly world: SequenceWorld | null;
}

/**
 * The metrics that the cell is asked for, in the order of the table.
 * @param samples Null where the cell's samples are images.
 */
export function askedMetrics(spec: CellSpec, seen: AskedObservations, samples: TokenSamples | null): MetricValue[] {
  return askedOf(spec).flatMap((metric) => measure(metric, spec, seen, samples) ?? []);
}

/** Comparisons of those metrics with closed forms. @param world Null for images. */
export function askedChecks(
  { contextGainBits: gain, beliefs, oneShot, lead }: AskedObservations,
  world: SequenceWorld | null,
): GateCheck[] {
  // Where a class decides, rare sequences carry the gain: a mean of a few hundred does not see them, and no t test holds.
  const expected = world === null || isLatentClassWorld(world) ? null : contextGainBits(world, longRangeWindow(world.length));
  return [
    ...(oneShot === undefined ? [] : oneShotChecks(oneShot)),
    ...(lead === undefined ? [] : meanCheck('semantic_lead', lead.lead, lead.expected, 1)),
    ...(gain === undefined || expected === null ? [] : meanCheck('context_gain', gain, expected, 1)),
    ...(beliefs === undefined ? [] : reguessCheck(beliefs)),
  ];
}

function askedOf({ data, architecture, space, sampler, measure: asked = [] }: CellSpec): AskedMetric[] {
  const combination = { data: dataKindOf(data), architecture, space, sampler: sampler.name };
  return asked.flatMap((measurement) => askedMetricsOf(measurement, combination));
}

/** One metric, or null when the cell has too few samples or steps for it. */
function measure(metric: AskedMetric, spec: CellSpec, seen: AskedObservations, samples: TokenSamples | null): MetricValue | null {
  switch (metric) {
    case 'distinct_2':
      return distinct(2, required(samples, metric));
    case 'distinct_3':
      return distinct(3, required(samples, metric));
    case 'distinct_4':
      return distinct(4, required(samples, metric));
    case 'mi_profile_error': {
      const { tokens, length, vocabulary, mutualInformation } = required(samples, metric);
      return mutualInformationError(tokens, length, vocabulary, mutualInformation());
    }
    case 'agreement_kappa':
      return measureAgreement(spec, required(samples, metric));
    case 'context_gain': {
      const { world, length } = required(samples, metric);
      const expected = world === null ? null : contextGainBits(world, longRangeWindow(length));
      return meanMetric(metric, required(seen.contextGainBits, metric), 1, expected);
    }
    case 'reguess_ratio':
      return reguessRatio(required(seen.beliefs, metric), worldIn(spec.data.world) === null ? null : 1);
    case 'flip_rate': {
      const { flips, length } = required(seen.flips, metric);
      return transitionShare(metric, flips, length, stepsOf(spec));
    }
    case 'revert_rate': {
      const { reverts, length } = required(seen.flips, metric);
      return transitionShare(metric, reverts, length, stepsOf(spec));
    }
    case 'one_shot_loss':
      return oneShotLoss(required(seen.oneShot, metric));
    case 'reversibility':
      return reversibility(required(seen.oneShot, metric));
    case 'semantic_lead': {
      const { lead, expected } = required(seen.lead, metric);
      return meanMetric(metric, lead, 1, expected);
    }
    case 'mean_gain':
    case 'top_gain':
      return largestGain(metric, required(seen.gains, metric));
    case 'relift_share':
      return required(seen.hidden, metric).reliftShare();
    case 'step_cka':
      return required(seen.hidden, metric).stepCka();
    case 'entropy_depth_25':
    case 'entropy_depth_50':
    case 'entropy_depth_75':
    case 'entropy_depth_100': {
      const { profile, length } = required(seen.depth, metric);
      return profile.at(metric, length);
    }
  }
}

function distinct(n: 2 | 3 | 4, { tokens, length, vocabulary }: TokenSamples): MetricValue | null {
  return distinctN(n, tokens, length, vocabulary);
}

function measureAgreement(spec: CellSpec, { tokens, length, world }: TokenSamples): MetricValue | null {
  const exact = spec.architecture === 'autoregressive' ? 1 : null;
  const { parameters, world: name } = required(world, 'agreement_kappa');
  if (name === 'agree') {
    // Keys that are decided in the same step, of K equally likely ones, know nothing of each other; any others agree.
    const masked = spec.sampler.name === 'mdlm_ancestral' ? 1 - 1 / stepsOf(spec) : null;
    return agreementKappa(keyAgreements(tokens, length), 1 / Number(parameters['keys']), exact ?? masked);
  }
  const types = Number(parameters['types']);
  return agreementKappa(bracketAgreements(tokens, length, types, length / 2), 1 / types, exact);
}

/** @throws RangeError when the table lists a metric that the route does not observe. */
function required<T>(value: T | null | undefined, metric: AskedMetric): T {
  if (value === null || value === undefined)
    throw new RangeError(`The applicability table lists ${metric} for a route that does not measure it.`);
  return value;
}
