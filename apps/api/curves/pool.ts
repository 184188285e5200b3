/** A measured value with its uncertainty. */
export interface Estimate {
  readonly value: number;
  /** Standard error; 0 for an exactly computed value. */
  readonly se: number;
  /** Samples behind the value. */
  readonly n: number;
}

/**
 * One estimate from independent ones, weighted by their samples. The caller gives them in a fixed order, so that the sum has the
 * same bytes whatever order the cells came in.
 */
export function pool(estimates: readonly Estimate[]): Estimate | null {
  const n = sum(estimates.map((estimate) => estimate.n));
  if (n === 0) return null;
  const value = sum(estimates.map((estimate) => (estimate.n / n) * estimate.value));
  const variance = sum(estimates.map((estimate) => ((estimate.n / n) * estimate.se) ** 2));
  return { value, se: Math.sqrt(variance), n };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
