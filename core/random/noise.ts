import type { UniformSource } from '../worlds/world.js';
import { philox4x32 } from './philox.js';

/**
 * What a random number is for. Part of the address, so that the uses are independent of one another. Values are fixed: they
 * belong to the measurement protocol.
 */
export const PURPOSE = {
  /** Draws of the data law (teacher-forced metrics). */
  data: 1,
  /** The Gaussian state a sampler starts from. */
  initialState: 2,
  /** Fresh Gaussian noise of an ancestral step. */
  stepNoise: 3,
  /** Gaussian noise put on data at a step's noise level. */
  dataNoise: 4,
  /** The time at which a sample's position is unmasked. */
  unmaskTime: 5,
  /** The time at which a data position is revealed. */
  dataRevealTime: 6,
  /** The inverse-CDF draw of a token. */
  token: 7,
  /** The latent class of a teacher-forced sample. */
  dataClass: 8,
  /** The number by which a point of a grid is drawn. */
  search: 9,
  /** The Gumbel number by which a sampler chooses among the tokens that it has drawn. */
  choice: 10,
  /** Noise at the reference level on images, and the class drawn given such an image. */
  referenceNoise: 12,
  /** The Gaussian noise that takes data from one noise level to the next higher one. */
  nestedNoise: 14,
  /** The direction from which a search for the largest gain starts. */
  gainDirection: 15,
} as const;
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

const { cos, log, sin, sqrt } = Math;
const TWO_PI = 2 * Math.PI;
const TWO_POW_MINUS_53 = 2 ** -53;

/**
 * Random numbers by address. Philox4x32-10 under key (seed, protocol version) and counter
 *
 *   word 0 = sample, word 1 = step, word 2 = floor(position / 2), word 3 = purpose x 2^24 + draw.
 *
 * A block of 128 bits holds two 53-bit uniforms: the even position takes the first half, the odd one the second. Nothing is ever
 * "next": the same address gives the same number whatever was drawn before, in any batch, order or process.
 */
export class NoiseSource {
  private readonly block = new Uint32Array(4);

  /**
   * @param seed The cell's sampling seed, 0 .. 2^32 - 1.
   * @param protocol PROTOCOL_VERSION, so that a new protocol draws new numbers.
   */
  constructor(
    private readonly seed: number,
    private readonly protocol: number,
  ) {}

  /** The uniform number in [0, 1) at an address, 53 bits. `draw` is below 2^24. */
  uniform(purpose: Purpose, sample: number, step: number, position: number, draw: number): number {
    this.generate(purpose, sample, step, position >>> 1, draw);
    return (position & 1) === 0 ? this.firstHalf() : this.secondHalf();
  }

  /** The numbers of one purpose at step 0 as the source that a world draws from. */
  source(purpose: Purpose): UniformSource {
    return { at: (sample, position, draw) => this.uniform(purpose, sample, 0, position, draw) };
  }

  /**
   * Uniforms in bulk: `out[row * positions + position]` is the number at (purpose, samples[row], step, position, draw 0).
   * @param samples Sample of each row; the first `rows` entries are used.
   */
  fillUniforms(purpose: Purpose, samples: Int32Array, rows: number, step: number, positions: number, out: Float64Array): void {
    for (let row = 0; row < rows; row++) {
      const end = (row + 1) * positions;
      let pair = 0;
      for (let index = row * positions; index < end; index += 2) {
        this.generate(purpose, samples[row], step, pair++, 0);
        out[index] = this.firstHalf();
        if (index + 1 < end) out[index + 1] = this.secondHalf();
      }
    }
  }

  /**
   * Standard Gaussians in bulk, addressed as in `fillUniforms`. Box-Muller in float64 over the two uniforms of a block: radius from
   * the first, angle from the second; the even position takes the cosine, the odd one the sine.
   */
  fillGaussians(purpose: Purpose, samples: Int32Array, rows: number, step: number, positions: number, out: Float64Array): void {
    for (let row = 0; row < rows; row++) {
      const end = (row + 1) * positions;
      let pair = 0;
      for (let index = row * positions; index < end; index += 2) {
        this.generate(purpose, samples[row], step, pair++, 0);
        // 1 - u lies in (0, 1], so the logarithm is finite.
        const radius = sqrt(-2 * log(1 - this.firstHalf()));
        const angle = TWO_PI * this.secondHalf();
        out[index] = radius * cos(angle);
        if (index + 1 < end) out[index + 1] = radius * sin(angle);
      }
    }
  }

  private generate(purpose: Purpose, sample: number, step: number, pair: number, draw: number): void {
    philox4x32(sample, step, pair, (purpose << 24) | draw, this.seed, this.protocol, this.block);
  }

  private firstHalf(): number {
    return uniform53(this.block[0], this.block[1]);
  }

  private secondHalf(): number {
    return uniform53(this.block[2], this.block[3]);
  }
}

/** 53 bits of two 32-bit words as a number in [0, 1): 27 bits of the first, then 26 of the second. */
function uniform53(high: number, low: number): number {
  return ((high >>> 5) * 0x4000000 + (low >>> 6)) * TWO_POW_MINUS_53;
}
