import type { CellSpec } from '../cells/cell.js';
import type { AlwaysMetric } from '../cells/metrics.js';
import type { GateCheck, MetricValue } from '../cells/result.js';
import { frechetDistance as exactFrechetDistance, gaussianKlBits } from '../closed-forms/gaussian-divergence.js';
import { alwaysMetricsOf, dataKindOf, expectedNfe } from '../grid/applicability.js';
import { callsCheck, emptyCheck, meanCheck, varianceChecks } from '../measurement/checks.js';
import { eigenCoordinates } from '../measurement/eigenbasis.js';
import { frechetDistance } from '../measurement/frechet-distance.js';
import { eigenVariances, gaussianMarginalKl } from '../measurement/gaussian-marginal-kl.js';
import { meanMetric } from '../measurement/metric-value.js';
import { difference, pathKl } from '../measurement/path-kl.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { askedChecks, askedMetrics } from './asked-metrics.js';
import { type ImageReference, imageReference } from './image-reference.js';
import type { ImageObservations } from './observations.js';

/** The samples along the eigenvectors of the data covariance. */
interface SamplesInEigenbasis {
  /** (N, d). */
  readonly coordinates: Float64Array;
  /** (d) mean of the squared coordinate. */
  readonly variances: Float64Array;
}

/** All applicable metrics of an image cell and their comparisons with closed forms. */
export function measureImages(
  spec: CellSpec,
  world: GaussianImageWorld,
  seen: ImageObservations,
): { metrics: MetricValue[]; checks: GateCheck[] } {
  const coordinates = eigenCoordinates(seen.images, world.eigenvectors, world.dimensions);
  const variances = eigenVariances(coordinates, world.dimensions);
  const reference = imageReference(spec, world);
  const applicable = alwaysMetricsOf({
    data: dataKindOf(spec.data),
    architecture: spec.architecture,
    space: spec.space,
    sampler: spec.sampler.name,
  });
  const metrics = applicable.flatMap((name) => measure(name, world, seen, { coordinates, variances }, reference) ?? []);
  return {
    metrics: [...metrics, ...askedMetrics(spec, seen.asked, null)],
    checks: [...imageChecks(spec, world, seen, variances, reference), ...askedChecks(seen.asked, null)],
  };
}

/** One metric, or null when the cell has too few samples for it. */
function measure(
  name: AlwaysMetric,
  world: GaussianImageWorld,
  seen: ImageObservations,
  { coordinates, variances }: SamplesInEigenbasis,
  reference: ImageReference,
): MetricValue | null {
  const { dimensions, eigenvalues } = world;
  switch (name) {
    case 'nelbo':
      return meanMetric(name, pathOf(seen).nelboBits, dimensions, perDimension(reference.path?.nelboBits, dimensions));
    case 'path_kl': {
      const { nelboBits, dataBits } = pathOf(seen);
      return pathKl(nelboBits, dataBits, dimensions, perDimension(reference.path?.pathKlBits, dimensions));
    }
    case 'marginal_kl':
      // Samples without variance in a direction of the data: the KL is infinite.
      if (reference.variances.includes(0)) return null;
      return gaussianMarginalKl(eigenvalues, variances, seen.calls.length, gaussianKlBits(eigenvalues, reference.variances) / dimensions);
    case 'frechet_distance':
      return frechetDistance(coordinates, eigenvalues, exactFrechetDistance(eigenvalues, reference.variances));
    case 'gen_nll':
    case 'sample_entropy':
    case 'adjacent_pair_kl':
    case 'class_kl':
    case 'sequence_error_rate':
    case 'classifier_confidence':
      throw new RangeError(`${name} is not measured on exact images; the applicability table must not list it there.`);
  }
}

function imageChecks(
  spec: CellSpec,
  world: GaussianImageWorld,
  seen: ImageObservations,
  variances: Float64Array,
  reference: ImageReference,
): GateCheck[] {
  const { dimensions } = world;
  const calls = expectedNfe(spec.sampler.name, spec.space, spec.steps, dimensions);
  const checks = callsCheck(seen.calls, calls, calls);
  const dropped = reference.variances.indexOf(0);
  const kept = dropped < 0 ? dimensions : dropped;
  checks.push(...varianceChecks(variances.subarray(0, kept), reference.variances.subarray(0, kept), seen.calls.length));
  if (kept < dimensions) checks.push(emptyCheck('dropped_directions', variances.subarray(kept), world.eigenvalues[0]));
  if (reference.path !== null && seen.nelboBits !== null) {
    const { nelboBits, dataBits } = pathOf(seen);
    checks.push(...meanCheck('nelbo', nelboBits, reference.path.nelboBits, dimensions));
    checks.push(...meanCheck('path_kl', difference(nelboBits, dataBits), reference.path.pathKlBits, dimensions));
  }
  return checks;
}

function pathOf(seen: ImageObservations): { nelboBits: Float64Array; dataBits: Float64Array } {
  if (seen.nelboBits === null || seen.dataBits === null)
    throw new RangeError('The applicability table lists a path metric for a route that measures none.');
  return { nelboBits: seen.nelboBits, dataBits: seen.dataBits };
}

function perDimension(bits: number | undefined, dimensions: number): number | null {
  return bits === undefined ? null : bits / dimensions;
}
