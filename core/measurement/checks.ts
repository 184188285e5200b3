import type { GateCheck } from '../cells/result.js';
import { binomialExactPValue } from './binomial-exact.js';
import { moments } from './moments.js';
import { fisherExactPValue } from './fisher-exact.js';
import { rankSumPValue } from './rank-sum.js';
import { bonferroni, chiSquarePValue, differencePValue, meanPValue, poissonPValue } from './p-values.js';

/**
 * Resolution of a float32 network's log-probabilities in bits per token: some thirty roundings of 2^-24 in a forward-backward pass,
 * a few 1e-6 in all. Deviations below it are arithmetic, not statistics.
 */
export const FLOAT32_BITS = 1e-5;

/** Checks need enough values for the skewness-corrected t test; below this a cell has no such check. */
const MIN_CHECKED = 20;

/**
 * Compares the mean of per-sample bits with a closed form, per token or dimension. No check with fewer than 20 values.
 * @param bits (N) per sequence or image.
 * @param expectedBits Closed form per sequence or image.
 * @param divisor L or d.
 */
export function meanCheck(check: string, bits: Float64Array, expectedBits: number, divisor: number): GateCheck[] {
  if (bits.length < MIN_CHECKED) return [];
  const observed = moments(bits);
  return [
    {
      check,
      observed: observed.mean / divisor,
      expected: expectedBits / divisor,
      se: observed.se / divisor,
      pValue: meanPValue(observed, expectedBits, FLOAT32_BITS * divisor),
    },
  ];
}

/** Skipped calls expected in a cell below which they are rare events, and Poisson rather than normal. */
const RARE_SKIPS = 30;

/**
 * Compares mean network calls per sample with their expectation. Skipped calls are rare at small K, where their total is Poisson (exact
 * tail); elsewhere the mean is normal. The counts carry no rounding.
 * @param calls (N) calls of each sample.
 * @param expected Expected calls of a sample.
 * @param most Calls of a sample that skips none.
 */
export function callsCheck(calls: Int32Array, expected: number, most: number): GateCheck[] {
  if (calls.length < MIN_CHECKED) return [];
  const observed = moments(Float64Array.from(calls));
  const expectedSkips = calls.length * (most - expected);
  const skips = calls.length * most - calls.reduce((total, count) => total + count, 0);
  const pValue = expectedSkips < RARE_SKIPS ? poissonPValue(skips, expectedSkips) : meanPValue(observed, expected, 0);
  return [{ check: 'nfe', observed: observed.mean, expected, se: observed.se, pValue }];
}

/**
 * Compares sample variances along d eigendirections with the closed form: N w_i / v_i is chi-square with N degrees of freedom, exactly,
 * because every sampler here maps Gaussians linearly. Two checks: the sum over directions (N d degrees) finds a common factor, the worst
 * direction (Bonferroni over d) finds one wrong direction.
 *
 * @param variances (d) sample variances w, the mean known to be 0.
 * @param expected (d) closed-form variances v.
 * @param n Samples N.
 */
export function varianceChecks(variances: Float64Array, expected: Float64Array, n: number): GateCheck[] {
  const ratios = variances.map((w, i) => w / expected[i]);
  const d = ratios.length;
  const mean = ratios.reduce((total, ratio) => total + ratio, 0) / d;
  const pValues = ratios.map((ratio) => chiSquarePValue(n * ratio, n));
  const worst = pValues.indexOf(Math.min(...pValues));
  return [
    { check: 'variance_total', observed: mean, expected: 1, se: Math.sqrt(2 / (n * d)), pValue: chiSquarePValue(n * d * mean, n * d) },
    { check: 'variance_worst_direction', observed: ratios[worst], expected: 1, se: Math.sqrt(2 / n), pValue: bonferroni(pValues) },
  ];
}

/** Variance, as a share of the largest one of the data, that float32 images have along a direction that they do not span. */
const FLOAT32_VARIANCE = 1e-10;

/** Fails where samples vary, but for rounding, along directions in which they cannot. @param largest Largest variance of the data. */
export function emptyCheck(check: string, variances: Float64Array, largest: number): GateCheck {
  const observed = variances.reduce((most, variance) => Math.max(most, variance), 0);
  return { check, observed, expected: 0, se: 0, pValue: observed <= FLOAT32_VARIANCE * largest ? 1 : 0 };
}

/** A mean that a reference simulation found. */
export interface ReferenceMean {
  readonly mean: number;
  readonly se: number;
  readonly n: number;
}

