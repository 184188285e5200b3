import type { Parameters } from '../cells/cell.js';
import { ParameterReader } from './parameters.js';
import { drawGaussian, separableCholesky, separableEigenbasis } from './separable-covariance.js';
import { FIELD_LATENTS, type ExactWorld, type FieldLatent, type GaussianImageWorld } from './world.js';

/** GMRF of the literature page: an 8 x 8 image with separable correlation .95^|distance|. */
export const GMRF_DEFAULTS = { side: 8, rho: 0.95, sigmaRef: 0.02 } as const satisfies Parameters;

/** True when `world` is one Gaussian of images. */
export function isGaussianFieldWorld(world: ExactWorld): world is GaussianImageWorld {
  return 'cholesky' in world;
}

/**
 * World `gmrf`: X ~ N(0, A kron A) on a side x side image, A_ij = rho^|i-j|.
 *
 * @param parameters `side` (2..16), `rho` in (0, 1), `sigmaRef` > 0 in pixel units; of the latent space, where it is not the whitened one of all
 * directions: `latent` (`whitened`, `pca`) and `components` (1..d).
 * @throws InvalidWorldParameters
 */
export function gaussianFieldWorld(parameters: Parameters): GaussianImageWorld {
  const reader = new ParameterReader('gmrf', parameters);
  reader.allowOnly(['side', 'rho', 'sigmaRef', 'latent', 'components']);
  const side = reader.integer('side', 2, 16);
  const rho = reader.between('rho', 0, 1);
  const sigmaRef = reader.between('sigmaRef', 0, 1e6);
  const dimensions = side * side;
  const latentSpace: FieldLatent = {
    kind: reader.has('latent') ? reader.choice('latent', FIELD_LATENTS) : 'whitened',
    components: reader.has('components') ? reader.integer('components', 1, dimensions) : dimensions,
  };
  const { eigenvalues, eigenvectors } = separableEigenbasis(side, rho);
  const cholesky = separableCholesky(side, rho);
  return {
    kind: 'image',
    world: 'gmrf',
    parameters,
    height: side,
    width: side,
    dimensions,
    eigenvalues,
    eigenvectors,
    cholesky,
    latentSpace,
    entropyBits: sumBits(eigenvalues, (lam) => 0.5 * Math.log2(2 * Math.PI * Math.E * lam)),
    sigmaRef,
    entropyError: 0,
    referenceEntropyBits: sumBits(eigenvalues, (lam) => 0.5 * Math.log2(1 + lam / sigmaRef ** 2)),
    draw: (uniforms, sample, out, offset) => drawGaussian(cholesky, dimensions, uniforms, sample, out, offset),
  };
}

function sumBits(eigenvalues: Float64Array, bits: (lam: number) => number): number {
  return eigenvalues.reduce((total, lam) => total + bits(lam), 0);
}
