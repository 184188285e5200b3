/** Pascal's triangle: `binomials(n)[i][j]` = C(i, j) for 0 <= j <= i <= n, in floating point (relative error below 1e-13 for n <= 255). */
export function binomials(n: number): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  for (let i = 0; i <= n; i += 1) {
    const row = new Float64Array(i + 1);
    row[0] = 1;
    row[i] = 1;
    for (let j = 1; j < i; j += 1) row[j] = rows[i - 1][j - 1] + rows[i - 1][j];
    rows.push(row);
  }
  return rows;
}
