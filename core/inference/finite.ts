/**
 * Index of the first element of `values[0 .. count)` that is not finite, or -1. Infinity and NaN stay in a sum: four sums without a branch
 * read all values, and only a cell that fails looks for the place. Sums of finite float32 numbers stay finite in float64; where those of
 * finite float64 numbers do not, the search finds nothing.
 */
export function firstNonFinite(values: Float32Array | Float64Array, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = count - (count % 4);
  for (let i = 0; i < whole; i += 4) {
    a += values[i];
    b += values[i + 1];
    c += values[i + 2];
    d += values[i + 3];
  }
  for (let i = whole; i < count; i++) a += values[i];
  if (Number.isFinite(a + b + c + d)) return -1;
  return values.subarray(0, count).findIndex((value) => !Number.isFinite(value));
}
