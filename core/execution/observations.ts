import type { TrajectoryStep } from '../cells/result.js';
import type { ArgmaxFlips } from '../measurement/argmax-flips.js';
import type { BeliefMovement } from '../measurement/belief-movement.js';
import type { GainAtNode } from '../measurement/denoiser-gain.js';
import type { DepthProfile } from '../measurement/depth-profile.js';
import type { HiddenSteps } from '../measurement/hidden-steps.js';
import type { OneShot } from '../measurement/masked-reversibility.js';
import type { NoiseSource } from '../random/noise.js';
import { PURPOSE } from '../random/noise.js';
import type { ImageWorld, SequenceWorld } from '../worlds/world.js';

/** What a cell saw beyond what every cell looks at; absent where it was not asked for or is not defined. */
export interface AskedObservations {
  /** (N) context gain of the data's last token in bits. */
  readonly contextGainBits?: Float64Array;
  /** Movement of predictions on data, of N samples or of the first sub-batch. */
  readonly beliefs?: Pick<BeliefMovement, 'moved' | 'fell'>;
  /** What deciding all masked tokens of the data at once would cost. */
  readonly oneShot?: OneShot;
  /** Semantic lead on data, (N) or of the first sub-batch, and that of an exact network. */
  readonly lead?: { readonly lead: Float64Array; readonly expected: number };
  /** Gains of the denoiser at the nodes of the grid, on data of the first sub-batch. */
  readonly gains?: readonly GainAtNode[];
  /** Changes of the likeliest tokens on samples, (N) each. */
  readonly flips?: Pick<ArgmaxFlips, 'flips' | 'reverts' | 'length'>;
  /** Hidden states from step to step, of the first samples. */
  readonly hidden?: HiddenSteps;
  /** Predictions of the layers on data of the first sub-batch, sequences of `length` tokens. */
  readonly depth?: { readonly profile: DepthProfile; readonly length: number };
}

/** What a sequence cell saw, before metrics. */
export interface SequenceObservations {
  /** (N, L) samples. */
  readonly tokens: Uint8Array;
  /** The data that were measured: of N samples, or of the first sub-batch where the sampler has no likelihood bound. */
  readonly data: SequenceData;
  /** (N) teacher-forced path NLL of the data in bits, or null where the sampler has no likelihood bound. */
  readonly nelboBits: Float64Array | null;
  /** (N) sampled latent class, or null without one. */
  readonly classes: Uint8Array | null;
  /** (N) network calls of the sampler, decoder included. */
  readonly calls: Int32Array;
  readonly trajectory: readonly TrajectoryStep[];
  readonly asked: AskedObservations;
}

/** What an image cell saw, before metrics. */
export interface ImageObservations {
  /** (N, d) samples in pixel space. */
  readonly images: Float32Array;
  /** (N) teacher-forced path NLL of the data in bits down to the reference noise, or null. */
  readonly nelboBits: Float64Array | null;
  /** (N) exact bits of the same data above the reference noise, or null. */
  readonly dataBits: Float64Array | null;
  readonly calls: Int32Array;
  readonly trajectory: readonly TrajectoryStep[];
  readonly asked: AskedObservations;
}

/** Data drawn for a sequence cell. */
export interface SequenceData {
  /** (N, L). */
  readonly tokens: Uint8Array;
  /** (N) exact -log2 p(x); null for a dataset, whose law nobody knows. */
  readonly bits: Float64Array | null;
}

/** (N) exact -log2 p(x) of the data. @throws RangeError for data without a known law. */
export function dataBits({ data }: SequenceObservations): Float64Array {
  if (data.bits === null) throw new RangeError('The data of an exact world come with their exact bits.');
  return data.bits;
}

/** Draws `count` sequences of the data law: the same for every cell of a seed. */
export function drawSequences(world: SequenceWorld, noise: NoiseSource, count: number): SequenceData {
  const tokens = new Uint8Array(count * world.length);
  const bits = new Float64Array(count);
  const uniforms = noise.source(PURPOSE.data);
  for (let sample = 0; sample < count; sample++) {
    world.draw(uniforms, sample, tokens, sample * world.length);
    bits[sample] = -world.log2Prob(tokens, sample * world.length);
  }
  return { tokens, bits };
}

/** Draws `count` images of the data law, (N, d): the same for every cell of a seed. */
export function drawImages(world: ImageWorld, noise: NoiseSource, count: number): Float32Array {
  const images = new Float32Array(count * world.dimensions);
  const uniforms = noise.source(PURPOSE.data);
  for (let sample = 0; sample < count; sample++) world.draw(uniforms, sample, images, sample * world.dimensions);
  return images;
}
