/**
 * Interpolation on [0, 1] at the Chebyshev points of the second kind by the barycentric formula (Berrut and Trefethen, SIAM Review 46,
 * 2004): exponentially accurate in the number of points for a function that is analytic around the interval.
 */
export class ChebyshevInterval {
  /** The points, ascending. */
  readonly points: Float64Array;
  private readonly weights: Float64Array;

  /** @param count Points, at least 2. */
  constructor(count: number) {
    this.points = Float64Array.from({ length: count }, (_, i) => (1 - Math.cos((Math.PI * i) / (count - 1))) / 2);
    this.weights = Float64Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i === 0 || i === count - 1 ? 0.5 : 1));
  }

  /** Coefficients c with f(x) = sum_i c_i f(points_i) for every polynomial f of the points' degree. */
  coefficients(x: number): Float64Array {
    const hit = this.points.indexOf(x);
    if (hit >= 0) return this.points.map((_, i) => (i === hit ? 1 : 0));
    const raw = this.weights.map((weight, i) => weight / (x - this.points[i]));
    const total = raw.reduce((a, b) => a + b, 0);
    return raw.map((term) => term / total);
  }
}
