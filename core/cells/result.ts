import type { MetricName } from './metrics.js';

/** One measured quantity of a cell. */
export interface MetricValue {
  readonly metric: MetricName;
  /** In the unit of METRIC_DEFINITIONS; finite. */
  readonly value: number;
  /** Standard error over samples in the same unit; 0 for an exactly computed value. */
  readonly se: number;
  /** Independent samples behind the value. */
  readonly n: number;
  /** Closed-form value where the world has one, else null. */
  readonly expected: number | null;
}

/**
 * One comparison of a measured quantity with its closed form. `pValue` is two-sided and exact or asymptotic as the check's
 * documentation says; the sweep's gate applies Holm over all checks of the sweep (family-wise error 1e-3).
 */
export interface GateCheck {
  readonly check: string;
  readonly observed: number;
  readonly expected: number;
  readonly se: number;
  readonly pValue: number;
}

/** State of the sampler after `step` of its K steps, averaged over samples. Null where a quantity is not defined for the space. */
export interface TrajectoryStep {
  readonly step: number;
  /** Network calls per sample up to and including this step. */
  readonly nfe: number;
  /** Noise standard deviation for Gaussian diffusion, masked share for masked diffusion, decoded share left for autoregressive. */
  readonly noiseLevel: number;
  /** Mean entropy of the network's prediction on samples, bits/token (token spaces). */
  readonly predictiveEntropyOnSamples: number | null;
  /** The same, teacher-forced on data at this step's noise level; bits/token. */
  readonly predictiveEntropyOnData: number | null;
  /** Mean -log2 of the data's tokens under the same predictions, bits/token; only in a cell that is asked for its profile. */
  readonly nllOnData?: number | null;
  /** Mean squared error of the clean prediction on data per dimension (Gaussian spaces). */
  readonly mmse: number | null;
  /** Exact remaining entropy at this noise level: bits/token, or bits/dim above sigma_ref. */
  readonly remainingEntropy: number | null;
  /** Cumulative FLOPs per sample; null for oracles, whose FLOPs say nothing about a trained network. */
  readonly flops: number | null;
  /** Cumulative wall time per cell in milliseconds; provenance, not part of the scientific projection. */
  readonly wallMs: number;
}

/** What a dataset's scorer says of each token of the samples that a cell keeps, in their order; bits. */
export interface TokenScores {
  /** -log2 of the token, given those before it. */
  readonly nll: Float32Array;
  /** Entropy of the prediction of the token. */
  readonly entropy: Float32Array;
}

/** Samples of a cell: tokens as one byte each, images as float32. Row-major, `shape[0]` samples. */
export interface CellSamples {
  readonly kind: 'tokens' | 'images';
  readonly shape: readonly number[];
  readonly data: Uint8Array | Float32Array;
  /** Absent where no scorer has read them. */
  readonly scores?: TokenScores;
}

/** Everything a cell yields. `timing` and `trajectory[].wallMs` are provenance; all else is a function of the cell's id. */
export interface CellResult {
  readonly metrics: readonly MetricValue[];
  readonly checks: readonly GateCheck[];
  readonly trajectory: readonly TrajectoryStep[];
  /** Network calls per sample actually made, decoder included, skipped calls 0. */
  readonly nfe: number;
  /** Position-forwards per output position. */
  readonly liftsPerToken: number;
  /** FLOPs per sample from the ONNX graphs; null for oracles. */
  readonly flops: number | null;
  readonly samples: CellSamples | null;
  readonly timing: { readonly networkMs: number; readonly samplingMs: number; readonly measurementMs: number; readonly wallMs: number };
}
