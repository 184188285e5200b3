/** Cells of one kind that have been measured: their device times at three quantiles, milliseconds. */
export interface CostRecord extends CostKind {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What decides how long a cell takes. */
export interface CostKind {
  /** Same graphs, sampler and runtime class: costs differ by work alone. */
  readonly group: string;
  /** Sampler steps; null where steps do not apply. */
  readonly steps: number | null;
  readonly samples: number;
}

/** Device time, milliseconds: the 10th percentile, the median and the 90th percentile of what was measured. */
export interface CostRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A group's law of cost: log time = intercept + slope log work, with the spread of the measured logarithms around it. */
interface Law {
  readonly slope: number;
  readonly intercept: number;
  readonly below: number;
  readonly above: number;
}

/**
 * Prices cells from measured ones. A kind that was measured costs what it did. Another kind of a measured group costs by a line through
 * the logarithms of its group's medians over the logarithm of the work (steps x samples): Theil-Sen's median of pairwise slopes (Sen 1968),
 * which a few disturbed measurements do not move; proportional to the work where only one amount of work was measured. The range is that
 * of the measured kinds around the line. A group without history has no price.
 */
export class CostModel {
  private readonly measured = new Map<string, CostRange>();
  private readonly laws = new Map<string, Law>();

  constructor(records: readonly CostRecord[]) {
    const usable = records.filter(({ low }) => low > 0);
    for (const record of usable) this.measured.set(keyOf(record), record);
    for (const group of new Set(usable.map((record) => record.group))) {
      this.laws.set(group, fit(usable.filter((record) => record.group === group)));
    }
  }

  /** What one cell of this kind costs; null where the history says nothing of its group. */
  price(kind: CostKind): CostRange | null {
    const known = this.measured.get(keyOf(kind));
    if (known !== undefined) return { low: known.low, median: known.median, high: known.high };
    const law = this.laws.get(kind.group);
    if (law === undefined) return null;
    const center = law.intercept + law.slope * Math.log(workOf(kind));
    return { low: Math.exp(center + law.below), median: Math.exp(center), high: Math.exp(center + law.above) };
  }
}

function fit(records: readonly CostRecord[]): Law {
  const points = records.map((record) => ({ x: Math.log(workOf(record)), y: Math.log(record.median), record }));
  const slopes = points.flatMap((a, i) => points.slice(i + 1).flatMap((b) => (a.x === b.x ? [] : (b.y - a.y) / (b.x - a.x))));
  const slope = slopes.length === 0 ? 1 : medianOf(slopes);
  const intercept = medianOf(points.map(({ x, y }) => y - slope * x));
  const from = ({ x, record }: (typeof points)[number], quantile: 'low' | 'high') => Math.log(record[quantile]) - slope * x - intercept;
  return {
    slope,
    intercept,
    below: Math.min(...points.map((point) => from(point, 'low'))),
    above: Math.max(...points.map((point) => from(point, 'high'))),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function workOf({ steps, samples }: CostKind): number {
  return (steps ?? 1) * samples;
}

function keyOf({ group, steps, samples }: CostKind): string {
  return JSON.stringify([group, steps, samples]);
}
