import type { PauseReason } from '../core/grid/vocabulary.js';

/** Task queues. `cells-<device>` serves the workers of one device class. */
export const QUEUES = {
  sweeps: 'sweeps',
  control: 'control',
  cells: (device: string): string => `cells-${device}`,
} as const;

/** Workflow and schedule ids, readable in the Temporal UI. There is no workflow per cell. */
export const WORKFLOW_IDS = {
  sweep: (sweepId: string): string => `sweep/${sweepId}`,
  shard: (sweepId: string, shard: number): string => `sweep/${sweepId}/${shard}`,
  nightly: (scheduleId: string): string => `nightly/${scheduleId}`,
  webhook: (deliveryId: string): string => `webhook/${deliveryId}`,
  modelCheck: (modelId: string): string => `model/${modelId}`,
} as const;

/** Search attributes: ids and counts only, for they are not encrypted. Names and types are those the server registers. */
export const SEARCH_ATTRIBUTES = {
  SweepState: 'Keyword',
  Team: 'Keyword',
  CellsTotal: 'Int',
  CellsDone: 'Int',
  CellsFailed: 'Int',
} as const;

/** Updates of a sweep's root workflow; each has a validator. */
export const SWEEP_UPDATES = {
  pause: 'pause',
  resume: 'resume',
  /** Settings: priority and concurrency. */
  adjust: 'adjust',
  /** More device-seconds for the budget. */
  topUp: 'topUp',
  /** An amendment (extend, rerun) waits in the database. */
  amend: 'amend',
} as const;

/** Types of the failures with which updates are refused. */
export const UPDATE_REFUSALS = {
  /** The sweep's state does not allow it. */
  conflict: 'SweepConflict',
  /** Somebody else has changed the settings. */
  revision: 'RevisionChanged',
  /** The sweep is being closed: a new run will take it. */
  closing: 'SweepClosing',
} as const;

/** Signals that the root sends to its shards. */
export const SHARD_SIGNALS = { poolChanged: 'poolChanged' } as const;

/** Registered workflow type names, for starting by name without importing workflow code. */
export const WORKFLOW_TYPES = {
  sweep: 'sweepWorkflow',
  shard: 'shardWorkflow',
  nightly: 'nightlyWorkflow',
  modelCheck: 'modelCheckWorkflow',
  webhook: 'webhookWorkflow',
} as const;

/** Input of `sweepWorkflow`; the `sweeps` row exists before the workflow starts. */
export interface SweepInput {
  readonly sweepId: string;
  readonly teamId: string;
  /** Handed over by an earlier run that was paused, before it said why. */
  readonly paused?: boolean;
  /** Why the earlier run that hands over is paused. */
  readonly pausedFor?: PauseReason | null;
}

/** Input of `nightlyWorkflow`, the action of the Temporal Schedule `nightly/<scheduleId>`. */
export interface NightlyInput {
  /** Id of the `schedules` row. */
  readonly scheduleId: string;
}

/** Input of `modelCheckWorkflow`; the `models` row is in state `checking` before the workflow starts. */
export interface ModelCheckInput {
  readonly modelId: string;
  /** Device class on which the trial run happens. */
  readonly device: string;
}

/** Input of `webhookWorkflow`; the `webhook_deliveries` row exists before the workflow starts. */
export interface WebhookInput {
  readonly deliveryId: string;
}

/** Memo of a sweep's workflow. */
export interface SweepMemo {
  readonly sweepId: string;
  readonly teamId: string;
  /** The schedule that started the sweep, or null. */
  readonly scheduleId: string | null;
  /** Set while the sweep waits for a larger budget. */
  readonly pauseReason?: PauseReason | null;
}
