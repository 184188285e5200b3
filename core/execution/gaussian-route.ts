import type { Memory } from '../checkpoints/index.js';
import type { OutputBuffer } from '../inference/checked-network.js';
import type { PathWeights } from '../measurement/gaussian-path.js';
import type { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';

/** What is particular to one Gaussian space. */
export interface GaussianRoute {
  /** d, elements of one state. */
  readonly dimensions: number;
  /** Mean of the starting state in every element. */
  readonly startMean: number;
  /** Dimensions that clean data can vary in, where they are fewer than d: the elements of a one-hot sum to 1. */
  readonly freeDimensions?: number;
  /** Weights of the path bound, or null where the sampler has none. */
  readonly weights: PathWeights | null;
  /** Where the token logits of every call go; absent where the network gives none beside the clean prediction. */
  readonly predictedLogits?: OutputBuffer;
  /** What the space says of tokens; absent where it has none. */
  readonly tokenScores?: TokenScoring;
  /** The samples collected so far, which a later attempt at the cell must find again. */
  memory(): Memory;
  /** Writes the clean data of a sub-batch in the network's space, (rows, d). */
  fillClean(subBatch: SubBatch, out: Float64Array): void;
  /** Turns a finished sub-batch into samples of the cell; may call a decoder. */
  collect(subBatch: SubBatch, sampler: GaussianSampler, calls: Int32Array): Promise<void> | void;
  /** Hears of the prediction of one data sample of the first sub-batch, (d) of `clean` and `denoised` from `offset`; absent where nothing is asked. */
  seeData?(step: number, sample: number, clean: Float64Array, denoised: Float32Array, offset: number): void;
  /** Mean entropy in bits of the token laws in row `row` of a prediction, or null where the space has no token laws. */
  predictedEntropyBits(denoised: Float32Array, row: number): number | null;
  /** Bits to reconstruct data sample `sample` from the prediction in row `row` at the last node; 0 for continuous data. */
  reconstructionBits(denoised: Float32Array, row: number, sample: number): number;
}

/** Tokens of a Gaussian space. */
export interface TokenScoring {
  /** L. */
  readonly length: number;
  /** V. */
  readonly vocabulary: number;
  /** (rows, L, V) scores of the tokens after a call that predicted `denoised`, valid until the next call. */
  scores(denoised: Float32Array): Float32Array;
  /** (N, L) samples drawn so far. */
  readonly drawn: Uint8Array;
}
