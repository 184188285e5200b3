/** Standard error of an estimate from its values with one of G parts left out each: sqrt((G - 1) / G sum (value - mean)^2). */
export function jackknifeSe(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((values.length - 1) / values.length) * squares);
}
