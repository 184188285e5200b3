import type { Parameters } from '../cells/cell.js';
import type { World } from '../grid/vocabulary.js';

/**
 * A source of uniform numbers in [0, 1) with 53 bits each, addressed by position: the same (sample, position, draw) gives the
 * same number whatever was drawn before it.
 */
export interface UniformSource {
  at(sample: number, position: number, draw: number): number;
}

/** An exact world of token sequences: p(x) is known, so entropies and likelihoods need no model. */
export interface SequenceWorld {
  readonly kind: 'sequence';
  readonly world: World;
  readonly parameters: Parameters;
  /** Sequence length L in tokens. */
  readonly length: number;
  /** Vocabulary size V; token ids are 0..V-1 and the mask (and BOS) id is V. */
  readonly vocabulary: number;
  /** H(X) in bits per sequence. */
  readonly entropyBits: number;
  /** Numerical error of `entropyBits`: 0 where it has a closed form. */
  readonly entropyError: number;
  /**
   * Z(n) for n = 0..L-1 in bits: mean entropy of a masked token given n uniformly random others; sums to `entropyBits`. Null where it has
   * no closed form.
   */
  readonly profile: Float64Array | null;
  /** Z(L-1) in bits: entropy of a token given all others; null where it is not known. */
  readonly lastTokenBits: number | null;
  /** True when every sequence has a positive probability; else a sampler can leave the language. */
  readonly fullSupport: boolean;
  /** Draws sequence `sample` of the data law into `out[offset .. offset + L)`. */
  draw(uniforms: UniformSource, sample: number, out: Uint8Array, offset: number): void;
  /** log2 p(x) of the sequence at `x[offset .. offset + L)`; -Infinity outside the support. */
  log2Prob(x: Uint8Array, offset: number): number;
}

/** Kinds of `FieldLatent`. */
export const FIELD_LATENTS = ['whitened', 'pca'] as const;

/** An exact world of images: the density is known at every noise level. */
export interface ImageWorld {
  readonly kind: 'image';
  readonly world: World;
  readonly parameters: Parameters;
  readonly height: number;
  readonly width: number;
  /** d = height x width. */
  readonly dimensions: number;
  /** Eigenvalues of the covariance of the data, descending. */
  readonly eigenvalues: Float64Array;
  /** Orthonormal eigenvectors of that covariance, row-major (d, d); row i belongs to `eigenvalues[i]`. */
  readonly eigenvectors: Float64Array;
  /** Differential entropy in bits per sequence of d pixels (may be negative). */
  readonly entropyBits: number;
  /** Noise level below which detail does not count, in pixel units; H_ref = I(X; X + sigmaRef Z). */
  readonly sigmaRef: number;
  /** I(X; X + sigmaRef Z) in bits. */
  readonly referenceEntropyBits: number;
  /** Error of `entropyBits` and of `referenceEntropyBits`: 0 where they have a closed form. */
  readonly entropyError: number;
  /** Draws image `sample` into `out[offset .. offset + d)`. */
  draw(uniforms: UniformSource, sample: number, out: Float32Array, offset: number): void;
}

/** Latent space of a Gaussian world: coordinates along the eigenvectors of the largest eigenvalues. */
export interface FieldLatent {
  /** `pca`: z = Q^T x as it is, with variances lam; `whitened`: z = Lam^(-1/2) Q^T x, with variances 1. */
  readonly kind: (typeof FIELD_LATENTS)[number];
  /** Coordinates kept, 1 to d; the decoder puts 0 for the others. */
  readonly components: number;
}

/** An exact Gaussian world of images, X ~ N(0, Q diag(lam) Q^T). */
export interface GaussianImageWorld extends ImageWorld {
  readonly latentSpace: FieldLatent;
  /** Lower Cholesky factor of the covariance, row-major (d, d). */
  readonly cholesky: Float64Array;
}

/** One Gaussian of a mixture: weight w, mean mu, covariance C = Q diag(lam) Q^T. */
export interface MixtureComponent {
  readonly weight: number;
  /** (d). */
  readonly mean: Float64Array;
  /** (d), descending. */
  readonly eigenvalues: Float64Array;
  /** Row-major (d, d); row i belongs to `eigenvalues[i]`. */
  readonly eigenvectors: Float64Array;
  /** Lower Cholesky factor of C, row-major (d, d). */
  readonly cholesky: Float64Array;
}

/** An exact world of images with a class: X | c ~ N(mu_c, C_c). */
export interface MixtureImageWorld extends ImageWorld {
  readonly components: readonly MixtureComponent[];
  /** (d) mean of the data. */
  readonly mean: Float64Array;
  /** Component from which `draw` draws image `sample`. */
  componentOf(uniforms: UniformSource, sample: number): number;
}

/** The diagnostic world of load tests: nothing to sample, nothing to measure. */
export interface NoopWorld {
  readonly kind: 'noop';
  readonly world: World;
  readonly parameters: Parameters;
}

export type ExactWorld = SequenceWorld | GaussianImageWorld | MixtureImageWorld | NoopWorld;
