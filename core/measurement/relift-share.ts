/** A hidden state that moves by less than this cosine distance, 1 - cos, has not been moved. */
export const UNMOVED = 0.01;

/**
 * Re-lift share of each sample: the part of its position-forwards whose input is that of the call before and whose hidden state moves by less than
 * UNMOVED in cosine distance. Such a forward computes again what was there. The calls after the first count; a position-forward is one
 * position in one of them.
 */
export class ReliftShare {
  private readonly forwards: Int32Array;
  private readonly relifts: Int32Array;

  /** @param samples N. */
  constructor(samples: number) {
    this.forwards = new Int32Array(samples);
    this.relifts = new Int32Array(samples);
  }

  /**
   * One position of a sample in a call after its first.
   * @param sameInput Whether its input is that of the call before.
   * @param before (p) hidden state in the call before, from its offset.
   * @param after (p) hidden state now, from its offset.
   */
  add(
    sample: number,
    sameInput: boolean,
    before: Float32Array,
    beforeOffset: number,
    after: Float32Array,
    afterOffset: number,
    p: number,
  ): void {
    this.forwards[sample]++;
    if (sameInput && cosineDistance(before, beforeOffset, after, afterOffset, p) < UNMOVED) this.relifts[sample]++;
  }

  /** The share of each sample that had a second call. */
  shares(): Float64Array {
    const again = [...this.forwards.keys()].filter((sample) => this.forwards[sample] > 0);
    return Float64Array.from(again, (sample) => this.relifts[sample] / this.forwards[sample]);
  }
}

/** 1 - cos of two vectors of p elements; 0 for two that are both zero. */
function cosineDistance(a: Float32Array, aOffset: number, b: Float32Array, bOffset: number, p: number): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < p; i++) {
    const [u, v] = [a[aOffset + i], b[bOffset + i]];
    product += u * v;
    ofA += u * u;
    ofB += v * v;
  }
  if (ofA === 0 && ofB === 0) return 0;
  return 1 - product / Math.sqrt(ofA * ofB);
}
