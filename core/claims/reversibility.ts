import { gaussianInformationBits } from '../closed-forms/index.js';
import { isGaussianFieldWorld, type GaussianImageWorld } from '../worlds/index.js';
import { weightedMean } from './block-table.js';
import type { Statistic } from './effect.js';
import { published } from './lines.js';
import type { ClaimTrajectory } from './vocabulary.js';

/**
 * Noise reversibility rho(f) = 1 - T1 / H_rem of masked steps at information share f: T1 is what deciding all masked tokens at once would
 * lose, H_rem what is still open. The mean entropies of masked tokens are measured, teacher-forced on data; H_rem is exact. Linear in f
 * between the states of the trajectory; NaN outside them.
 * @param trajectories One a block, all with the same noise levels.
 */
export function maskedReversibility(trajectories: readonly ClaimTrajectory[], share: number): Statistic {
  const [first] = trajectories;
  const whole = first[0].remainingEntropy ?? NaN;
  const states = first.flatMap(({ noiseLevel, remainingEntropy }, index) => {
    if (remainingEntropy === null || remainingEntropy <= 0) return [];
    const entropies = Float64Array.from(trajectories, (one) => one[index].predictiveEntropyOnData ?? NaN);
    return [{ noiseLevel, remaining: remainingEntropy, resolved: 1 - remainingEntropy / whole, entropies }];
  });
  return (weights) => {
    const after = states.findIndex((state) => state.resolved >= share);
    if (after === -1) return NaN;
    const rho = ({ noiseLevel, remaining, entropies }: (typeof states)[number]): number =>
      2 - (noiseLevel * weightedMean(entropies, weights)) / remaining;
    const right = states[after];
    if (after === 0 || right.resolved === share) return rho(right);
    const left = states[after - 1];
    const part = (share - left.resolved) / (right.resolved - left.resolved);
    return rho(left) + part * (rho(right) - rho(left));
  };
}

/**
 * rho(f) of a Gaussian image in closed form, at resolution sigma_ref. What is open given x_t is seen through the noise that is left
 * between the two, of precision s = 1 / sigma_ref^2 - 1 / sigma^2: H_rem = sum 1/2 log2(1 + s v) over the posterior's eigenvalues
 * v = lam sigma^2 / (lam + sigma^2), and T1 = sum_i 1/2 log2(1 + s v_i) over its pixel variances, less H_rem.
 */
export function imageReversibility(world: GaussianImageWorld, share: number): number {
  const { eigenvalues, eigenvectors, dimensions, referenceEntropyBits, sigmaRef } = world;
  const sigma = sigmaAtInformation(world, share * referenceEntropyBits);
  const precision = sigmaRef ** -2 - sigma ** -2;
  const variances = eigenvalues.map((lam) => (lam * sigma ** 2) / (lam + sigma ** 2));
  let alone = 0;
  let together = 0;
  for (let pixel = 0; pixel < dimensions; pixel++) {
    let variance = 0;
    for (let row = 0; row < dimensions; row++) variance += eigenvectors[row * dimensions + pixel] ** 2 * variances[row];
    alone += 0.5 * Math.log2(1 + precision * variance);
    together += 0.5 * Math.log2(1 + precision * variances[pixel]);
  }
  return 1 - (alone - together) / together;
}

/** rho(f) of gmrf with its published parameters. @throws RangeError when gmrf is no Gaussian field. */
export function publishedImageRho(share: number): number {
  const world = published('gmrf');
  if (!isGaussianFieldWorld(world)) throw new RangeError('gmrf is a Gaussian field.');
  return imageReversibility(world, share);
}

/** The noise at which an image has `bits` of information: bisection on log sigma. */
function sigmaAtInformation({ eigenvalues }: GaussianImageWorld, bits: number): number {
  let [lo, hi] = [Math.log(1e-6), Math.log(1e6)];
  for (let round = 0; round < 100; round++) {
    const middle = (lo + hi) / 2;
    if (gaussianInformationBits(eigenvalues, Math.exp(middle)) > bits) lo = middle;
    else hi = middle;
  }
  return Math.exp((lo + hi) / 2);
}
