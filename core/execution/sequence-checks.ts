import type { CellSpec } from '../cells/cell.js';
import type { GateCheck } from '../cells/result.js';
import type { SampledClassLaw } from '../closed-forms/latent-class-sampling.js';
import type { MaskedWalks } from '../closed-forms/masked-walk.js';
import type { TokenEmbeddingPath } from '../closed-forms/token-embedding-path.js';
import { callsFollowSamples, expectedNfe, stepsOverAll } from '../grid/applicability.js';
import type { Sampler } from '../grid/vocabulary.js';
import { callsCheck, classLawCheck, FLOAT32_BITS, meanCheck, shareCheck, twoSampleCheck, twoShareCheck } from '../measurement/checks.js';
import { errorsOf } from '../measurement/error-rate.js';
import { difference } from '../measurement/path-kl.js';
import type { SequenceWorld } from '../worlds/world.js';
import { dataBits, type SequenceObservations } from './observations.js';
import type { SequenceReference } from './sequence-reference.js';

/**
 * Comparisons of a sequence cell with theory: NELBO and path KL, generative NLL, error rate, class law, network calls. Which of them exist follows
 * from which closed forms exist.
 * @param sampleBits (N) -log2 p of the samples.
 */
export function sequenceChecks(
  spec: CellSpec,
  world: SequenceWorld,
  seen: SequenceObservations,
  sampleBits: Float64Array,
  reference: SequenceReference,
): GateCheck[] {
  const { length } = world;
  const checks = nfeChecks(spec, seen.calls, reference, length);
  if (seen.nelboBits !== null) {
    const excess = difference(seen.nelboBits, dataBits(seen));
    if (reference.nelboBits !== null) checks.push(...meanCheck('nelbo', seen.nelboBits, reference.nelboBits, length));
    if (reference.pathKlBits !== null) checks.push(...meanCheck('path_kl', excess, reference.pathKlBits, length));
    if (reference.sampledPathKl !== null) {
      const { mean, se, n } = reference.sampledPathKl;
      checks.push(...twoSampleCheck('nelbo', seen.nelboBits, { mean: world.entropyBits + mean, se, n }, length));
      checks.push(...twoSampleCheck('path_kl', excess, reference.sampledPathKl, length));
    }
    if (reference.tokenPath !== null) checks.push(...tokenPathChecks(seen.nelboBits, reference.tokenPath, length));
  }
  if (reference.walks !== null) checks.push(...walkChecks(world, seen, sampleBits, reference.walks, reference.pathKlBits === null));
  if (reference.errorRate !== null) {
    checks.push(shareCheck('sequence_error_rate', errorsOf(sampleBits), sampleBits.length, reference.errorRate));
  }
  if (reference.sampledErrors !== null) {
    const { errors, n } = reference.sampledErrors;
    checks.push(twoShareCheck('sequence_error_rate', errorsOf(sampleBits), sampleBits.length, errors, n));
  }
  if (reference.genNllBits !== null) checks.push(...meanCheck('gen_nll', sampleBits, reference.genNllBits, length));
  if (reference.sampledGenNll !== null) checks.push(...twoSampleCheck('gen_nll', sampleBits, reference.sampledGenNll, length));
  if (reference.classLaw !== null && seen.classes !== null) checks.push(...classLawChecks(seen.classes, reference.classLaw));
  if (reference.genNllOfClass !== null && seen.classes !== null) {
    const expectedBits = Float64Array.from(seen.classes, (c) => reference.genNllOfClass?.[c] ?? Number.NaN);
    checks.push(...meanCheck('gen_nll_given_class', difference(sampleBits, expectedBits), 0, length));
  }
  return checks;
}

/** Samplers that make no call at a step at which a sequence reveals nothing. */
const SKIPPING: readonly Sampler[] = ['mdlm_ancestral', 'sedd_tweedie', 'remdm', 'bd3lm'];

function nfeChecks({ sampler, space, steps }: CellSpec, calls: Int32Array, { walks }: SequenceReference, length: number): GateCheck[] {
  // Calls that do not follow from the samples are known, but for the ones that i.i.d. steps skip.
  if (callsFollowSamples(sampler) && walks?.calls) return twoSampleCheck('nfe', Float64Array.from(calls), walks.calls, 1);
  const expected = expectedNfe(sampler.name, space, steps, length, sampler.parameters);
  const most = SKIPPING.includes(sampler.name) ? stepsOverAll(sampler, steps, length) : expected;
  return callsCheck(calls, expected, most);
}

/** Comparisons with an independent simulation of the same rule on the exact posterior. */
function walkChecks(
  world: SequenceWorld,
  seen: SequenceObservations,
  sampleBits: Float64Array,
  { genNll, errors, pathKl }: MaskedWalks,
  path: boolean,
): GateCheck[] {
  const { length } = world;
  const checks: GateCheck[] = [];
  if (path && pathKl !== null && seen.nelboBits !== null) {
    const excess = difference(seen.nelboBits, dataBits(seen));
    checks.push(...twoSampleCheck('path_kl', excess, pathKl, length, FLOAT32_BITS * length));
  }
  if (!world.fullSupport) {
    checks.push(twoShareCheck('sequence_error_rate', errorsOf(sampleBits), sampleBits.length, errors.errors, errors.n));
  } else if (genNll !== null) checks.push(...twoSampleCheck('gen_nll', sampleBits, genNll, length));
  return checks;
}

function tokenPathChecks(nelboBits: Float64Array, reference: TokenEmbeddingPath, length: number): GateCheck[] {
  return twoSampleCheck('nelbo', nelboBits, { mean: reference.nelboBits, se: reference.seBits, n: reference.samples }, length);
}

function classLawChecks(classes: Uint8Array, reference: SampledClassLaw): GateCheck[] {
  return classLawCheck(classes, reference.law, reference.samples);
}
