import { samplesOnly } from '../grid/applicability.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { measureAutoregressiveNll } from '../measurement/autoregressive-nll.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { ArAncestral } from '../samplers/ar-ancestral.js';
import { topPOf } from '../samplers/nucleus.js';
import { temperatureOf } from '../samplers/temperature.js';
import { TokenPass } from '../samplers/token-pass.js';
import type { CellContext } from './cell-context.js';
import { readDepthProfile } from './hidden-states.js';
import type { SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import { recordedMeasurement, recordedSampling } from './recorded-steps.js';
import type { SequenceSource } from './sequence-source.js';

/** Autoregressive tokens: samples left to right, and the exact NLL of data but under a nucleus. */
export async function observeAutoregressive(
  context: CellContext,
  source: SequenceSource,
  step: CheckedNetwork,
): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length, vocabulary } = source;
  const topP = topPOf(spec.sampler);
  const pass = new TokenPass(step, length, vocabulary, temperatureOf(spec.sampler), topP);
  const sampler = new ArAncestral(pass, length, vocabulary, noise);
  const recorder = new TrajectoryRecorder(length);
  // Data that a nucleus cuts off have no probability.
  const hasLikelihood = !samplesOnly(spec.sampler.name, topP);
  const data = source.data(spec.samples);
  const tokens = state.keepArray('tokens', new Uint8Array(spec.samples * length));
  const nelboBits = state.keepArray('nelboBits', new Float64Array(spec.samples));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('pass', () => pass.memory());
  state.keep('trajectory', () => recorder.memory());
  await overSubBatches(context, length, {
    sample: (subBatch, from, onStepEnd) => {
      recorder.startLap();
      return sampler.sample(subBatch, from, tokens, calls, recordedSampling(recorder, vocabulary, onStepEnd));
    },
    measure: (subBatch, from, onStepEnd) => {
      if (!hasLikelihood) return Promise.resolve();
      const observer = recordedMeasurement(recorder, vocabulary, onStepEnd);
      return measureAutoregressiveNll(pass, subBatch, from, length, data.tokens, nelboBits, observer);
    },
  });
  const trajectory = recorder.build(
    (decoded) => ({
      noiseLevel: 1 - decoded / length,
      remainingEntropy: source.prefixEntropyRate(decoded),
      nfe: decoded,
    }),
    step.flopsPerSample,
  );
  const asked = await readDepthProfile(context, source, step, data);
  return { tokens, data, nelboBits: hasLikelihood ? nelboBits : null, classes: null, calls, trajectory, asked };
}
