/**
 * Distance of a measured value from its closed form in standard errors; null without a closed form, or where the value is exact
 * and there is no error to measure with.
 */
export function zScore(value: number, expected: number | null, se: number): number | null {
  return expected === null || se === 0 ? null : (value - expected) / se;
}
