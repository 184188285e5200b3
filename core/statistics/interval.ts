/** A confidence interval. The ends may be infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** An estimate with its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}
