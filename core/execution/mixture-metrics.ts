import type { AlwaysMetric } from '../cells/metrics.js';
import type { GateCheck, MetricValue } from '../cells/result.js';
import { alwaysMetricsOf, dataKindOf, expectedNfe } from '../grid/applicability.js';
import { callsCheck, classLawCheck, coordinateChecks, twoSampleCheck } from '../measurement/checks.js';
import { classKl, estimateClassLaw } from '../measurement/class-kl.js';
import { eigenCoordinates } from '../measurement/eigenbasis.js';
import { frechetDistance } from '../measurement/frechet-distance.js';
import { meanMetric } from '../measurement/metric-value.js';
import { drawImageClasses } from '../measurement/mixture-information.js';
import { difference, pathKl } from '../measurement/path-kl.js';
import type { MixtureImageWorld } from '../worlds/world.js';
import type { CellContext } from './cell-context.js';
import { askedChecks, askedMetrics } from './asked-metrics.js';
import { mixtureReference } from './mixture-reference.js';
import type { ImageObservations } from './observations.js';

/** What the samples of a mixture show. */
interface MixtureSamples {
  /** (N, d) less the mean of the data, along the eigenvectors of its covariance. */
  readonly coordinates: Float64Array;
  /** (N). */
  readonly classes: Uint8Array;
}

/** All applicable metrics of a cell of a mixture and their comparisons with independent simulations. */
export function measureMixture(
  { spec, noise }: CellContext,
  world: MixtureImageWorld,
  seen: ImageObservations,
): { metrics: MetricValue[]; checks: GateCheck[] } {
  const { dimensions: d } = world;
  const centred = seen.images.map((pixel, i) => pixel - world.mean[i % d]);
  const samples = {
    coordinates: eigenCoordinates(centred, world.eigenvectors, d),
    classes: drawImageClasses(world, noise, seen.images),
  };
  const { architecture, space, sampler } = spec;
  const applicable = alwaysMetricsOf({ data: dataKindOf(spec.data), architecture, space, sampler: sampler.name });
  const metrics = applicable.flatMap((name) => measure(name, world, seen, samples) ?? []);
  const reference = mixtureReference(spec, world);
  const calls = expectedNfe(sampler.name, space, spec.steps, d);
  const checks = callsCheck(seen.calls, calls, calls);
  checks.push(...classLawCheck(samples.classes, reference.samples.classLaw, reference.samples.samples));
  checks.push(...coordinateChecks(samples.coordinates, reference.samples.coordinates, d));
  if (reference.nelbo !== null) {
    const { mean, se, n } = reference.nelbo;
    const { nelboBits, dataBits } = pathOf(seen);
    const excess = { mean: mean - world.referenceEntropyBits, se: Math.hypot(se, world.entropyError), n };
    checks.push(...twoSampleCheck('nelbo', nelboBits, reference.nelbo, d));
    checks.push(...twoSampleCheck('path_kl', difference(nelboBits, dataBits), excess, d));
  }
  return { metrics: [...metrics, ...askedMetrics(spec, seen.asked, null)], checks: [...checks, ...askedChecks(seen.asked, null)] };
}

/** One metric, or null when the cell has too few samples for it. */
function measure(
  name: AlwaysMetric,
  world: MixtureImageWorld,
  seen: ImageObservations,
  { coordinates, classes }: MixtureSamples,
): MetricValue | null {
  switch (name) {
    case 'nelbo':
      return meanMetric(name, pathOf(seen).nelboBits, world.dimensions, null);
    case 'path_kl':
      return pathKl(pathOf(seen).nelboBits, pathOf(seen).dataBits, world.dimensions, null);
    case 'class_kl':
      return classKl(
        estimateClassLaw(
          classes,
          Float64Array.from(world.components, ({ weight }) => weight),
        ),
        null,
      );
    case 'frechet_distance':
      return frechetDistance(coordinates, world.eigenvalues, null, 'any');
    case 'marginal_kl':
    case 'gen_nll':
    case 'sample_entropy':
    case 'adjacent_pair_kl':
    case 'sequence_error_rate':
    case 'classifier_confidence':
      throw new RangeError(`${name} is not measured on a mixture of images; the applicability table must not list it there.`);
  }
}

function pathOf(seen: ImageObservations): { nelboBits: Float64Array; dataBits: Float64Array } {
  if (seen.nelboBits === null || seen.dataBits === null)
    throw new RangeError('The applicability table lists a path metric for a route that measures none.');
  return { nelboBits: seen.nelboBits, dataBits: seen.dataBits };
}
