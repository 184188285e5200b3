import type { MetricValue } from '../cells/result.js';
import type { SequenceWorld } from '../worlds/world.js';
import { distancePairLaw } from './distance-pair-law.js';
import { jackknifeSe } from './jackknife.js';

/** Parts of the samples that are left out in turn: enough for a standard error, few enough to be cheap. */
const JACKKNIFE_PARTS = 40;

/** Distances of the profile: 1, 2, 4 .. up to L/2. */
export function profileDistances(length: number): number[] {
  const distances: number[] = [];
  for (let d = 1; d <= length / 2; d *= 2) distances.push(d);
  return distances;
}

/** I(d) in bits of a world at each of `profileDistances`, exact. */
export function exactMutualInformation(world: SequenceWorld): number[] {
  return profileDistances(world.length).map((d) => mutualInformationBits(distancePairLaw(world, d), world.vocabulary));
}

/**
 * Long-range consistency LRC = sum_d |I_q(d) - I_p(d)| / sum_d I_p(d), d = 1, 2, 4 .. L/2, where I(d) is the mutual information of two
 * tokens at distance d, the first at a random position.
 *
 * The plug-in I(d) is biased upwards. (V-1)^2 / (2 n ln 2), which is what it is for n independent pairs, does not hold here: the pairs of a
 * sequence depend on one another, and where a class is common to all of them the bias is that of the number of sequences. The jackknife
 * over parts of the samples removes the bias of order 1/N whatever the dependence, and gives the standard error.
 * What is left of the noise enters through the absolute value: an exact sampler has an LRC of about its standard error, not 0.
 *
 * @param tokens (N, L) samples; null with fewer than JACKKNIFE_PARTS of them.
 * @param profile I_p(d) of the data at each of `profileDistances`.
 */
export function mutualInformationError(
  tokens: Uint8Array,
  length: number,
  vocabulary: number,
  profile: readonly number[],
): MetricValue | null {
  const n = tokens.length / length;
  const information = profile.reduce((sum, bits) => sum + bits, 0);
  if (n < JACKKNIFE_PARTS || information === 0) return null;
  const estimates = profileDistances(length).map((d) => jackknifed(tokens, length, vocabulary, d));
  const error = (read: (estimate: Jackknifed) => number): number =>
    estimates.reduce((sum, estimate, i) => sum + Math.abs(read(estimate) - profile[i]), 0) / information;
  const parts = Array.from({ length: JACKKNIFE_PARTS }, (_, part) => error(({ without, bias }) => without[part] - bias));
  return { metric: 'mi_profile_error', value: error(({ whole, bias }) => whole - bias), se: jackknifeSe(parts), n, expected: null };
}

/** I(d) in bits of held-out sequences, bias removed. @param tokens (M, L), at least JACKKNIFE_PARTS sequences. */
export function measuredMutualInformation(tokens: Uint8Array, length: number, vocabulary: number): number[] {
  return profileDistances(length).map((d) => {
    const { whole, bias } = jackknifed(tokens, length, vocabulary, d);
    return whole - bias;
  });
}

/** Mutual information in bits of a joint law, or of counts, row-major (V, V). */
export function mutualInformationBits(joint: Float64Array, vocabulary: number): number {
  const rows = new Float64Array(vocabulary);
  const columns = new Float64Array(vocabulary);
  let total = 0;
  for (let a = 0; a < vocabulary; a++) {
    for (let b = 0; b < vocabulary; b++) {
      const mass = joint[a * vocabulary + b];
      rows[a] += mass;
      columns[b] += mass;
      total += mass;
    }
  }
  let sum = 0;
  for (let a = 0; a < vocabulary; a++) {
    for (let b = 0; b < vocabulary; b++) {
      const mass = joint[a * vocabulary + b];
      if (mass > 0) sum += mass * Math.log2((mass * total) / (rows[a] * columns[b]));
    }
  }
  return sum / total;
}

interface Jackknifed {
  /** Plug-in estimate from all samples, bits. */
  readonly whole: number;
  /** Plug-in estimates with one part left out. */
  readonly without: readonly number[];
  /** Of `whole`: (G - 1) (mean of `without` - `whole`). */
  readonly bias: number;
}

function jackknifed(tokens: Uint8Array, length: number, vocabulary: number, distance: number): Jackknifed {
  const n = tokens.length / length;
  const cells = vocabulary * vocabulary;
  const all = new Float64Array(cells);
  const parts = Array.from({ length: JACKKNIFE_PARTS }, () => new Float64Array(cells));
  for (let s = 0; s < n; s++) {
    // Samples of a part are far from one another: nothing that drifts over a cell falls into one part.
    const counts = parts[s % JACKKNIFE_PARTS];
    for (let i = s * length; i + distance < (s + 1) * length; i++) counts[tokens[i] * vocabulary + tokens[i + distance]]++;
  }
  for (const counts of parts) for (let c = 0; c < cells; c++) all[c] += counts[c];
  const whole = mutualInformationBits(all, vocabulary);
  const without = parts.map((counts) =>
    mutualInformationBits(
      all.map((count, c) => count - counts[c]),
      vocabulary,
    ),
  );
  const mean = without.reduce((sum, bits) => sum + bits, 0) / JACKKNIFE_PARTS;
  return { whole, without, bias: (JACKKNIFE_PARTS - 1) * (mean - whole) };
}
