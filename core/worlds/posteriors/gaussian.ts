import type { GaussianImageWorld } from '../world.js';

/**
 * Posterior mean E[X | X + sigma Z = x] of the Gaussian world in pixel space: Q diag(lam / (lam + sigma^2)) Q^T x.
 *
 * @param x (d) noisy image. @param out (d).
 */
export function gaussianPosterior(world: GaussianImageWorld, x: ArrayLike<number>, sigma: number, out: Float64Array): void {
  const { dimensions: d, eigenvalues, eigenvectors } = world;
  out.fill(0);
  for (let row = 0; row < d; row += 1) {
    let coefficient = 0;
    for (let i = 0; i < d; i += 1) coefficient += eigenvectors[row * d + i] * x[i];
    coefficient *= eigenvalues[row] / (eigenvalues[row] + sigma ** 2);
    for (let i = 0; i < d; i += 1) out[i] += coefficient * eigenvectors[row * d + i];
  }
}
