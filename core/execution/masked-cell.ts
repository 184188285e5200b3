import type { CheckedNetwork } from '../inference/checked-network.js';
import { MaskedNelbo } from '../measurement/masked-nelbo.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { MdlmAncestral } from '../samplers/mdlm-ancestral.js';
import { RevealPass } from '../samplers/reveal-pass.js';
import { entropyBits } from '../worlds/categorical.js';
import { type CellContext, meanCalls, stepsOf } from './cell-context.js';
import type { SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import type { SequenceSource } from './sequence-source.js';

/**
 * Masked diffusion over tokens: samples in K i.i.d. steps, and the K-step NELBO of data. The predictive entropies of a step are means
 * over the tokens it decides: positions are decided at random, so they stand for all masked positions.
 */
export async function observeMasked(context: CellContext, source: SequenceSource, step: CheckedNetwork): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length, vocabulary } = source;
  const steps = stepsOf(spec);
  const pass = new RevealPass(step, length, vocabulary, steps);
  const sampler = new MdlmAncestral(pass, length, vocabulary, noise);
  const nelbo = new MaskedNelbo(pass, length, noise);
  const recorder = new TrajectoryRecorder(steps);
  const data = source.data(spec.samples);
  const tokens = state.keepArray('tokens', new Uint8Array(spec.samples * length));
  const nelboBits = state.keepArray('nelboBits', new Float64Array(spec.samples));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('pass', () => pass.memory());
  state.keep('trajectory', () => recorder.memory());
  await overSubBatches(context, steps, {
    sample: (subBatch, from, onStepEnd) => {
      recorder.startLap();
      return sampler.sample(subBatch, from, tokens, calls, {
        onPrediction: (k, probabilities) => {
          recorder.addSampleEntropy(k, entropyBits(probabilities, 0, vocabulary));
        },
        onStepEnd: (k) => {
          recorder.endStep(k);
          onStepEnd(k);
        },
      });
    },
    measure: (subBatch, from, onStepEnd) =>
      nelbo.measure(subBatch, from, data.tokens, nelboBits, {
        onPrediction: (k, probabilities) => {
          recorder.addDataEntropy(k, entropyBits(probabilities, 0, vocabulary));
        },
        onStepEnd,
      }),
  });
  // Every step makes the same expected number of calls: a row is due when one of its L positions fell on the step.
  const callsPerStep = meanCalls(calls) / steps;
  const trajectory = recorder.build(
    (k) => ({
      noiseLevel: 1 - k / steps,
      remainingEntropy: source.maskedEntropyRate(k / steps),
      nfe: k * callsPerStep,
    }),
    step.flopsPerSample,
  );
  return { tokens, data, nelboBits, classes: null, calls, trajectory };
}
