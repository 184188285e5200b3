import type { Memory } from '../checkpoints/index.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { discretePathWeights } from '../measurement/gaussian-path.js';
import { PURPOSE } from '../random/noise.js';
import { normaliseMarginals } from '../samplers/categorical.js';
import type { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { entropyBits, inverseCdf } from '../worlds/categorical.js';
import type { SequenceWorld } from '../worlds/world.js';
import { type CellContext, stepsOf } from './cell-context.js';
import { type GaussianRoute, measuredSamples, runGaussian, type TokenScoring } from './gaussian-run.js';
import { drawSequences, type SequenceData, type SequenceObservations } from './observations.js';

/** Smallest positive float32: a float32 probability of 0 means no more than "below this". */
const SMALLEST_FLOAT32 = 2 ** -149;

/** Gaussian diffusion over one-hot tokens: noise on one-hots, then one draw from the marginals of the last call. */
export async function observeTokenEmbedding(
  context: CellContext,
  world: SequenceWorld,
  step: CheckedNetwork,
): Promise<SequenceObservations> {
  const { spec } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const weights = spec.sampler.name === 'ddpm' ? discretePathWeights(sigmas) : null;
  const data = drawSequences(world, context.noise, measuredSamples(spec.samples, weights !== null));
  const tokens = new Uint8Array(spec.samples * world.length);
  const route = new TokenEmbeddingRoute(context, world, weights, data, tokens);
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build(
    // The entropy left at a Gaussian noise level has no closed form for tokens: nothing is filled in.
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: k + 1 === sigmas.length ? 0 : null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  return { tokens, data, nelboBits: run.nelboBits, classes: null, calls: run.calls, trajectory, asked: run.asked };
}

class TokenEmbeddingRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly startMean: number;
  readonly freeDimensions: number;
  readonly tokenScores: TokenScoring;
  private readonly probabilities: Float64Array;
  private readonly uniforms: Float64Array;

  constructor(
    private readonly context: CellContext,
    private readonly world: SequenceWorld,
    readonly weights: GaussianRoute['weights'],
    private readonly data: SequenceData,
    private readonly tokens: Uint8Array,
  ) {
    this.dimensions = world.length * world.vocabulary;
    // The mean of a one-hot when nothing is known of the token.
    this.startMean = 1 / world.vocabulary;
    const { length, vocabulary } = world;
    this.freeDimensions = length * (vocabulary - 1);
    this.tokenScores = { length, vocabulary, drawn: tokens, scores: (denoised) => denoised };
    this.probabilities = new Float64Array(world.vocabulary);
    this.uniforms = new Float64Array(world.length);
  }

  memory(): Memory {
    return { tokens: this.tokens };
  }

  fillClean({ rows, samples }: SubBatch, out: Float64Array): void {
    const { length, vocabulary } = this.world;
    out.fill(0, 0, rows * this.dimensions);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < length; i++) out[(row * length + i) * vocabulary + this.data.tokens[samples[row] * length + i]] = 1;
    }
  }

  /** Final marginal sampling: each token by inverse CDF from the last call's marginals. */
  collect({ rows, samples }: SubBatch, sampler: GaussianSampler): void {
    const { length, vocabulary } = this.world;
    for (let row = 0; row < rows; row++) {
      this.context.noise.fillUniforms(PURPOSE.token, samples.subarray(row), 1, 0, length, this.uniforms);
      for (let i = 0; i < length; i++) {
        normaliseMarginals(sampler.denoised, (row * length + i) * vocabulary, vocabulary, this.probabilities);
        this.tokens[samples[row] * length + i] = inverseCdf(this.probabilities, 0, vocabulary, this.uniforms[i]);
      }
    }
  }

  predictedEntropyBits(denoised: Float32Array, row: number): number {
    const { length, vocabulary } = this.world;
    let bits = 0;
    for (let i = 0; i < length; i++) {
      normaliseMarginals(denoised, (row * length + i) * vocabulary, vocabulary, this.probabilities);
      bits += entropyBits(this.probabilities, 0, vocabulary);
    }
    return bits / length;
  }

  reconstructionBits(denoised: Float32Array, row: number, sample: number): number {
    const { length, vocabulary } = this.world;
    let bits = 0;
    for (let i = 0; i < length; i++) {
      normaliseMarginals(denoised, (row * length + i) * vocabulary, vocabulary, this.probabilities);
      bits -= Math.log2(Math.max(this.probabilities[this.data.tokens[sample * length + i]], SMALLEST_FLOAT32));
    }
    return bits;
  }
}
