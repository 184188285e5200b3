import type { MetricName } from '../cells/metrics.js';
import type { Parameters } from '../cells/cell.js';
import type { ModelSummary } from '../models/package.js';
import type { Architecture, Measurement, Sampler, Space, DataName } from './vocabulary.js';

/** Cells that differ in nothing but their seed. */
export interface PlannedPoint {
  /** K, or null where steps do not apply. */
  readonly steps: number | null;
  readonly seeds: ReadonlySet<number>;
}

/** One combination with its sampler and model; `cells` is the number of seeds over its points. */
export interface PlanLine {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  /** The sampler's word with its options. */
  readonly samplerLabel: string;
  readonly samplerParameters: Parameters;
  readonly model: ModelSummary;
  readonly points: readonly PlannedPoint[];
  readonly cells: number;
  /** What its cells measure beyond what every cell measures. */
  readonly measure: readonly Measurement[];
  /** Metrics measured and asked for. */
  readonly metrics: readonly MetricName[];
}

/** What a plan leaves out and why. */
export interface PlanExclusion {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  /** Label of the sampler. */
  readonly sampler: string | null;
  readonly metric: MetricName | null;
  readonly reason: string;
}

/** A problem of the spec that only its plan reveals; `pointer` is a JSON pointer into the spec. */
export interface PlanProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** How many cells an entry of `exclude` leaves out; a cell that several entries name counts for the first. */
export interface RuledOut {
  /** JSON pointer of the entry. */
  readonly pointer: string;
  readonly cells: number;
}

/** Cells of some points. */
export function cellsAt(points: readonly PlannedPoint[]): number {
  return points.reduce((sum, { seeds }) => sum + seeds.size, 0);
}

/** The lines of a plan with some of their points only. @param kept For each line, the indices of the points that stay. */
export function onlyPoints(lines: readonly PlanLine[], kept: readonly ReadonlySet<number>[]): PlanLine[] {
  return lines.flatMap((line, index) => {
    const points = line.points.filter((_, point) => kept[index].has(point));
    return points.length === 0 ? [] : [{ ...line, points, cells: cellsAt(points) }];
  });
}
