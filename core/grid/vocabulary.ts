/**
 * The words of the sweep model. One word for one thing: these constants are what the API, the database, the plan, the dashboard
 * and the documentation use, and nothing else spells them again.
 */

/** How a model factorises and samples its output. */
export const ARCHITECTURES = ['autoregressive', 'masked-diffusion', 'gaussian-diffusion'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** The representation space in which a model's sampling state lives. */
export const SPACES = ['token', 'token-embedding', 'sentence-latent', 'pixel', 'quantised-pixel', 'image-latent'] as const;
export type Space = (typeof SPACES)[number];

/** Samplers of masked tokens; `mdlm_ancestral` leads because its cells exist for every step count. */
export const MASKED_SAMPLERS = [
  'mdlm_ancestral',
  'sedd_tweedie',
  'fhs',
  'blocks',
  'low_entropy_k',
  'eb',
  'maskgit',
  'remdm',
  'bd3lm',
] as const;

/** Samplers of Gaussian spaces; `ddpm` leads because only an ancestral kernel has a likelihood bound. */
export const GAUSSIAN_SAMPLERS = ['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m', 'euler_flow'] as const;

/** Samplers by their names in the literature; `default` in a spec resolves to one of these per combination. */
export const SAMPLERS = ['ar_ancestral', 'cholesky_one_shot', ...MASKED_SAMPLERS, ...GAUSSIAN_SAMPLERS, 'noop'] as const;
export type Sampler = (typeof SAMPLERS)[number];

/** Whether a sampler is one of Gaussian spaces. */
export function isGaussianSampler(sampler: Sampler): sampler is (typeof GAUSSIAN_SAMPLERS)[number] {
  return GAUSSIAN_SAMPLERS.some((name) => name === sampler);
}

/** Built-in data: exact worlds whose entropy is known in closed form, and `noop`, the diagnostic world of load tests. */
export const WORLDS = ['m4', 'hmm3', 'pair', 'par', 'dyck', 'lc4s', 'agree', 'gmrf', 'gmm', 'noop'] as const;
export type World = (typeof WORLDS)[number];

/**
 * Data of a cell: the name of an exact world, of one with other parameters than the published ones (`m4(forward=0.6;length=16)`,
 * `core/worlds/world-name.ts`), or of a registered dataset.
 */
export type DataName = string;

/** What decides which samplers and metrics apply to data: an exact world, or the kind of a dataset. */
export type DataKind = World | 'sequence' | 'image';

/** The exact world that data are of, with whatever parameters; null for a dataset. */
export function worldIn(name: DataName): World | null {
  const [base] = name.split('(', 1);
  return WORLDS.find((world) => world === base) ?? null;
}

/**
 * Measurements that a sweep asks for beyond those that every cell makes: they cost network calls or time, and are part of the id of
 * the cells that make them. `diversity`: repeated n-grams; `long_range`: dependence over distance; `reguess`: how far predictions move;
 * `reversibility`: what deciding all at once would lose; `semantics`: whether meaning is resolved first;
 * `smoothness`: how much a denoiser amplifies; `hidden_states`: how much of a step computes again what was there (exploratory);
 * `profile`: what a masked token costs a trained network at every state, which predicts the NELBO of other step counts.
 */
export const MEASUREMENTS = [
  'diversity',
  'long_range',
  'reguess',
  'reversibility',
  'semantics',
  'smoothness',
  'hidden_states',
  'profile',
] as const;
export type Measurement = (typeof MEASUREMENTS)[number];

/** A device class names the execution provider of a worker; each class has a task queue of its own, `cells-<class>`. */
export const DEVICES = ['cpu', 'webgpu', 'cuda'] as const;
export type Device = (typeof DEVICES)[number];

/** States of a sweep. The last four are terminal: only an amendment (extend, rerun) takes a sweep out of one of them again. */
export const SWEEP_STATES = ['planning', 'running', 'paused', 'completed', 'completed_with_gaps', 'failed', 'cancelled'] as const;
export type SweepState = (typeof SWEEP_STATES)[number];

/** Why a sweep is paused: somebody asked for it, or its budget is used up. */
export const PAUSE_REASONS = ['request', 'budget'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Priorities of a sweep: 1 goes first, 5 last. */
export const PRIORITY = { first: 1, default: 3, last: 5 } as const;

/**
 * Changes of a registered plan. `ask`: an optimiser outside asks for points; `close`: it will ask for no more. `round`: what
 * was measured decides which cells come next (successive halving, adaptive precision).
 */
export const AMENDMENT_KINDS = ['registered', 'extend', 'rerun', 'ask', 'close', 'round'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** An amendment is stored as requested, then applied by the sweep's workflow, or withdrawn when the sweep is cancelled first. */
export const AMENDMENT_STATES = ['requested', 'applied', 'withdrawn'] as const;

/** States of a cell. `complete` and `failed` are terminal for one sweep; a later sweep may ask for a failed cell again. */
export const CELL_STATES = ['pending', 'running', 'complete', 'failed'] as const;
export type CellState = (typeof CELL_STATES)[number];

/**
 * Why a cell, or one attempt at it, failed. `invalid_model_output`: the network returned something unusable. `error`: the cell cannot be
 * run as it is. `out_of_memory`, `crash`, `timeout`: its process was killed or died. `worker_lost`: its worker died or lost its
 * connection. `infrastructure`: Postgres, S3 or Temporal was away. `runtime_class_changed`: no worker is of the class it was planned for.
 */
export const FAILURE_CLASSES = [
  'invalid_model_output',
  'error',
  'out_of_memory',
  'crash',
  'timeout',
  'worker_lost',
  'infrastructure',
  'runtime_class_changed',
] as const;
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** What came of an attempt. `returned`: a stopping worker gave the cell back to the queue; `cancelled`: its sweep was stopped. */
export const ATTEMPT_OUTCOMES = ['complete', 'returned', 'cancelled', ...FAILURE_CLASSES] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/**
 * Files that a cell leaves in the store: samples as numbers (NPY), samples of text with the entropy of each token (NDJSON), samples of images as a
 * picture (PNG), and the trajectory (JSON).
 */
export const ARTIFACT_KINDS = ['samples', 'text', 'grid', 'trajectory'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** Kinds of objects that have a lifetime of their own; `samples` are all files that show samples. */
export const RETENTION_CLASSES = ['samples', 'trajectory', 'logs', 'checkpoints'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** True when a sweep in `state` has ended: nothing more happens to it unless it is amended. */
export function isTerminalSweepState(state: SweepState): boolean {
  return state === 'completed' || state === 'completed_with_gaps' || state === 'failed' || state === 'cancelled';
}

/**
 * Version of the measurement protocol: the sub-batch size, the noise layout and the definition of every metric.
 * Raise it when any of them changes; every cell then gets a new id and is measured anew.
 */
export const PROTOCOL_VERSION = 2;

/** Samples per network call. Part of the protocol because floating-point results may depend on the batch shape. */
export const SUB_BATCH = 250;
