/**
 * Sum of finite numbers without rounding on the way (Shewchuk 1997, adaptive precision): partial sums that do not overlap hold the
 * exact total. The order of the values changes the result by no more than the one rounding at the end, which is removed by adding the
 * values in sorted order, so the same set gives the same bytes.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) addExactly(partials, value);
  return partials.reduce((total, partial) => total + partial, 0);
}

/** Adds `value` to the non-overlapping partial sums, smallest first, without losing a bit. */
function addExactly(partials: number[], value: number): void {
  let carried = value;
  let kept = 0;
  for (const partial of partials) {
    const [large, small] = Math.abs(carried) < Math.abs(partial) ? [partial, carried] : [carried, partial];
    const sum = large + small;
    const error = small - (sum - large);
    if (error !== 0) partials[kept++] = error;
    carried = sum;
  }
  partials.length = kept;
  partials.push(carried);
}
