import type { SweepSettings, TopUp } from '../core/grid/spec.js';
import type { SweepState } from '../core/grid/vocabulary.js';

/**
 * What workflows and activities say to each other: ids, positions and counts. Specs and results stay in Postgres, so that a
 * workflow history grows with the number of batches and not with the size of what is measured.
 */

export interface PlanSweepInput {
  readonly sweepId: string;
}

export interface PlanSweepOutput {
  /** Cells of the sweep, those already complete included. */
  readonly cells: number;
  /** Cells that were complete before; nothing is computed for them. */
  readonly reused: number;
  /** Child workflows to start: numbers of the shards that have unfinished cells; none once the sweep has ended. */
  readonly shards: readonly number[];
  /** Child workflows to keep open at the same time. */
  readonly openShards: number;
  /** Device class whose queue runs the cells. */
  readonly device: string;
  /** What cells like these have cost lately, milliseconds by `group/steps`; absent in histories that were recorded before it was told. */
  readonly costs?: Readonly<Record<string, number>>;
  /** Rounds so far of a sweep that does not know all of its cells: when those that it has are decided, it asks for its next round. */
  readonly rounds?: number;
}

export interface NextRoundInput {
  readonly sweepId: string;
  /** Rounds that the workflow knows of. */
  readonly rounds: number;
}

export interface NextRoundOutput {
  /** `plan`: cells were added, or another plan waits. `wait`: somebody outside will add some. `end`: there will be no more. */
  readonly next: 'plan' | 'wait' | 'end';
}

export interface LoadPageInput {
  readonly sweepId: string;
  readonly shard: number;
  /** Positions up to this one are not looked at. -1 for the first page. */
  readonly after: number;
  readonly limit: number;
}

/** One unfinished cell as a shard sees it. */
export interface PageCell {
  readonly position: number;
  /** Cells of one group (model, sampler, samples) cost about the same a step. */
  readonly group: string;
  /** Sampler steps, 1 where steps do not apply. */
  readonly steps: number;
}

export interface LoadPageOutput {
  /** Unfinished cells that this sweep owns, by position. */
  readonly cells: readonly PageCell[];
  /** Unfinished cells of the shard that another live sweep computes; told by the first page of a pass, 0 on the others. */
  readonly joined: number;
  readonly pool: ShardPool;
}

/** What a shard may do now. It changes with the workers that are there, the settings of the sweep and the load of its team. */
export interface ShardPool {
  /** Batches to keep in flight; 0 while the team's limit leaves none for this sweep. */
  readonly width: number;
  /** Priority of its batches, 1 (first) to 5. */
  readonly priority: number;
  /** Share of the workers that the sweep gets among those of equal priority: the sweeps of a team divide 1 among them. */
  readonly weight: number;
  /** The failure policy ends the sweep: start nothing more. */
  readonly stop: boolean;
  /** The sweep's budget is used up: start nothing more until it is topped up. */
  readonly spent: boolean;
}

export interface RunCellsInput {
  readonly sweepId: string;
  readonly positions: readonly number[];
}

export interface RunCellsOutput {
  readonly complete: number;
  readonly failed: number;
  /** Wall time of each cell that ran, as [position, milliseconds]. */
  readonly costs: readonly (readonly [number, number])[];
  /** Positions that a stopping worker gave back; they must run elsewhere. */
  readonly returned: readonly number[];
  readonly pool: ShardPool;
}

export interface ReadPoolInput {
  readonly sweepId: string;
}

export interface ReadProgressInput {
  readonly sweepId: string;
  /** Child workflows that are open now. */
  readonly openShards: number;
}

export interface ReadProgressOutput extends SweepProgress {
  /** Child workflows to keep open at the same time. */
  readonly openShards: number;
}

export interface PauseSweepInput {
  readonly sweepId: string;
  /** False resumes. */
  readonly paused: boolean;
}

export interface PauseSpentSweepInput {
  readonly sweepId: string;
}

export interface PauseSpentSweepOutput {
  /** False when the sweep was topped up meanwhile, or nothing of it is left to do. */
  readonly paused: boolean;
}

export interface TopUpBudgetInput extends TopUp {
  readonly sweepId: string;
}

export interface TopUpBudgetOutput {
  /** The sweep still waits for a larger budget. */
  readonly spent: boolean;
}

export interface AdjustSweepInput {
  readonly sweepId: string;
  /** The revision that the caller has seen. */
  readonly revision: number;
  readonly settings: SweepSettings;
}

export interface SweepProgress {
  readonly total: number;
  readonly complete: number;
  readonly failed: number;
}

/** How the root workflow left the sweep: `stopped` by its failure policy. */
export type SweepOutcome =
  | { readonly kind: 'ended' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: string };

export interface FinaliseSweepInput {
  readonly sweepId: string;
  readonly outcome: SweepOutcome;
}

export interface FinaliseSweepOutput extends SweepProgress {
  readonly state: SweepState;
}

export interface CreateScheduledSweepInput {
  readonly scheduleId: string;
  /** Id of the new sweep, chosen by the workflow so that a retried activity creates it once. */
  readonly sweepId: string;
}

export interface CreateScheduledSweepOutput {
  readonly teamId: string;
}

export interface CheckModelInput {
  readonly modelId: string;
}

export interface CheckModelOutput {
  readonly state: 'uploading' | 'checking' | 'ready' | 'refused';
}

export interface AbandonCheckInput {
  readonly modelId: string;
  /** Why there was no check, in words. */
  readonly reason: string;
}

export interface DeliverWebhookInput {
  readonly deliveryId: string;
}
