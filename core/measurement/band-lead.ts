import type { Memory } from '../checkpoints/index.js';
import { gaussianInformationBits, gaussianMmse } from '../closed-forms/gaussian-path.js';
import type { GaussianImageWorld } from '../worlds/world.js';
import { AREA_OF_SHARE, trapezoidWeights } from './semantic-lead.js';

/** Share of the directions, those of the largest eigenvalues, that count as the coarse band. */
const COARSE_SHARE = 0.25;

/**
 * Semantic lead of the coarse band of a Gaussian image: the quarter of eigendirections of the largest variance. What is known of it is
 * measured by the I-MMSE relation (Guo, Shamai and Verdu 2005), I = 1/(2 ln 2) int mmse dsnr, with the squared errors of the network's
 * prediction along those directions; the integral is the trapezoid in log snr over the nodes of the grid. Information shares are exact.
 * Everything ends at sigma_ref, where image and band count as known.
 */
export class BandLead {
  /** (N) lead of each data image. */
  readonly lead: Float64Array;
  /** (J) of the squared error in the band at the nodes above sigma_ref. */
  private readonly coefficients: Float64Array;
  private readonly band: number;

  /**
   * @param samples N.
   * @param sigmas K nodes, descending, then 0.
   */
  constructor(
    samples: number,
    private readonly world: GaussianImageWorld,
    private readonly sigmas: Float64Array,
  ) {
    this.band = bandSize(world);
    const { coefficients, constant } = leadOfErrors(world, sigmas);
    this.coefficients = coefficients;
    this.lead = new Float64Array(samples).fill(constant);
  }

  /** What a later attempt at the cell must find again. */
  memory(): Memory {
    return { lead: this.lead };
  }

  /**
   * The prediction of one data image at a node.
   * @param clean (d) from `offset`; so is `denoised`.
   */
  see(step: number, sample: number, clean: Float64Array, denoised: Float32Array, offset: number): void {
    if (step >= this.coefficients.length) return;
    const { eigenvectors, dimensions: d } = this.world;
    let squares = 0;
    for (let row = 0; row < this.band; row++) {
      let coordinate = 0;
      for (let i = 0; i < d; i++) coordinate += eigenvectors[row * d + i] * (clean[offset + i] - denoised[offset + i]);
      squares += coordinate ** 2;
    }
    this.lead[sample] += this.coefficients[step] * squares;
  }

  /** The lead of the exact network on the same nodes. */
  expected(): number {
    const { coefficients, constant } = leadOfErrors(this.world, this.sigmas);
    const band = this.world.eigenvalues.subarray(0, this.band);
    return coefficients.reduce((sum, coefficient, j) => sum + coefficient * gaussianMmse(band, this.sigmas[j]), constant);
  }
}

function bandSize({ dimensions }: GaussianImageWorld): number {
  return Math.max(1, Math.round(COARSE_SHARE * dimensions));
}

/** The lead as a linear function of the band's squared errors at the nodes. */
function leadOfErrors(world: GaussianImageWorld, sigmas: Float64Array): { coefficients: Float64Array; constant: number } {
  const { eigenvalues, referenceEntropyBits, sigmaRef } = world;
  const nodes = sigmas.filter((sigma) => sigma > sigmaRef);
  const shares = Array.from(nodes, (sigma) => gaussianInformationBits(eigenvalues, sigma) / referenceEntropyBits);
  const weights = trapezoidWeights([0, ...shares, 1]);
  const bandBits = gaussianInformationBits(eigenvalues.subarray(0, bandSize(world)), sigmaRef);
  // The band is known at sigma_ref by definition; what is known at a node is a sum over it and the nodes before it.
  const constant = weights[nodes.length + 1] - AREA_OF_SHARE;
  const coefficients = new Float64Array(nodes.length);
  nodes.forEach((_, j) => {
    informationWeights(nodes, j).forEach((weight, i) => {
      coefficients[i] += (weights[j + 1] * weight) / bandBits;
    });
  });
  return { coefficients, constant };
}

/** Weights of the mmse at nodes 0..j in I(x_j) bits: the start at constant mmse, then the trapezoid in log snr. */
function informationWeights(nodes: Float64Array, j: number): Float64Array {
  const weights = new Float64Array(j + 1);
  weights[0] = 1 / (2 * Math.LN2 * nodes[0] ** 2);
  for (let i = 0; i < j; i++) {
    const half = Math.log(nodes[i] / nodes[i + 1]) / (2 * Math.LN2);
    weights[i] += half / nodes[i] ** 2;
    weights[i + 1] += half / nodes[i + 1] ** 2;
  }
  return weights;
}
