/** A logarithmic axis: maps positive values to 0..1. */
export interface LogScale {
  readonly min: number;
  readonly max: number;
  /** Position of a value in 0..1; values outside are moved to the ends. */
  position(value: number): number;
}

/**
 * An axis over `values`, widened to whole powers of `base` so that its ends are labels.
 * @param values Positive and finite; an empty list gives one step around 1.
 */
export function logScale(values: readonly number[], base: number): LogScale {
  const exponents = values.map((value) => Math.log(value) / Math.log(base));
  // Rounding guards against log(1000)/log(10) = 2.9999999999999996.
  const low = values.length === 0 ? 0 : Math.floor(Math.min(...exponents) + 1e-9);
  const top = values.length === 0 ? 1 : Math.ceil(Math.max(...exponents) - 1e-9);
  const high = top > low ? top : low + 1;
  return {
    min: base ** low,
    max: base ** high,
    position: (value) => Math.min(1, Math.max(0, (Math.log(value) / Math.log(base) - low) / (high - low))),
  };
}

/** The powers of `base` from one end of a scale to the other, thinned to at most `most`. */
export function ticksOf(scale: LogScale, base: number, most: number): number[] {
  const low = Math.round(Math.log(scale.min) / Math.log(base));
  const high = Math.round(Math.log(scale.max) / Math.log(base));
  const every = Math.max(1, Math.ceil((high - low + 1) / most));
  return Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => base ** (low + i * every));
}
