import { canonicalJson, type CellSpec } from '../cells/cell.js';
import type { AlwaysMetric } from '../cells/metrics.js';
import type { GateCheck, MetricValue } from '../cells/result.js';
import { ChainStepLikelihood } from '../closed-forms/chain-likelihood.js';
import { alwaysMetricsOf, dataKindOf, hasReplayLikelihood } from '../grid/applicability.js';
import { adjacentPairKl } from '../measurement/adjacent-pair-kl.js';
import { adjacentPairLaw } from '../measurement/adjacent-pair-law.js';
import { classKl, estimateClassLaw } from '../measurement/class-kl.js';
import { errorRate } from '../measurement/error-rate.js';
import { latentMarginalKl } from '../measurement/latent-marginal-kl.js';
import { marginalKl } from '../measurement/marginal-kl.js';
import { meanMetric } from '../measurement/metric-value.js';
import { exactMutualInformation } from '../measurement/mutual-information.js';
import { pathKl } from '../measurement/path-kl.js';
import { sampleEntropy } from '../measurement/sample-entropy.js';
import { topPOf } from '../samplers/nucleus.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import type { LatentClassModel } from '../worlds/latent-class-model.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import type { SequenceWorld } from '../worlds/world.js';
import { askedChecks, askedMetrics } from './asked-metrics.js';
import { Memo } from './memo.js';
import { dataBits, type SequenceObservations } from './observations.js';
import { sequenceChecks } from './sequence-checks.js';
import { type SequenceReference, sequenceReference } from './sequence-reference.js';

/** Data sequences on which the interval program for q(x) is evaluated: its cost is K L^4 / 24 a sequence, its spread is small. */
const INTERVAL_PROGRAM_SEQUENCES = 32;

/** All applicable metrics of a sequence cell and their comparisons with closed forms. */
export function measureSequences(
  spec: CellSpec,
  world: SequenceWorld,
  seen: SequenceObservations,
): { metrics: MetricValue[]; checks: GateCheck[] } {
  const sampleBits = bitsOf(world, seen.tokens);
  const reference = sequenceReference(spec, world);
  const applicable = alwaysMetricsOf({
    data: dataKindOf(spec.data),
    architecture: spec.architecture,
    space: spec.space,
    sampler: spec.sampler.name,
    topP: topPOf(spec.sampler),
  });
  const metrics = applicable.flatMap((name) => measure(name, spec, world, seen, sampleBits, reference) ?? []);
  const { length, vocabulary } = world;
  const samples = { tokens: seen.tokens, length, vocabulary, world, mutualInformation: () => mutualInformationOf(world) };
  return {
    metrics: [...metrics, ...askedMetrics(spec, seen.asked, samples)],
    checks: [...sequenceChecks(spec, world, seen, sampleBits, reference), ...askedChecks(seen.asked, world)],
  };
}

/** One metric, or null when the cell has too few samples for it. */
function measure(
  name: AlwaysMetric,
  spec: CellSpec,
  world: SequenceWorld,
  seen: SequenceObservations,
  sampleBits: Float64Array,
  reference: SequenceReference,
): MetricValue | null {
  const { length, vocabulary } = world;
  const perToken = (bits: number | null): number | null => (bits === null ? null : bits / length);
  switch (name) {
    case 'nelbo':
      return meanMetric(name, required(seen.nelboBits, name), length, perToken(reference.nelboBits));
    case 'path_kl':
      return pathKl(required(seen.nelboBits, name), dataBits(seen), length, perToken(reference.pathKlBits));
    case 'marginal_kl':
      return measureMarginalKl(spec, world, seen, perToken(reference.pathKlBits));
    case 'gen_nll':
      return meanMetric(name, sampleBits, length, perToken(reference.genNllBits));
    case 'sample_entropy':
      return sampleEntropy(seen.tokens, length, vocabulary);
    case 'adjacent_pair_kl':
      return adjacentPairKl(seen.tokens, length, vocabulary, adjacentPairLaw(world));
    case 'class_kl':
      return classKl(estimateClassLaw(required(seen.classes, name), latentOf(world).prior), null);
    case 'sequence_error_rate':
      return errorRate(sampleBits, reference.errorRate);
    case 'frechet_distance':
    case 'classifier_confidence':
      throw new RangeError(`${name} is a metric of images; the applicability table must not list it for sequences.`);
  }
}

/** @param pathKl Its closed form, which is that of the marginal KL where a sequence has one path. */
function measureMarginalKl(spec: CellSpec, world: SequenceWorld, seen: SequenceObservations, pathKl: number | null): MetricValue | null {
  if (spec.architecture === 'autoregressive' || hasReplayLikelihood(spec.sampler.name)) {
    return marginalKl(dataBits(seen), required(seen.nelboBits, 'marginal_kl'), world.length, pathKl);
  }
  if (spec.space === 'sentence-latent') {
    const latent = latentOf(world);
    return latentMarginalKl(latent, estimateClassLaw(required(seen.classes, 'marginal_kl'), latent.prior));
  }
  if (!isMarkovChainWorld(world)) throw new RangeError(`The marginal KL of masked steps has no interval program for world ${world.world}.`);
  const count = Math.min(INTERVAL_PROGRAM_SEQUENCES, dataBits(seen).length);
  const program = new ChainStepLikelihood(world.chain);
  const modelBits = new Float64Array(count);
  for (let s = 0; s < count; s++) modelBits[s] = -program.log2Prob(seen.data.tokens, s * world.length, required(spec.steps, 'marginal_kl'));
  return marginalKl(dataBits(seen).subarray(0, count), modelBits, world.length, null);
}

const profiles = new Memo<readonly number[]>();

function mutualInformationOf(world: SequenceWorld): readonly number[] {
  return profiles.get(canonicalJson({ world: world.world, parameters: world.parameters }), () => exactMutualInformation(world));
}

/** -log2 p(x) of every sample, (N). */
function bitsOf(world: SequenceWorld, tokens: Uint8Array): Float64Array {
  const bits = new Float64Array(tokens.length / world.length);
  for (let s = 0; s < bits.length; s++) bits[s] = -world.log2Prob(tokens, s * world.length);
  return bits;
}

function latentOf(world: SequenceWorld): LatentClassModel {
  if (!isLatentClassWorld(world)) throw new RangeError(`World ${world.world} has no latent class.`);
  return world.latent;
}

/** @throws RangeError when the table lists a metric that the route does not observe. */
function required<T>(value: T | null, metric: AlwaysMetric): T {
  if (value === null) throw new RangeError(`The applicability table lists ${metric} for a route that does not measure it.`);
  return value;
}
