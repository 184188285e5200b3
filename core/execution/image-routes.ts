import { SUB_BATCH } from '../grid/vocabulary.js';
import type { Memory } from '../checkpoints/index.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import type { PathWeights } from '../measurement/gaussian-path.js';
import type { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import type { GaussianRoute } from './gaussian-run.js';

/** Pixel space: the state is the image. */
export class PixelRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly startMean = 0;
  /** (N, d) samples. */
  readonly images: Float32Array;

  /**
   * @param count N, samples to draw.
   * @param data (M, d) data images that are measured, M at most N.
   */
  constructor(
    { dimensions }: { readonly dimensions: number },
    count: number,
    private readonly data: Float32Array,
    readonly weights: PathWeights | null,
    readonly seeData?: GaussianRoute['seeData'],
  ) {
    this.dimensions = dimensions;
    this.images = new Float32Array(count * dimensions);
  }

  memory(): Memory {
    return { images: this.images };
  }

  fillClean({ rows, samples }: SubBatch, out: Float64Array): void {
    copyRows(this.data, samples, rows, this.dimensions, out);
  }

  collect({ rows, samples }: SubBatch, sampler: GaussianSampler): void {
    for (let row = 0; row < rows; row++) {
      this.images.set(sampler.x.subarray(row * this.dimensions, (row + 1) * this.dimensions), samples[row] * this.dimensions);
    }
  }

  predictedEntropyBits(): null {
    return null;
  }

  reconstructionBits(): number {
    return 0;
  }
}

/** Sizes of a latent space of images. */
export interface LatentSizes {
  /** Elements of a latent. */
  readonly latent: number;
  /** Elements of an image. */
  readonly image: number;
}

/** A latent space of images: the state is a latent, which a graph decodes to pixels. */
export class LatentImageRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly startMean = 0;
  /** (N, d) samples in pixel space. */
  readonly images: Float32Array;
  private readonly imageSize: number;
  private readonly z: Float32Array;
  private readonly image: Float32Array;

  /**
   * @param count N, samples to draw.
   * @param latents (M, latent) latents of the data that are measured, M at most N.
   * @param steps K; the decoder's call counts as step K in error sentences.
   */
  constructor(
    { latent, image }: LatentSizes,
    count: number,
    private readonly latents: ArrayLike<number>,
    readonly weights: PathWeights | null,
    private readonly decoder: CheckedNetwork,
    private readonly steps: number,
  ) {
    this.dimensions = latent;
    this.imageSize = image;
    decoder.requireSizes({ z: latent, image });
    this.images = new Float32Array(count * image);
    this.z = new Float32Array(SUB_BATCH * latent);
    this.image = new Float32Array(SUB_BATCH * image);
  }

  memory(): Memory {
    return { images: this.images };
  }

  fillClean({ rows, samples }: SubBatch, out: Float64Array): void {
    copyRows(this.latents, samples, rows, this.dimensions, out);
  }

  async collect({ rows, samples }: SubBatch, sampler: GaussianSampler, calls: Int32Array): Promise<void> {
    const d = this.imageSize;
    for (let i = 0; i < rows * this.dimensions; i++) this.z[i] = sampler.x[i];
    await this.decoder.run(rows, { z: this.z }, { image: { data: this.image, perSample: d } }, { step: this.steps, samples });
    for (let row = 0; row < rows; row++) {
      this.images.set(this.image.subarray(row * d, (row + 1) * d), samples[row] * d);
      calls[samples[row]]++;
    }
  }

  predictedEntropyBits(): null {
    return null;
  }

  reconstructionBits(): number {
    return 0;
  }
}

function copyRows(source: ArrayLike<number>, samples: Int32Array, rows: number, d: number, out: Float64Array): void {
  for (let row = 0; row < rows; row++) for (let i = 0; i < d; i++) out[row * d + i] = source[samples[row] * d + i];
}
