/** Numbers that every language can make again: a hash of a counter. The twin of `models/recipes/recipes/fixed.py`. */

/** The 32-bit finaliser of MurmurHash3 (Appleby 2011). */
function mixed(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** `count` unsigned 32-bit numbers of a stream. */
export function fixedBits(count: number, stream: number): Uint32Array {
  const start = mixed(stream + 1);
  return Uint32Array.from({ length: count }, (_, i) => mixed((i + start) >>> 0));
}

/** Standard normal numbers, by Box and Muller (1958). */
export function fixedNormal(count: number, stream: number): Float32Array {
  const uniform = (of: number): Float64Array => Float64Array.from(fixedBits(count, of), (bits) => (bits + 0.5) / 2 ** 32);
  const [first, second] = [uniform(2 * stream), uniform(2 * stream + 1)];
  return Float32Array.from(first, (u, i) => Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * second[i]));
}

/** Which positions of each row are masked, and how many: the numbers go through 1..length evenly. */
export function fixedMasks(rows: number, length: number): { hidden: boolean[][]; counts: number[] } {
  const bits = fixedBits(rows * length, 11);
  const counts = Array.from({ length: rows }, (_, row) => 1 + ((row * 7) % length));
  const hidden = counts.map((count, row) => {
    const keys = Array.from(bits.subarray(row * length, (row + 1) * length));
    const order = keys.map((_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
    const masked = new Set(order.slice(0, count));
    return keys.map((_, i) => masked.has(i));
  });
  return { hidden, counts };
}
