import { logSumExp } from '../categorical.js';
import type { MixtureComponent } from '../world.js';

/**
 * log w_c + log N(x; mu_c, C_c + sigma^2 I) in nats for every component, which is log p(c, x) of the data with noise.
 *
 * @param x (d) noisy image. @param sigma Noise standard deviation, 0 for none. @param out (M).
 */
export function mixtureLogJoint(components: readonly MixtureComponent[], x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  components.forEach(({ weight, mean, eigenvalues, eigenvectors }, c) => {
    const d = mean.length;
    let nats = Math.log(weight) - 0.5 * d * Math.log(2 * Math.PI);
    for (let row = 0; row < d; row += 1) {
      const variance = eigenvalues[row] + sigma ** 2;
      nats -= 0.5 * (coordinateOf(eigenvectors, row, x, mean) ** 2 / variance + Math.log(variance));
    }
    out[c] = nats;
  });
}

/** log2 p(x) of the data with noise of standard deviation `sigma`, in bits. Shapes as in `mixtureLogJoint`. */
export function mixtureLog2Density(components: readonly MixtureComponent[], x: ArrayLike<number>, sigma: number): number {
  const joint = new Float64Array(components.length);
  mixtureLogJoint(components, x, sigma, joint);
  return logSumExp(joint, 0, joint.length) / Math.LN2;
}

/** p(c | X + sigma Z = x) of every component, (M). */
export function mixtureClassPosterior(
  components: readonly MixtureComponent[],
  x: ArrayLike<number>,
  sigma: number,
  out: Float64Array,
): void {
  mixtureLogJoint(components, x, sigma, out);
  const total = logSumExp(out, 0, out.length);
  for (let c = 0; c < out.length; c += 1) out[c] = Math.exp(out[c] - total);
}

/**
 * Posterior mean E[X | X + sigma Z = x] = sum_c p(c | x) [mu_c + C_c (C_c + sigma^2 I)^(-1) (x - mu_c)]. The score of the noisy data is
 * (E[X | x] - x) / sigma^2.
 *
 * @param x (d) noisy image. @param sigma Noise standard deviation, > 0. @param out (d).
 */
export function mixturePosterior(components: readonly MixtureComponent[], x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  const responsibilities = new Float64Array(components.length);
  mixtureClassPosterior(components, x, sigma, responsibilities);
  out.fill(0);
  components.forEach((component, c) => {
    addComponentMean(component, x, sigma, responsibilities[c], out);
  });
}

/** Adds `share` x [mu + C (C + sigma^2 I)^(-1) (x - mu)] to `out`. */
export function addComponentMean(
  { mean, eigenvalues, eigenvectors }: MixtureComponent,
  x: ArrayLike<number>,
  sigma: number,
  share: number,
  out: Float64Array,
): void {
  const d = mean.length;
  for (let i = 0; i < d; i += 1) out[i] += share * mean[i];
  for (let row = 0; row < d; row += 1) {
    const gain = eigenvalues[row] / (eigenvalues[row] + sigma ** 2);
    const coordinate = share * gain * coordinateOf(eigenvectors, row, x, mean);
    for (let i = 0; i < d; i += 1) out[i] += coordinate * eigenvectors[row * d + i];
  }
}

/** Coordinate of x - mean along eigenvector `row`. */
function coordinateOf(eigenvectors: Float64Array, row: number, x: ArrayLike<number>, mean: Float64Array): number {
  const d = mean.length;
  let coordinate = 0;
  for (let i = 0; i < d; i += 1) coordinate += eigenvectors[row * d + i] * (x[i] - mean[i]);
  return coordinate;
}
