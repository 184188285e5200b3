/** Q(K) = limit + scale K^-exponent. */
export interface PowerLaw {
  readonly limit: number;
  readonly scale: number;
  readonly exponent: number;
}

/** A measured value and its standard error. */
export interface PowerLawPoint {
  readonly steps: number;
  readonly value: number;
  readonly se: number;
}

const EXPONENT_RANGE = [0.05, 8] as const;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Weighted least squares of Q = limit + scale K^-p: linear in limit and scale for a given p, which is found by golden section over
 * [.05, 8] on a logarithmic scale. Null with fewer than four points, which fit any such law.
 */
export function fitPowerLaw(points: readonly PowerLawPoint[]): PowerLaw | null {
  if (points.length < 4) return null;
  const residual = (logExponent: number): number => linearFit(points, Math.exp(logExponent)).residual;
  let lo = Math.log(EXPONENT_RANGE[0]);
  let hi = Math.log(EXPONENT_RANGE[1]);
  for (let round = 0; round < 80; round++) {
    const left = hi - GOLDEN * (hi - lo);
    const right = lo + GOLDEN * (hi - lo);
    if (residual(left) < residual(right)) hi = right;
    else lo = left;
  }
  const exponent = Math.exp((lo + hi) / 2);
  const { limit, scale } = linearFit(points, exponent);
  return { limit, scale, exponent };
}

/** Steps by a fitted law: an estimate (`bound` null), or an end of the measured range beyond which the plateau lies. */
export interface FittedPlateau {
  readonly steps: number;
  /** `lower`: more than `steps`; `upper`: less. */
  readonly bound: 'lower' | 'upper' | null;
}

/**
 * Steps after which the fitted law is within `delta` of its limit: (scale / delta)^(1/p). A law holds where it was fitted: outside of the measured
 * range a small exponent makes any number of it, so that only the side on which the plateau lies is told.
 * @param range Fewest and most steps that were measured.
 */
export function fittedPlateau({ scale, exponent }: PowerLaw, delta: number, [fewest, most]: readonly [number, number]): FittedPlateau {
  const steps = (Math.abs(scale) / delta) ** (1 / exponent);
  if (steps > most) return { steps: most, bound: 'lower' };
  return steps < fewest ? { steps: fewest, bound: 'upper' } : { steps, bound: null };
}

function linearFit(points: readonly PowerLawPoint[], exponent: number): { limit: number; scale: number; residual: number } {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const { steps, value, se } of points) {
    // Exact values have no error; all weigh the same among themselves and far more than measured ones.
    const weight = 1 / Math.max(se, 1e-12) ** 2;
    const x = steps ** -exponent;
    w += weight;
    wx += weight * x;
    wy += weight * value;
    wxx += weight * x * x;
    wxy += weight * x * value;
  }
  const determinant = w * wxx - wx * wx;
  const scale = determinant === 0 ? 0 : (w * wxy - wx * wy) / determinant;
  const limit = (wy - scale * wx) / w;
  const residual = points.reduce(
    (sum, { steps, value, se }) => sum + ((value - limit - scale * steps ** -exponent) / Math.max(se, 1e-12)) ** 2,
    0,
  );
  return { limit, scale, residual };
}
