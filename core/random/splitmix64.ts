const MASK = (1n << 64n) - 1n;
const WEYL = 0x9e3779b97f4a7c15n;

/**
 * The first `count` numbers of SplitMix64 from a seed, 64 bits each: a Weyl sequence through a bijection that spreads every bit (Steele,
 * Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Made for seeding: neighbouring seeds have nothing in common.
 */
export function splitMix64(seed: number, count: number): bigint[] {
  const start = BigInt.asUintN(64, BigInt(seed));
  return Array.from({ length: count }, (_, index) => mix((start + WEYL * BigInt(index + 1)) & MASK));
}

function mix(state: bigint): bigint {
  const once = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  const twice = ((once ^ (once >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return twice ^ (twice >> 31n);
}
