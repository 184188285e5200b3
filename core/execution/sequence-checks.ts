import type { CellSpec } from '../cells/cell.js';
import type { GateCheck } from '../cells/result.js';
import type { SampledClassLaw } from '../closed-forms/latent-class-sampling.js';
import type { TokenEmbeddingPath } from '../closed-forms/token-embedding-path.js';
import { expectedNfe } from '../grid/applicability.js';
import { callsCheck, classLawCheck, meanCheck, shareCheck, twoSampleCheck, twoShareCheck } from '../measurement/checks.js';
import { errorsOf } from '../measurement/error-rate.js';
import { difference } from '../measurement/path-kl.js';
import type { SequenceWorld } from '../worlds/world.js';
import { stepsOf } from './cell-context.js';
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
  const expected = expectedNfe(spec.sampler.name, spec.space, spec.steps, length);
  const checks = callsCheck(seen.calls, expected, spec.architecture === 'masked-diffusion' ? stepsOf(spec) : expected);
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

function tokenPathChecks(nelboBits: Float64Array, reference: TokenEmbeddingPath, length: number): GateCheck[] {
  return twoSampleCheck('nelbo', nelboBits, { mean: reference.nelboBits, se: reference.seBits, n: reference.samples }, length);
}

function classLawChecks(classes: Uint8Array, reference: SampledClassLaw): GateCheck[] {
  return classLawCheck(classes, reference.law, reference.samples);
}
