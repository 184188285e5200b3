/** KL(N(0, diag lam) || N(0, diag v)) in bits: (1 / 2 ln 2) sum (lam/v - 1 - ln(lam/v)). */
export function gaussianKlBits(lam: Float64Array, v: Float64Array): number {
  let nats = 0;
  for (let i = 0; i < lam.length; i += 1) {
    const ratio = lam[i] / v[i];
    nats += 0.5 * (ratio - 1 - Math.log(ratio));
  }
  return nats / Math.LN2;
}

/** Squared 2-Wasserstein (Frechet) distance of N(0, diag lam) and N(0, diag v): sum (sqrt lam - sqrt v)^2. */
export function frechetDistance(lam: Float64Array, v: Float64Array): number {
  return lam.reduce((total, value, i) => total + (Math.sqrt(value) - Math.sqrt(v[i])) ** 2, 0);
}
