import { SUB_BATCH } from '../grid/vocabulary.js';
import type { Memory } from '../checkpoints/index.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { PURPOSE } from '../random/noise.js';
import { softmax } from '../samplers/categorical.js';
import type { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { sigmaGrid } from '../samplers/sigma-grid.js';
import { inverseCdf } from '../worlds/categorical.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import { type CellContext, stepsOf } from './cell-context.js';
import { type GaussianRoute, runGaussian } from './gaussian-run.js';
import { drawSequences, type SequenceObservations } from './observations.js';

/** Gaussian diffusion over the one-hot of the sentence's class, then one factorised decoding call for all tokens. */
export async function observeSentenceLatent(
  context: CellContext,
  world: LatentClassWorld,
  step: CheckedNetwork,
  decoder: CheckedNetwork,
): Promise<SequenceObservations> {
  const { spec } = context;
  const sigmas = sigmaGrid(spec.sampler.parameters, stepsOf(spec));
  const route = new SentenceLatentRoute(context, world, decoder, sigmas.length - 1);
  const run = await runGaussian(context, step, sigmas, route);
  const trajectory = run.recorder.build(
    // What is left of the class at a Gaussian noise level has no closed form: nothing is filled in.
    (k) => ({ noiseLevel: sigmas[k], remainingEntropy: null, nfe: run.callsBefore[k] }),
    step.flopsPerSample,
  );
  const data = drawSequences(world, context.noise, spec.samples);
  return { tokens: route.tokens, data, nelboBits: null, classes: route.classes, calls: run.calls, trajectory, asked: run.asked };
}

class SentenceLatentRoute implements GaussianRoute {
  readonly dimensions: number;
  readonly freeDimensions: number;
  readonly startMean: number;
  readonly weights = null;
  readonly tokens: Uint8Array;
  readonly classes: Uint8Array;
  private readonly z: Float32Array;
  private readonly logits: Float32Array;
  private readonly probabilities: Float64Array;
  private readonly uniforms: Float64Array;

  /** @param steps K; the decoder's call counts as step K in error sentences. */
  constructor(
    private readonly context: CellContext,
    private readonly world: LatentClassWorld,
    private readonly decoder: CheckedNetwork,
    private readonly steps: number,
  ) {
    const { length, vocabulary, latent } = world;
    this.dimensions = latent.classes;
    this.freeDimensions = latent.classes - 1;
    this.startMean = 1 / latent.classes;
    decoder.requireSizes({ z: latent.classes, logits: length * vocabulary });
    this.tokens = new Uint8Array(context.spec.samples * length);
    this.classes = new Uint8Array(context.spec.samples);
    this.z = new Float32Array(SUB_BATCH * latent.classes);
    this.logits = new Float32Array(SUB_BATCH * length * vocabulary);
    this.probabilities = new Float64Array(vocabulary);
    this.uniforms = new Float64Array(SUB_BATCH * length);
  }

  memory(): Memory {
    return { tokens: this.tokens, classes: this.classes };
  }

  /** One-hots of classes drawn from the prior. */
  fillClean({ rows, samples }: SubBatch, out: Float64Array): void {
    const { classes, prior } = this.world.latent;
    out.fill(0, 0, rows * classes);
    for (let row = 0; row < rows; row++) {
      const u = this.context.noise.uniform(PURPOSE.dataClass, samples[row], 0, 0, 0);
      out[row * classes + inverseCdf(prior, 0, classes, u)] = 1;
    }
  }

  async collect(subBatch: SubBatch, sampler: GaussianSampler, calls: Int32Array): Promise<void> {
    const { rows, samples } = subBatch;
    const { length, vocabulary } = this.world;
    const perSample = length * vocabulary;
    for (let i = 0; i < rows * this.dimensions; i++) this.z[i] = sampler.x[i];
    await this.decoder.run(rows, { z: this.z }, { logits: { data: this.logits, perSample } }, { step: this.steps, samples });
    this.context.noise.fillUniforms(PURPOSE.token, samples, rows, 0, length, this.uniforms);
    for (let row = 0; row < rows; row++) {
      calls[samples[row]]++;
      this.classes[samples[row]] = indexOfLargest(this.z, row * this.dimensions, this.dimensions);
      for (let i = 0; i < length; i++) {
        softmax(this.logits, row * perSample + i * vocabulary, vocabulary, this.probabilities);
        this.tokens[samples[row] * length + i] = inverseCdf(this.probabilities, 0, vocabulary, this.uniforms[row * length + i]);
      }
    }
  }

  predictedEntropyBits(): null {
    return null;
  }

  reconstructionBits(): number {
    return 0;
  }
}

/** The class of a latent: the nearest one-hot, which is the one of the largest element. */
function indexOfLargest(values: Float32Array, offset: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[offset + i] > values[offset + best]) best = i;
  return best;
}
