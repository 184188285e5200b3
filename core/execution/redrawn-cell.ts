import type { CellSpec } from '../cells/cell.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { StepTally } from '../measurement/step-tally.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import type { NoiseSource } from '../random/noise.js';
import { MaskGit, maskGitCounts } from '../samplers/maskgit.js';
import { Remdm } from '../samplers/remdm.js';
import { type CellContext, samplerNumber, stepsOf } from './cell-context.js';
import type { SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import type { SequenceSource } from './sequence-source.js';
import { talliedSteps } from './tallied-steps.js';

/**
 * Masked diffusion by a sampler whose sequences have no tractable probability: samples alone, no data. The predictive entropies of a step
 * are means over the laws from which it draws tokens.
 */
export async function observeRedrawn(context: CellContext, source: SequenceSource, step: CheckedNetwork): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length } = source;
  const steps = stepsOf(spec);
  const sampler = samplerOf(spec, source, step, noise);
  const recorder = new TrajectoryRecorder(steps);
  const tally = new StepTally(steps);
  const tokens = state.keepArray('tokens', new Uint8Array(spec.samples * length));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('sampler', () => sampler.memory());
  state.keep('trajectory', () => recorder.memory());
  state.keep('tally', () => tally.memory());
  await overSubBatches(context, steps, {
    sample: (subBatch, from, onStepEnd) => {
      recorder.startLap();
      return sampler.sample(subBatch, from, tokens, calls, talliedSteps(recorder, tally, onStepEnd));
    },
    measure: () => Promise.resolve(),
  });
  const maskedShare = maskedShareOf(spec, length, steps);
  // The entropy that drawn and masked again tokens leave has no closed form: nothing is filled in.
  const trajectory = recorder.build(
    (k) => ({
      noiseLevel: maskedShare(k),
      remainingEntropy: k === steps ? source.revealedEntropyRate(length) : null,
      nfe: tally.meanCallsBefore(k, spec.samples),
    }),
    step.flopsPerSample,
  );
  return { tokens, data: source.data(0), nelboBits: null, classes: null, calls, trajectory, asked: {} };
}

function samplerOf(spec: CellSpec, { length, vocabulary }: SequenceSource, step: CheckedNetwork, noise: NoiseSource): MaskGit | Remdm {
  const steps = stepsOf(spec);
  if (spec.sampler.name === 'remdm') return new Remdm(step, length, vocabulary, steps, samplerNumber(spec, 'eta'), noise);
  return new MaskGit(step, length, vocabulary, steps, samplerNumber(spec, 'choiceTemperature'), noise);
}

/** The share of masked positions before a step: of a schedule that is fixed, or the mean of one that is drawn. */
function maskedShareOf({ sampler }: CellSpec, length: number, steps: number): (step: number) => number {
  if (sampler.name === 'remdm') return (k) => 1 - k / steps;
  const counts = [length, ...maskGitCounts(length, steps)];
  return (k) => counts[k] / length;
}
