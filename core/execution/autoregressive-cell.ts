import type { CheckedNetwork } from '../inference/checked-network.js';
import { measureAutoregressiveNll } from '../measurement/autoregressive-nll.js';
import { prefixRemainingEntropyBits } from '../measurement/remaining-entropy.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { ArAncestral } from '../samplers/ar-ancestral.js';
import { TokenPass } from '../samplers/token-pass.js';
import { entropyBits } from '../worlds/categorical.js';
import type { SequenceWorld } from '../worlds/world.js';
import { type CellContext, subBatches } from './cell-context.js';
import { drawSequences, type SequenceObservations } from './observations.js';

/** Autoregressive tokens: samples left to right, and the exact NLL of data. */
export async function observeAutoregressive(
  context: CellContext,
  world: SequenceWorld,
  step: CheckedNetwork,
): Promise<SequenceObservations> {
  const { spec, noise, progress, stopwatch } = context;
  const { length, vocabulary } = world;
  const pass = new TokenPass(step, length, vocabulary);
  const sampler = new ArAncestral(pass, length, vocabulary, noise);
  const recorder = new TrajectoryRecorder(length);
  const data = drawSequences(world, noise, spec.samples);
  const tokens = new Uint8Array(spec.samples * length);
  const nelboBits = new Float64Array(spec.samples);
  const calls = new Int32Array(spec.samples);
  for (const subBatch of subBatches(spec.samples)) {
    recorder.startLap();
    await stopwatch.sampling(() =>
      sampler.sample(subBatch, tokens, calls, {
        onPrediction: (position, probabilities) => {
          recorder.addSampleEntropy(position, entropyBits(probabilities, 0, vocabulary));
        },
        onStepEnd: (position) => {
          recorder.endStep(position);
          progress.tick();
        },
      }),
    );
    await stopwatch.measurement(() =>
      measureAutoregressiveNll(pass, subBatch, length, data.tokens, nelboBits, {
        onPrediction: (position, probabilities) => {
          recorder.addDataEntropy(position, entropyBits(probabilities, 0, vocabulary));
        },
        onStepEnd: () => {
          progress.tick();
        },
      }),
    );
  }
  const trajectory = recorder.build(
    (decoded) => ({
      noiseLevel: 1 - decoded / length,
      remainingEntropy: prefixRemainingEntropyBits(world, decoded) / length,
      nfe: decoded,
    }),
    step.flopsPerSample,
  );
  return { tokens, data, nelboBits, classes: null, calls, trajectory };
}
