import { hiddenShapeOf, layersOf } from '../models/contract/measured-outputs.js';
import type { CheckedNetwork, OutputBuffer } from '../inference/checked-network.js';
import { InvalidModelOutput } from '../inference/errors.js';
import { firstNonFinite } from '../inference/finite.js';
import { measureAutoregressiveNll } from '../measurement/autoregressive-nll.js';
import { DepthProfile } from '../measurement/depth-profile.js';
import { HiddenSteps } from '../measurement/hidden-steps.js';
import { Denoiser } from '../samplers/denoiser.js';
import { gaussianKernel } from '../samplers/gaussian-kernels.js';
import { GaussianSampler } from '../samplers/gaussian-sampler.js';
import { RevealPass, type SubBatch } from '../samplers/reveal-pass.js';
import { RevealSampler } from '../samplers/reveal-sampler.js';
import { TokenPass } from '../samplers/token-pass.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import { type CellContext, subBatches } from './cell-context.js';
import type { GaussianRoute } from './gaussian-route.js';
import { revealScheduleOf } from './masked-schedule.js';
import type { AskedObservations, SequenceData } from './observations.js';
import type { SequenceSource } from './sequence-source.js';

/**
 * What the hidden states of a network say, where a cell is asked for it. Its first samples are drawn once more, or the first data read once more, with
 * an output more of the step graph: the cell's own samples do not depend on it, and it is made anew when a cell is taken up.
 */

/** Samples that are followed: with their positions a thousand or two examples of hidden states a step, whose products are what costs time. */
const FOLLOWED = 32;

/** Hidden states along i.i.d. masked steps: K calls. */
export async function followMaskedStates(
  context: CellContext,
  source: SequenceSource,
  network: CheckedNetwork,
): Promise<AskedObservations> {
  if (!asksForHiddenStates(context)) return {};
  const { spec, noise, stopwatch } = context;
  const { length, vocabulary } = source;
  const subBatch = firstRows(spec.samples, FOLLOWED);
  const states = new StatesOfSteps(context, subBatch, network, true);
  const pass = new RevealPass(states.network, length, vocabulary, revealScheduleOf(spec, source));
  const sampler = new RevealSampler(pass, length, vocabulary, noise);
  const calls = new Int32Array(subBatch.rows);
  await stopwatch.measurement(() =>
    sampler.sample(subBatch, 0, new Uint8Array(subBatch.rows * length), calls, {
      onPrediction: () => undefined,
      onRow: (row, _, __, offset) => {
        const tokens = pass.tokens.subarray(row * length, (row + 1) * length);
        states.see(row, tokens, offset / (length * vocabulary));
      },
      onStepEnd: () => {
        states.steps.endStep();
      },
    }),
  );
  return { hidden: states.steps };
}

/** Hidden states along Gaussian steps, at the first call of each: as many calls as the sampler makes. */
export async function followGaussianStates(
  context: CellContext,
  network: CheckedNetwork,
  sigmas: Float64Array,
  route: GaussianRoute,
): Promise<AskedObservations> {
  if (!asksForHiddenStates(context)) return {};
  const { spec, noise, stopwatch } = context;
  const subBatch = firstRows(spec.samples, FOLLOWED);
  const states = new StatesOfSteps(context, subBatch, network, false);
  const denoiser = new Denoiser(states.network, route.dimensions, route.predictedLogits ?? null);
  const kernel = gaussianKernel(spec.sampler.name, SUB_BATCH * route.dimensions);
  const sampler = new GaussianSampler(denoiser, kernel, sigmas, route.startMean, noise);
  await stopwatch.measurement(() =>
    sampler.sample(subBatch, 0, new Int32Array(subBatch.rows), {
      onDenoised: (step) => {
        states.requireFinite(step, subBatch);
        for (let row = 0; row < subBatch.rows; row++) states.see(row, null, row);
      },
      onStepEnd: () => {
        states.steps.endStep();
      },
    }),
  );
  return { hidden: states.steps };
}

/** Depth profile of an autoregressive network on the data of the first sub-batch: L calls. */
export async function readDepthProfile(
  context: CellContext,
  { length, vocabulary }: SequenceSource,
  network: CheckedNetwork,
  data: SequenceData,
): Promise<AskedObservations> {
  if (!asksForHiddenStates(context)) return {};
  const { spec, stopwatch } = context;
  const subBatch = firstRows(spec.samples, SUB_BATCH);
  const layers = layersOf(spec.interface);
  const perSample = layers * vocabulary;
  const logits: OutputBuffer = { data: new Float32Array(SUB_BATCH * perSample), perSample };
  const pass = new TokenPass(network.reading('layer_logits', logits), length, vocabulary);
  const profile = new DepthProfile(subBatch.rows, layers, vocabulary);
  const unobserved = { onPrediction: () => undefined, onStepEnd: () => undefined };
  // The rows of the sub-batch are the samples of the same numbers.
  const see = (sample: number): void => {
    profile.see(sample, logits.data, sample * perSample);
  };
  const bits = new Float64Array(subBatch.rows);
  await stopwatch.measurement(() => measureAutoregressiveNll(pass, subBatch, 0, length, data.tokens, bits, unobserved, see));
  return { depth: { profile, length } };
}

function asksForHiddenStates({ spec }: CellContext): boolean {
  return spec.measure?.includes('hidden_states') === true;
}

function firstRows(samples: number, most: number): SubBatch {
  const [subBatch] = subBatches(Math.min(samples, most));
  return subBatch;
}

/** A network that is read with its hidden states, and what they say from step to step. */
class StatesOfSteps {
  readonly network: CheckedNetwork;
  readonly steps: HiddenSteps;
  private readonly buffer: OutputBuffer;

  constructor({ spec }: CellContext, { rows }: SubBatch, network: CheckedNetwork, tokens: boolean) {
    const shape = hiddenShapeOf(spec.interface);
    const perSample = shape.positions * shape.width;
    this.buffer = { data: new Float32Array(rows * perSample), perSample };
    this.network = network.reading('hidden_states', this.buffer);
    this.steps = new HiddenSteps(rows, shape, tokens);
  }

  /** @param index Place of the row in the call. */
  see(row: number, input: Int32Array | null, index: number): void {
    this.steps.see(row, input, this.buffer.data, index * this.buffer.perSample);
  }

  /** @throws InvalidModelOutput when a hidden state of a call that was not scanned is not finite. */
  requireFinite(step: number, { rows, samples }: SubBatch): void {
    const { data, perSample } = this.buffer;
    const index = firstNonFinite(data, rows * perSample);
    if (index < 0) return;
    const sample = samples[Math.floor(index / perSample)];
    throw new InvalidModelOutput(
      `Output "hidden_states" of the step graph is ${String(data[index])} at step ${String(step)}, sample ${String(sample)}: check the exported graph.`,
      { role: 'step', tensor: 'hidden_states', step, sample },
    );
  }
}
