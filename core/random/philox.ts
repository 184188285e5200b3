/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
 * A pure function of a 128-bit counter and a 64-bit key: no state, so any number of a cell can be computed by itself.
 */

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

// Bound once: a global looked up in the inner loop costs more than the multiplication where globals are intercepted (test contexts).
const imul = Math.imul;

const MULTIPLIER_0_LOW = MULTIPLIER_0 & 0xffff;
const MULTIPLIER_0_HIGH = MULTIPLIER_0 >>> 16;
const MULTIPLIER_1_LOW = MULTIPLIER_1 & 0xffff;
const MULTIPLIER_1_HIGH = MULTIPLIER_1 >>> 16;

/** The upper 32 bits of the product of `x` and the constant (high << 16 | low), all parts unsigned. */
function upperProduct(x: number, low: number, high: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const middle = imul(xHigh, low) + (imul(xLow, low) >>> 16);
  // `middle` may exceed 2^31; >>> 0 reads it as the unsigned 32-bit number it is (the sum of the two parts stays below 2^32).
  const unsigned = middle >>> 0;
  const carry = imul(xLow, high) + (unsigned & 0xffff);
  return imul(xHigh, high) + (unsigned >>> 16) + (carry >>> 16);
}

/**
 * One block: ten rounds over counter (c0, c1, c2, c3) with key (k0, k1), all read as unsigned 32-bit integers.
 * @param out Receives four unsigned 32-bit words at out[0..3].
 */
export function philox4x32(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = upperProduct(a, MULTIPLIER_0_LOW, MULTIPLIER_0_HIGH);
    const high1 = upperProduct(c, MULTIPLIER_1_LOW, MULTIPLIER_1_HIGH);
    const low0 = imul(a, MULTIPLIER_0);
    const low1 = imul(c, MULTIPLIER_1);
    a = high1 ^ b ^ key0;
    b = low1;
    c = high0 ^ d ^ key1;
    d = low0;
    key0 = (key0 + WEYL_0) | 0;
    key1 = (key1 + WEYL_1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
