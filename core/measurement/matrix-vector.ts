/**
 * `out[outOffset ..] = matrix x vector` for a (d, d) matrix, row-major. Four rows are summed side by side, so that an addition need not
 * wait for the one before it; each row is summed in order.
 * @param vector (d).
 */
export function multiplyInto(matrix: Float64Array, vector: Float64Array, d: number, out: Float64Array, outOffset: number): void {
  const whole = d - (d % 4);
  for (let row = 0; row < whole; row += 4) {
    const first = row * d;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let i = 0; i < d; i++) {
      const value = vector[i];
      sum0 += matrix[first + i] * value;
      sum1 += matrix[first + d + i] * value;
      sum2 += matrix[first + 2 * d + i] * value;
      sum3 += matrix[first + 3 * d + i] * value;
    }
    out[outOffset + row] = sum0;
    out[outOffset + row + 1] = sum1;
    out[outOffset + row + 2] = sum2;
    out[outOffset + row + 3] = sum3;
  }
  for (let row = whole; row < d; row++) {
    let sum = 0;
    for (let i = 0; i < d; i++) sum += matrix[row * d + i] * vector[i];
    out[outOffset + row] = sum;
  }
}
