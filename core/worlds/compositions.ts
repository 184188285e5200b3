/** ln(i!) for i = 0..n. */
export function logFactorials(n: number): Float64Array {
  const table = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) table[i] = table[i - 1] + Math.log(i);
  return table;
}

/** The number of vectors that `forEachComposition` visits: C(total + parts - 1, parts - 1). */
export function compositions(total: number, parts: number): number {
  let count = 1;
  for (let k = 1; k < parts; k += 1) count = (count * (total + k)) / k;
  return Math.round(count);
}

/** Calls `visit` with every vector of `parts` non-negative integers that sum to `total`. The array is reused between calls. */
export function forEachComposition(total: number, parts: number, visit: (counts: Uint8Array) => void): void {
  const counts = new Uint8Array(parts);
  const fill = (part: number, left: number): void => {
    if (part === parts - 1) {
      counts[part] = left;
      visit(counts);
      return;
    }
    for (let count = 0; count <= left; count += 1) {
      counts[part] = count;
      fill(part + 1, left - count);
    }
  };
  fill(0, total);
}
