import type { Memory } from '../../checkpoints/index.js';
import { SUB_BATCH } from '../../grid/vocabulary.js';
import type { CheckedNetwork, OutputBuffer } from '../../inference/checked-network.js';
import { type NoiseSource, PURPOSE } from '../../random/noise.js';
import { softmax } from '../../samplers/categorical.js';
import type { GaussianSampler } from '../../samplers/gaussian-sampler.js';
import type { SubBatch } from '../../samplers/reveal-pass.js';
import { entropyBits, inverseCdf } from '../../worlds/categorical.js';
import type { GaussianRoute, TokenScoring } from '../gaussian-run.js';

/** Smallest positive float32: a probability of 0 in the network's precision means no more than "below this". */
const SMALLEST_FLOAT32 = 2 ** -149;

/** Sizes of a text cell and the noise that its tokens are drawn with. */
export interface TextSizes {
  /** L. */
  readonly length: number;
  /** V. */
  readonly vocabulary: number;
  /** d, elements of one state of the sampler. */
  readonly dimensions: number;
  readonly noise: NoiseSource;
}

/** Token laws in a buffer of logits, (rows, L, V). */
class TokenLaws {
  readonly buffer: OutputBuffer;
  private readonly probabilities: Float64Array;
  private readonly uniforms: Float64Array;

  constructor(private readonly sizes: TextSizes) {
    const { length, vocabulary } = sizes;
    this.buffer = { data: new Float32Array(SUB_BATCH * length * vocabulary), perSample: length * vocabulary };
    this.probabilities = new Float64Array(vocabulary);
    this.uniforms = new Float64Array(SUB_BATCH * length);
  }

  /** One inverse-CDF draw a token. @param out (N, L). */
  draw({ rows, samples }: SubBatch, out: Uint8Array): void {
    const { length, vocabulary, noise } = this.sizes;
    noise.fillUniforms(PURPOSE.token, samples, rows, 0, length, this.uniforms);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < length; i++) {
        this.read(row, i);
        out[samples[row] * length + i] = inverseCdf(this.probabilities, 0, vocabulary, this.uniforms[row * length + i]);
      }
    }
  }

  /** Mean entropy of a row's tokens, bits. */
  entropy(row: number): number {
    const { length, vocabulary } = this.sizes;
    let bits = 0;
    for (let i = 0; i < length; i++) {
      this.read(row, i);
      bits += entropyBits(this.probabilities, 0, vocabulary);
    }
    return bits / length;
  }

  /** -log2 of a sequence under a row's independent tokens. */
  bitsOf(row: number, tokens: Uint8Array, sample: number): number {
    const { length } = this.sizes;
    let bits = 0;
    for (let i = 0; i < length; i++) {
      this.read(row, i);
      bits -= Math.log2(Math.max(this.probabilities[tokens[sample * length + i]], SMALLEST_FLOAT32));
    }
    return bits;
  }

  private read(row: number, position: number): void {
    const { length, vocabulary } = this.sizes;
    softmax(this.buffer.data, (row * length + position) * vocabulary, vocabulary, this.probabilities);
  }
}

/** Learned token embeddings: the network gives token logits beside its clean prediction, and the last call's laws decide the tokens. */
export class EmbeddingRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly startMean = 0;
  readonly predictedLogits: OutputBuffer;
  readonly tokenScores: TokenScoring;
  /** (N, L) samples. */
  readonly tokens: Uint8Array;
  private readonly laws: TokenLaws;

  /**
   * @param count N, samples to draw.
   * @param data (M, L) tokens of the data that are measured, and their (M, d) embeddings.
   */
  constructor(
    sizes: TextSizes,
    count: number,
    private readonly data: { readonly tokens: Uint8Array; readonly states: Float32Array },
    readonly weights: GaussianRoute['weights'],
  ) {
    this.dimensions = sizes.dimensions;
    this.laws = new TokenLaws(sizes);
    this.predictedLogits = this.laws.buffer;
    this.tokens = new Uint8Array(count * sizes.length);
    const { length, vocabulary } = sizes;
    this.tokenScores = { length, vocabulary, drawn: this.tokens, scores: () => this.laws.buffer.data };
  }

  memory(): Memory {
    return { tokens: this.tokens };
  }

  fillClean(subBatch: SubBatch, out: Float64Array): void {
    copyStates(this.data.states, subBatch, this.dimensions, out);
  }

  collect(subBatch: SubBatch): void {
    this.laws.draw(subBatch, this.tokens);
  }

  predictedEntropyBits(_: Float32Array, row: number): number {
    return this.laws.entropy(row);
  }

  reconstructionBits(_: Float32Array, row: number, sample: number): number {
    return this.laws.bitsOf(row, this.data.tokens, sample);
  }
}

/** Latents of whole texts: one decoding call gives the laws of all tokens. */
export class TextLatentRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly startMean = 0;
  readonly weights = null;
  /** (N, L) samples. */
  readonly tokens: Uint8Array;
  private readonly laws: TokenLaws;
  private readonly z: Float32Array;

  /**
   * @param count N, samples to draw.
   * @param latents (M, d) latents of the data that are measured.
   * @param steps K; the decoder's call counts as step K in error sentences.
   */
  constructor(
    sizes: TextSizes,
    count: number,
    private readonly latents: Float32Array,
    private readonly decoder: CheckedNetwork,
    private readonly steps: number,
  ) {
    this.dimensions = sizes.dimensions;
    this.laws = new TokenLaws(sizes);
    decoder.requireSizes({ z: sizes.dimensions, logits: sizes.length * sizes.vocabulary });
    this.tokens = new Uint8Array(count * sizes.length);
    this.z = new Float32Array(SUB_BATCH * sizes.dimensions);
  }

  memory(): Memory {
    return { tokens: this.tokens };
  }

  fillClean(subBatch: SubBatch, out: Float64Array): void {
    copyStates(this.latents, subBatch, this.dimensions, out);
  }

  async collect(subBatch: SubBatch, sampler: GaussianSampler, calls: Int32Array): Promise<void> {
    const { rows, samples } = subBatch;
    for (let i = 0; i < rows * this.dimensions; i++) this.z[i] = sampler.x[i];
    await this.decoder.run(rows, { z: this.z }, { logits: this.laws.buffer }, { step: this.steps, samples });
    for (let row = 0; row < rows; row++) calls[samples[row]]++;
    this.laws.draw(subBatch, this.tokens);
  }

  predictedEntropyBits(): null {
    return null;
  }

  reconstructionBits(): number {
    return 0;
  }
}

function copyStates(states: Float32Array, { rows, samples }: SubBatch, d: number, out: Float64Array): void {
  for (let row = 0; row < rows; row++) for (let i = 0; i < d; i++) out[row * d + i] = states[samples[row] * d + i];
}