/**
 * Compares the mean of per-sample bits with a mean that is itself estimated: both standard errors count. Per token or dimension.
 * @param resolutionBits Numerical resolution of the bits of a sample, for values that may all be equal up to rounding.
 */
export function twoSampleCheck(
  check: string,
  bits: Float64Array,
  reference: ReferenceMean,
  divisor: number,
  resolutionBits = 0,
): GateCheck[] {
  if (bits.length < MIN_CHECKED) return [];
  const exact = moments(bits);
  const observed = resolutionBits === 0 ? exact : { ...exact, se: Math.hypot(exact.se, resolutionBits) };
  return [
    {
      check,
      observed: observed.mean / divisor,
      expected: reference.mean / divisor,
      se: Math.hypot(observed.se, reference.se) / divisor,
      pValue: differencePValue(observed, reference),
    },
  ];
}

/** Compares a share of samples with its exact value: exact binomial test. */
export function shareCheck(check: string, successes: number, n: number, expected: number): GateCheck {
  const se = Math.sqrt((expected * (1 - expected)) / n);
  return { check, observed: successes / n, expected, se, pValue: binomialExactPValue(successes, n, expected) };
}

/** Compares a share of samples with that of a reference simulation: Fisher's exact test. */
export function twoShareCheck(
  check: string,
  successes: number,
  n: number,
  referenceSuccesses: number,
  referenceSamples: number,
): GateCheck {
  const expected = referenceSuccesses / referenceSamples;
  const se = Math.sqrt(expected * (1 - expected) * (1 / n + 1 / referenceSamples));
  return { check, observed: successes / n, expected, se, pValue: fisherExactPValue(successes, n, referenceSuccesses, referenceSamples) };
}

/**
 * Compares sampled class frequencies with those of a reference simulation: Fisher's exact test for each class, Bonferroni over classes.
 * The class named by `observed` and `expected` is the one that deviates most.
 * @param classes (N) sampled classes.
 * @param law (C) relative frequencies of the reference.
 * @param referenceSamples Samples behind `law`.
 */
export function classLawCheck(classes: Uint8Array, law: Float64Array, referenceSamples: number): GateCheck[] {
  const n = classes.length;
  const counts = new Float64Array(law.length);
  for (const c of classes) counts[c]++;
  const pValues = counts.map((count, c) => fisherExactPValue(count, n, Math.round(law[c] * referenceSamples), referenceSamples));
  const worst = pValues.indexOf(Math.min(...pValues));
  const se = Math.sqrt(law[worst] * (1 - law[worst]) * (1 / n + 1 / referenceSamples));
  return [{ check: 'class_law', observed: counts[worst] / n, expected: law[worst], se, pValue: bonferroni(pValues) }];
}

/**
 * Compares images with those of a reference simulation along d directions, by rank-sum tests, which hold for any law: of the coordinates for
 * their location, of their distances from the reference's median for their scale. The direction that deviates most is named by its
 * median and its median distance; Bonferroni over directions.
 * @param coordinates (N, d). @param reference (M, d).
 */
export function coordinateChecks(coordinates: Float64Array, reference: Float64Array, d: number): GateCheck[] {
  if (coordinates.length / d < MIN_CHECKED) return [];
  const centers = directions(reference, d).map(median);
  const distances = (values: Float64Array[]): Float64Array[] => values.map((all, i) => all.map((value) => Math.abs(value - centers[i])));
  const [seen, expected] = [directions(coordinates, d), directions(reference, d)];
  return [worstDirection('coordinate_location', seen, expected), worstDirection('coordinate_scale', distances(seen), distances(expected))];
}

function worstDirection(check: string, seen: Float64Array[], reference: Float64Array[]): GateCheck {
  const pValues = seen.map((values, i) => rankSumPValue(values, reference[i]));
  const worst = pValues.indexOf(Math.min(...pValues));
  const [a, b] = [seen[worst], reference[worst]].map((values) => ({ center: median(values), ...moments(values) }));
  // Standard error of a difference of medians of normal values: sqrt(pi / 2) times that of the means.
  const se = Math.sqrt(Math.PI / 2) * Math.hypot(a.se, b.se);
  return { check, observed: a.center, expected: b.center, se, pValue: bonferroni(pValues) };
}

/** The columns of an (N, d) array. */
function directions(coordinates: Float64Array, d: number): Float64Array[] {
  return Array.from({ length: d }, (_, i) => Float64Array.from({ length: coordinates.length / d }, (__, n) => coordinates[n * d + i]));
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  return (sorted[(values.length - 1) >> 1] + sorted[values.length >> 1]) / 2;
}
