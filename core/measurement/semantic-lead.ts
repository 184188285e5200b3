/**
 * Semantic lead Lam = int_0^1 [I(c; x_t) / H(c) - f] df over the information share f = I(x; x_t) / I(x): positive where c is resolved
 * before the rest, 0 where it is resolved in step with it. The integral is the trapezoid over the states of a trajectory, which is exact
 * for the second term, 1/2.
 */

/**
 * Weights of the states in the trapezoid over f.
 * @param shares f of each state, from 0 to 1, not falling.
 */
export function trapezoidWeights(shares: readonly number[]): Float64Array {
  const weights = new Float64Array(shares.length);
  for (let k = 0; k + 1 < shares.length; k++) {
    const half = (shares[k + 1] - shares[k]) / 2;
    weights[k] += half;
    weights[k + 1] += half;
  }
  return weights;
}

/** The area under f itself. */
export const AREA_OF_SHARE = 0.5;
