import { InferenceSession, Tensor } from 'onnxruntime-node';
import { sessionOptions } from '../../../apps/worker/inference/session-cache.js';
import { KEPT_SAMPLES } from '../../../core/execution/execute-sequence-cell.js';
import { samplerParameters } from '../../../core/grid/applicability.js';
import { PROTOCOL_VERSION, SUB_BATCH } from '../../../core/grid/vocabulary.js';
import { NoiseSource, PURPOSE } from '../../../core/random/noise.js';
import { sigmaGrid } from '../../../core/samplers/sigma-grid.js';
import { normaliseMarginals } from '../../../core/samplers/categorical.js';
import { inverseCdf } from '../../../core/worlds/categorical.js';
import { worldOf, type ExactWorld } from '../../../core/worlds/index.js';
import type { ModelPackage } from '../../../core/models/package.js';
import type { InferenceCase } from './cases.js';

/** What one pass of the loop took and drew. */
export interface BareRun {
  readonly wallMs: number;
  readonly networkMs: number;
  /** The first samples, as a cell keeps them. */
  readonly samples: { readonly data: Uint8Array | Float32Array; readonly shape: readonly number[] };
}

/** A DDIM loop as one would write it by hand: a session, its tensors, the update, and no more. */
export class BareLoop {
  private readonly sigmas: Float64Array;
  private readonly x: Float64Array;
  private readonly noise: Float64Array;
  private readonly input: Float32Array;
  private readonly sigma = new Float32Array(SUB_BATCH);
  private readonly denoised: Float32Array;
  private readonly feeds: Record<string, Tensor>;
  private readonly fetches: Record<string, Tensor>;

  private constructor(
    private readonly session: InferenceSession,
    private readonly world: Exclude<ExactWorld, { kind: 'noop' }>,
    private readonly size: InferenceCase,
    private readonly dimensions: number,
  ) {
    const capacity = SUB_BATCH * dimensions;
    this.sigmas = sigmaGrid(samplerParameters(size.sampler, size.space, size.world), size.steps);
    this.x = new Float64Array(capacity);
    this.noise = new Float64Array(capacity);
    this.input = new Float32Array(capacity);
    this.denoised = new Float32Array(capacity);
    this.feeds = {
      x: new Tensor('float32', this.input, this.shapeOf('x')),
      sigma: new Tensor('float32', this.sigma, this.shapeOf('sigma')),
    };
    this.fetches = { x0: new Tensor('float32', this.denoised, this.shapeOf('x0')) };
  }

  /** Loads the model's step graph with the options that a worker uses. @throws RangeError for a case that is no DDIM case. */
  static async load(size: InferenceCase, models: readonly ModelPackage[]): Promise<BareLoop> {
    const model = models.find((m) => m.data.world === size.world && m.architecture === size.architecture && m.space === size.space);
    const graph = model?.graphs.find(({ role }) => role === 'step');
    if (model === undefined || graph === undefined)
      throw new RangeError(`There is no step graph for ${size.world} in ${size.space} space.`);
    const world = worldOf(size.world, model.data.parameters);
    if (world.kind === 'noop' || size.sampler !== 'ddim' || size.samples % SUB_BATCH !== 0) {
      throw new RangeError('The bare loop is DDIM over whole sub-batches of a world with samples.');
    }
    const dimensions = world.kind === 'image' ? world.dimensions : world.length * world.vocabulary;
    return new BareLoop(await InferenceSession.create(graph.bytes, sessionOptions('cpu')), world, size, dimensions);
  }

  /** Draws all samples of one cell. */
  async run(seed: number): Promise<BareRun> {
    const { world, size, sigmas, x, denoised } = this;
    const noise = new NoiseSource(seed, PROTOCOL_VERSION);
    const kept = Math.min(KEPT_SAMPLES, size.samples);
    const out = world.kind === 'image' ? new Float32Array(size.samples * this.dimensions) : new Uint8Array(size.samples * world.length);
    const started = performance.now();
    let networkMs = 0;
    for (let first = 0; first < size.samples; first += SUB_BATCH) {
      const samples = Int32Array.from({ length: SUB_BATCH }, (_, row) => first + row);
      noise.fillGaussians(PURPOSE.initialState, samples, SUB_BATCH, 0, this.dimensions, this.noise);
      const mean = world.kind === 'image' ? 0 : 1 / world.vocabulary;
      for (let i = 0; i < x.length; i++) x[i] = mean + sigmas[0] * this.noise[i];
      for (let k = 0; k < size.steps; k++) {
        for (let i = 0; i < x.length; i++) this.input[i] = x[i];
        this.sigma.fill(sigmas[k]);
        const called = performance.now();
        await this.session.run(this.feeds, this.fetches);
        networkMs += performance.now() - called;
        const keep = sigmas[k + 1] / sigmas[k];
        for (let i = 0; i < x.length; i++) x[i] = denoised[i] + keep * (x[i] - denoised[i]);
      }
      this.collect(noise, samples, out);
    }
    const wallMs = performance.now() - started;
    return world.kind === 'image'
      ? { wallMs, networkMs, samples: { data: out.slice(0, kept * this.dimensions), shape: [kept, 1, world.height, world.width] } }
      : { wallMs, networkMs, samples: { data: out.slice(0, kept * world.length), shape: [kept, world.length] } };
  }

  private collect(noise: NoiseSource, samples: Int32Array, out: Uint8Array | Float32Array): void {
    const { world, dimensions } = this;
    if (world.kind === 'image') {
      out.set(this.x, samples[0] * dimensions);
      return;
    }
    const { length, vocabulary } = world;
    const probabilities = new Float64Array(vocabulary);
    const uniforms = new Float64Array(SUB_BATCH * length);
    noise.fillUniforms(PURPOSE.token, samples, SUB_BATCH, 0, length, uniforms);
    for (let i = 0; i < SUB_BATCH * length; i++) {
      normaliseMarginals(this.denoised, i * vocabulary, vocabulary, probabilities);
      out[samples[0] * length + i] = inverseCdf(probabilities, 0, vocabulary, uniforms[i]);
    }
  }

  private shapeOf(name: string): number[] {
    const metadata = [...this.session.inputMetadata, ...this.session.outputMetadata].find((entry) => entry.name === name);
    if (metadata === undefined || !metadata.isTensor) throw new RangeError(`The graph has no tensor named "${name}".`);
    return [SUB_BATCH, ...metadata.shape.slice(1).map(Number)];
  }
}
