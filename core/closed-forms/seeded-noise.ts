import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * The random numbers of the Monte Carlo references: a sequential generator of another kind than the samplers' counter-based one,
 * so that a fault in either shows as a disagreement. The same seed gives the same numbers.
 */
export class SeededNoise {
  private readonly generator;
  private spare: number | null = null;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A uniform number in [0, 1) with 53 bits. */
  uniform(): number {
    return uniformFloat64(this.generator);
  }

  /** A standard normal number (Box-Muller; the second of each pair is kept for the next call). */
  gaussian(): number {
    if (this.spare !== null) {
      const value = this.spare;
      this.spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}
