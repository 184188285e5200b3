import type { MetricName } from '../cells/metrics.js';
import type { TrajectoryStep } from '../cells/result.js';
import type { Architecture, DataName, Sampler, Space } from '../grid/vocabulary.js';

export const VERDICTS = ['supported', 'contradicted', 'inconclusive', 'untestable', 'by_construction'] as const;
/**
 * What a test says of its prediction. `by_construction`: fixed by the accounting, so that nothing was tested. `untestable`: cells are
 * missing, the gate of a world is red, or nothing measures the quantity.
 */
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_DETAILS = ['reversed', 'equivalent', 'underpowered'] as const;
/** `reversed`: the opposite effect is at least as large; `equivalent`: the effect is smaller than the margin either way. */
export type VerdictDetail = (typeof VERDICT_DETAILS)[number];

export const CLAIM_SCOPES = ['oracle', 'trained_toy', 'released_model'] as const;
/** What the tested networks are: exact, trained here on small data, or somebody's published model. Scopes can disagree. */
export type ClaimScope = (typeof CLAIM_SCOPES)[number];

/** A curve of the grid: all its step counts share everything else. */
export interface Line {
  readonly world: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  /** Its label: the name, and options where they are not the defaults. */
  readonly sampler: Sampler | `${Sampler}(${string})`;
  /** Name of a trained model; absent for the exact network of a world with its published parameters. */
  readonly model?: string;
}

export const COSTS = ['nfe', 'liftsPerToken', 'flops'] as const;
/** What a sample costs; FLOPs mean nothing for oracles. */
export type Cost = (typeof COSTS)[number];

/** Cells that a test needs, at every seed of the sweep, and what it reads of them. */
export interface Requirement extends Line {
  readonly steps: readonly (number | null)[];
  readonly reads: readonly (MetricName | Cost | 'trajectory')[];
}

/** The states of a cell's trajectory that a claim reads. */
export type ClaimTrajectory = readonly Pick<TrajectoryStep, 'noiseLevel' | 'remainingEntropy' | 'predictiveEntropyOnData'>[];

/** A value with its standard error over samples. */
export interface Measured {
  readonly value: number;
  readonly se: number;
}

/** The complete cells of one setting in one block of seeds: their means. A block is one seed, or several neighbours in long sweeps. */
export interface ClaimCell extends Line {
  readonly steps: number | null;
  /** Number of the block. */
  readonly block: number;
  /** Complete cells behind the means. */
  readonly cells: number;
  readonly nfe: number;
  readonly liftsPerToken: number;
  /** Null for oracles. */
  readonly flops: number | null;
  /** Only those that every one of the cells has. */
  readonly metrics: Readonly<Partial<Record<MetricName, Measured>>>;
  /** Null where it was not read. */
  readonly trajectory: ClaimTrajectory | null;
}

/** Independent sampling seeds that are read as one unit. */
export interface SeedBlock {
  readonly block: number;
  /** How many they are. */
  readonly seeds: number;
}
