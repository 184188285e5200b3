import type { Memory } from '../checkpoints/index.js';
import type { CheckedNetwork, OutputBuffer } from '../inference/checked-network.js';
import { GaussianDataPass } from '../measurement/gaussian-data-pass.js';
import type { PathWeights } from '../measurement/gaussian-path.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianKernel } from '../samplers/gaussian-kernels.js';
import { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CellContext } from './cell-context.js';
import { overSubBatches } from './over-sub-batches.js';

/** What is particular to one Gaussian space. */
export interface GaussianRoute {
  /** d, elements of one state. */
  readonly dimensions: number;
  /** Mean of the starting state in every element. */
  readonly startMean: number;
  /** Weights of the path bound, or null where the sampler has none. */
  readonly weights: PathWeights | null;
  /** Where the token logits of every call go; absent where the network gives none beside the clean prediction. */
  readonly predictedLogits?: OutputBuffer;
  /** The samples collected so far, which a later attempt at the cell must find again. */
  memory(): Memory;
  /** Writes the clean data of a sub-batch in the network's space, (rows, d). */
  fillClean(subBatch: SubBatch, out: Float64Array): void;
  /** Turns a finished sub-batch into samples of the cell; may call a decoder. */
  collect(subBatch: SubBatch, sampler: GaussianSampler, calls: Int32Array): Promise<void> | void;
  /** Mean entropy in bits of the token laws in row `row` of a prediction, or null where the space has no token laws. */
  predictedEntropyBits(denoised: Float32Array, row: number): number | null;
  /** Bits to reconstruct data sample `sample` from the prediction in row `row` at the last node; 0 for continuous data. */
  reconstructionBits(denoised: Float32Array, row: number, sample: number): number;
}

/** What a Gaussian run yields beside its samples. */
export interface GaussianRun {
  readonly nelboBits: Float64Array | null;
  readonly calls: Int32Array;
  readonly recorder: TrajectoryRecorder;
  /** (K + 1) step-network calls per sample made before each state. */
  readonly callsBefore: Float64Array;
}

/** Samples and teacher-forced measurements of a Gaussian space; the same for pixels, whitened, embedding and latent spaces. */
export async function runGaussian(
  context: CellContext,
  network: CheckedNetwork,
  sigmas: Float64Array,
  route: GaussianRoute,
): Promise<GaussianRun> {
  const { spec, noise, state } = context;
  const steps = sigmas.length - 1;
  const denoiser = new Denoiser(network, route.dimensions, route.predictedLogits ?? null);
  const kernel = gaussianKernel(spec.sampler.name, SUB_BATCH * route.dimensions);
  const sampler = new GaussianSampler(denoiser, kernel, sigmas, route.startMean, noise);
  // A path bound sums over nodes; a trajectory alone does not.
  const pass = new GaussianDataPass(denoiser, sigmas, noise, route.weights === null ? 'common' : 'independent');
  const teacher = new TeacherForcing(spec.samples, pass, route, steps);
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('sampler', () => sampler.memory());
  state.keep('route', () => route.memory());
  state.keep('trajectory', () => teacher.recorder.memory());
  if (teacher.nelboBits !== null) state.keepArray('nelboBits', teacher.nelboBits);
  await overSubBatches(context, steps, {
    sample: async (subBatch, from, onStepEnd) => {
      teacher.recorder.startLap();
      await sampler.sample(subBatch, from, calls, {
        onDenoised: (step, denoised) => {
          teacher.recordSampleEntropy(step, denoised, subBatch);
        },
        onStepEnd: (step) => {
          teacher.recorder.endStep(step);
          onStepEnd(step);
        },
      });
      await route.collect(subBatch, sampler, calls);
    },
    measure: (subBatch, from, onStepEnd) => teacher.measure(subBatch, from, onStepEnd),
  });
  const callsBefore = new Float64Array(steps + 1);
  for (let k = 0; k < steps; k++) callsBefore[k + 1] = callsBefore[k] + kernel.callsAt(k, steps);
  return { nelboBits: teacher.nelboBits, calls, recorder: teacher.recorder, callsBefore };
}

/** The number of sub-batches whose data are measured: all for a path bound, else the first, which is enough for the trajectory. */
export function measuredSubBatches(samples: number, hasPathBound: boolean): number {
  return hasPathBound ? Math.ceil(samples / SUB_BATCH) : 1;
}

/** The number of samples in those sub-batches: no other data have to be drawn. */
export function measuredSamples(samples: number, hasPathBound: boolean): number {
  return Math.min(samples, measuredSubBatches(samples, hasPathBound) * SUB_BATCH);
}

/** Teacher-forced measurements of a run: the path bound over all data, the trajectory over the first sub-batch. */
class TeacherForcing {
  readonly recorder: TrajectoryRecorder;
  readonly nelboBits: Float64Array | null;
  private readonly clean: Float64Array;

  constructor(
    samples: number,
    private readonly pass: GaussianDataPass,
    private readonly route: GaussianRoute,
    private readonly steps: number,
  ) {
    this.recorder = new TrajectoryRecorder(steps);
    this.nelboBits = route.weights === null ? null : new Float64Array(samples);
    this.clean = new Float64Array(SUB_BATCH * route.dimensions);
  }

  recordSampleEntropy(step: number, denoised: Float32Array, subBatch: SubBatch): void {
    if (!isFirst(subBatch)) return;
    for (let row = 0; row < subBatch.rows; row++) {
      const bits = this.route.predictedEntropyBits(denoised, row);
      if (bits !== null) this.recorder.addSampleEntropy(step, bits);
    }
  }

  async measure(subBatch: SubBatch, from: number, onStepEnd: (step: number) => void): Promise<void> {
    if (this.nelboBits === null && !isFirst(subBatch)) return;
    this.route.fillClean(subBatch, this.clean);
    if (from === 0) this.addPrior(subBatch);
    await this.pass.run(subBatch, from, this.clean, {
      onDenoised: (step, denoised, squaredErrors) => {
        this.addStep(step, denoised, squaredErrors, subBatch);
      },
      onStepEnd,
    });
  }

  private addPrior({ rows, samples }: SubBatch): void {
    const { weights, dimensions, startMean } = this.route;
    if (this.nelboBits === null || weights === null) return;
    for (let row = 0; row < rows; row++) {
      let distance = 0;
      for (let i = row * dimensions; i < (row + 1) * dimensions; i++) distance += (this.clean[i] - startMean) ** 2;
      this.nelboBits[samples[row]] = weights.prior * distance;
    }
  }

  private addStep(step: number, denoised: Float32Array, squaredErrors: Float64Array, subBatch: SubBatch): void {
    const { weights, dimensions } = this.route;
    const first = isFirst(subBatch);
    for (let row = 0; row < subBatch.rows; row++) {
      const sample = subBatch.samples[row];
      if (this.nelboBits !== null && weights !== null) {
        this.nelboBits[sample] += weights.steps[step] * squaredErrors[row];
        if (step === this.steps - 1) this.nelboBits[sample] += this.route.reconstructionBits(denoised, row, sample);
      }
      if (!first) continue;
      this.recorder.addSquaredError(step, squaredErrors[row] / dimensions);
      const bits = this.route.predictedEntropyBits(denoised, row);
      if (bits !== null) this.recorder.addDataEntropy(step, bits);
    }
  }
}

function isFirst(subBatch: SubBatch): boolean {
  return subBatch.samples[0] === 0;
}
