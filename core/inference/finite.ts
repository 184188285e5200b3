/**
 * Index of the first element of `values[0 .. count)` that is not finite, or -1. x - x is 0 for finite x and NaN otherwise, and NaN
 * stays in a sum: four sums without a branch read all values, and only a cell that fails looks for the place.
 */
export function firstNonFinite(values: Float32Array | Float64Array, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = count - (count % 4);
  for (let i = 0; i < whole; i += 4) {
    a += values[i] - values[i];
    b += values[i + 1] - values[i + 1];
    c += values[i + 2] - values[i + 2];
    d += values[i + 3] - values[i + 3];
  }
  for (let i = whole; i < count; i++) a += values[i] - values[i];
  if (a + b + c + d === 0) return -1;
  return values.findIndex((value) => !Number.isFinite(value));
}
