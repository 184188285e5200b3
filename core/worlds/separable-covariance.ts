import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { UniformSource } from './world.js';

/** Half a step of the 53-bit uniform grid: keeps the quantile of a uniform of exactly 0 finite. */
const HALF_STEP = 2 ** -54;

/**
 * Eigenbasis of A kron A from that of A: products of eigenvalues, Kronecker products of eigenvectors. Sorted by descending
 * eigenvalue; equal ones keep the order of their factors, and every eigenvector has a positive entry of largest magnitude, so the
 * basis is the same on every machine.
 */
export function separableEigenbasis(side: number, rho: number): { eigenvalues: Float64Array; eigenvectors: Float64Array } {
  const decomposition = new EigenvalueDecomposition(correlation(side, rho), { assumeSymmetric: true });
  const vectors = decomposition.eigenvectorMatrix.transpose().to2DArray().map(withCanonicalSign);
  const factors = decomposition.realEigenvalues.map((value, i) => ({ value, vector: vectors[i] }));
  factors.sort((a, b) => b.value - a.value);
  const pairs = factors.flatMap((first) => factors.map((second) => ({ first, second, value: first.value * second.value })));
  pairs.sort((a, b) => b.value - a.value);
  const dimensions = side * side;
  const eigenvectors = new Float64Array(dimensions * dimensions);
  pairs.forEach(({ first, second }, row) => {
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) eigenvectors[row * dimensions + y * side + x] = first.vector[y] * second.vector[x];
    }
  });
  return { eigenvalues: Float64Array.from(pairs, (pair) => pair.value), eigenvectors };
}

/** Lower Cholesky factor of A kron A: the Kronecker product of the factor of A with itself. Row-major (d, d). */
export function separableCholesky(side: number, rho: number): Float64Array {
  const factor = new CholeskyDecomposition(correlation(side, rho)).lowerTriangularMatrix;
  return Float64Array.from(factor.kroneckerProduct(factor).to1DArray());
}

function correlation(side: number, rho: number): Matrix {
  const matrix = Matrix.zeros(side, side);
  for (let i = 0; i < side; i += 1) for (let j = 0; j < side; j += 1) matrix.set(i, j, rho ** Math.abs(i - j));
  return matrix;
}

function withCanonicalSign(vector: number[]): number[] {
  const largest = vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) + 1e-9 ? entry : best), 0);
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}

/**
 * Draws N(0, L L^T) into `out[offset .. offset + d)`: pixel i takes the uniform at (sample, i, 0) through the normal quantile.
 * @param cholesky L, row-major (d, d).
 */
export function drawGaussian(
  cholesky: Float64Array,
  d: number,
  uniforms: UniformSource,
  sample: number,
  out: Float32Array,
  offset: number,
): void {
  const noise = new Float64Array(d);
  for (let i = 0; i < d; i += 1) noise[i] = quantile(uniforms.at(sample, i, 0) + HALF_STEP, 0, 1);
  for (let i = 0; i < d; i += 1) {
    let total = 0;
    for (let j = 0; j <= i; j += 1) total += cholesky[i * d + j] * noise[j];
    out[offset + i] = total;
  }
}
