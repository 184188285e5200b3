import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { splitMix64 } from '../random/splitmix64.js';

/**
 * The random numbers of the Monte Carlo references: a sequential generator of another kind than the samplers' counter-based one,
 * so that a fault in either shows as a disagreement. The same seed gives the same numbers.
 *
 * A plain seed is the generator's state, so streams of seeds next to one another begin alike. That does no harm to a reference, which
 * takes one stream of a seed of its own, and its numbers are part of the results of cells; a family of streams takes `hashed`.
 */
export class SeededNoise {
  private spare: number | null = null;

  /** @param seed One that no other stream of the same purpose is near; else see `hashed`. */
  constructor(
    seed: number,
    private readonly generator = xoroshiro128plus(seed),
  ) {}

  /** A stream that has nothing in common with those of other seeds, neighbours included. */
  static hashed(seed: number): SeededNoise {
    const words = splitMix64(seed, 2).flatMap((word) => [Number(BigInt.asIntN(32, word >> 32n)), Number(BigInt.asIntN(32, word))]);
    return new SeededNoise(seed, xoroshiro128plusFromState(words));
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
