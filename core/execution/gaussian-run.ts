import type { CheckedNetwork } from '../inference/checked-network.js';
import { DenoiserGain } from '../measurement/denoiser-gain.js';
import { GaussianDataPass } from '../measurement/gaussian-data-pass.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianKernel } from '../samplers/gaussian-kernels.js';
import { GaussianSampler } from '../samplers/gaussian-sampler.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CellContext } from './cell-context.js';
import type { GaussianRoute } from './gaussian-route.js';
import { firstData, GaussianReguess } from './gaussian-reguess.js';
import { followGaussianStates } from './hidden-states.js';
import type { AskedObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';

export type { GaussianRoute, TokenScoring } from './gaussian-route.js';

/** What a Gaussian run yields beside its samples. */
export interface GaussianRun {
  readonly nelboBits: Float64Array | null;
  readonly calls: Int32Array;
  readonly recorder: TrajectoryRecorder;
  /** (K + 1) step-network calls per sample made before each state. */
  readonly callsBefore: Float64Array;
  readonly asked: AskedObservations;
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
  const reguess = spec.measure?.includes('reguess') ? new GaussianReguess(context, denoiser, sigmas, route) : null;
  await overSubBatches(context, steps, {
    sample: async (subBatch, from, onStepEnd) => {
      teacher.recorder.startLap();
      if (from === 0) reguess?.beginSamples();
      await sampler.sample(subBatch, from, calls, {
        onDenoised: (step, denoised) => {
          teacher.recordSampleEntropy(step, denoised, subBatch);
          reguess?.seeSamples(subBatch, denoised);
        },
        onStepEnd: (step) => {
          teacher.recorder.endStep(step);
          onStepEnd(step);
        },
      });
      await route.collect(subBatch, sampler, calls);
      reguess?.endSamples(subBatch);
    },
    measure: (subBatch, from, onStepEnd) => teacher.measure(subBatch, from, onStepEnd),
  });
  const callsBefore = new Float64Array(steps + 1);
  for (let k = 0; k < steps; k++) callsBefore[k + 1] = callsBefore[k] + kernel.callsAt(k, steps);
  const asked = {
    ...(await reguess?.measure()),
    ...(await measureGains(context, denoiser, sigmas, route)),
    ...(await followGaussianStates(context, network, sigmas, route)),
  };
  return { nelboBits: teacher.nelboBits, calls, recorder: teacher.recorder, callsBefore, asked };
}

/** Gains of the denoiser on the data of the first sub-batch, where the cell is asked for them; made anew when a cell is taken up. */
async function measureGains(
  { spec, noise, stopwatch }: CellContext,
  denoiser: Denoiser,
  sigmas: Float64Array,
  route: GaussianRoute,
): Promise<AskedObservations> {
  if (spec.measure?.includes('smoothness') !== true) return {};
  const gain = new DenoiserGain(denoiser, sigmas, route.freeDimensions ?? route.dimensions, noise);
  const { subBatch, clean } = firstData(route, spec.samples);
  return { gains: await stopwatch.measurement(() => gain.measure(subBatch, clean)) };
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
      this.route.seeData?.(step, sample, this.clean, denoised, row * dimensions);
      const bits = this.route.predictedEntropyBits(denoised, row);
      if (bits !== null) this.recorder.addDataEntropy(step, bits);
    }
  }
}

function isFirst(subBatch: SubBatch): boolean {
  return subBatch.samples[0] === 0;
}
