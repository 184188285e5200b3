/** Sums over the examples of one part: of each feature, and of products of two. */
interface Sums {
  examples: number;
  /** (p) of X and of Y. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** (p, p) of X'X and Y'Y, upper triangles, and of Y'X. */
  readonly xx: Float64Array;
  readonly yy: Float64Array;
  readonly yx: Float64Array;
}

/**
 * Linear centred kernel alignment of two representations X and Y (n, p) of the same n examples: |Y'X|^2 / (|X'X| |Y'Y|), Frobenius norms of
 * columns less their means (Kornblith, Norouzi, Lee and Hinton, ICML 2019, section 3.3). In [0, 1]; 1 where one is the other up to
 * rotation and scale. Few examples for many features bias it upwards: by about p / n where features are independent and alike.
 */
export class LinearCka {
  private readonly parts: readonly Sums[];
  /** (p) the example that is added. */
  private readonly u: Float64Array;
  private readonly v: Float64Array;

  /**
   * @param features p.
   * @param parts Groups of examples, each of which can be left out of the estimate.
   */
  constructor(
    private readonly features: number,
    parts: number,
  ) {
    this.parts = Array.from({ length: parts }, () => emptySums(features));
    this.u = new Float64Array(features);
    this.v = new Float64Array(features);
  }

  /** Forgets all examples. */
  clear(): void {
    for (const part of this.parts) {
      part.examples = 0;
      for (const sums of [part.x, part.y, part.xx, part.yy, part.yx]) sums.fill(0);
    }
  }

  /** Adds an example of a part: (p) of X and of Y from their offsets. */
  add(part: number, x: Float32Array, xOffset: number, y: Float32Array, yOffset: number): void {
    const p = this.features;
    const sums = this.parts[part];
    // Float64 copies beside local names: these loops are the cost of the measurement.
    const { u, v } = this;
    for (let a = 0; a < p; a++) {
      sums.x[a] += u[a] = x[xOffset + a];
      sums.y[a] += v[a] = y[yOffset + a];
    }
    sums.examples++;
    addUpper(sums.xx, u, p);
    addUpper(sums.yy, v, p);
    const { yx } = sums;
    for (let a = 0; a < p; a++) {
      const va = v[a];
      for (let b = 0, at = a * p; b < p; b++, at++) yx[at] += va * u[b];
    }
  }

  /** The estimate from all examples. NaN where a representation does not vary. */
  value(): number {
    return this.estimate(null);
  }

  /** The estimates with one part left out each; NaN for a part that has all examples. */
  withoutEach(): number[] {
    return this.parts.map((_, part) => this.estimate(part));
  }

  private estimate(without: number | null): number {
    const parts = this.parts.filter((_, index) => index !== without);
    const p = this.features;
    const n = parts.reduce((sum, { examples }) => sum + examples, 0);
    const [x, y] = [total(parts, 'x', p), total(parts, 'y', p)];
    const [xx, yy, yx] = [total(parts, 'xx', p * p), total(parts, 'yy', p * p), total(parts, 'yx', p * p)];
    let [ofX, ofY, ofBoth] = [0, 0, 0];
    for (let a = 0; a < p; a++) {
      for (let b = 0; b < p; b++) {
        ofBoth += (yx[a * p + b] - (y[a] * x[b]) / n) ** 2;
        if (b < a) continue;
        const twice = a === b ? 1 : 2;
        ofX += twice * (xx[a * p + b] - (x[a] * x[b]) / n) ** 2;
        ofY += twice * (yy[a * p + b] - (y[a] * y[b]) / n) ** 2;
      }
    }
    return ofBoth / Math.sqrt(ofX * ofY);
  }
}

/** Adds the products of two features, those of a feature with the ones after it. */
function addUpper(products: Float64Array, u: Float64Array, p: number): void {
  for (let a = 0; a < p; a++) {
    const ua = u[a];
    for (let b = a, at = a * p + a; b < p; b++, at++) products[at] += ua * u[b];
  }
}

function emptySums(p: number): Sums {
  const [x, y] = [new Float64Array(p), new Float64Array(p)];
  return { examples: 0, x, y, xx: new Float64Array(p * p), yy: new Float64Array(p * p), yx: new Float64Array(p * p) };
}

function total(parts: readonly Sums[], name: 'x' | 'y' | 'xx' | 'yy' | 'yx', size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const part of parts) for (let i = 0; i < size; i++) sum[i] += part[name][i];
  return sum;
}
