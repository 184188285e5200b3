import type { StepTally } from '../measurement/step-tally.js';
import type { TrajectoryRecorder } from '../measurement/trajectory.js';
import type { ChoiceObserver } from '../samplers/least-entropy-pass.js';

/** Writes what a sampler does into the trajectory and counts its calls, for samplers whose sequences need different numbers of steps. */
export function talliedSteps(recorder: TrajectoryRecorder, tally: StepTally, onStepEnd: (step: number) => void): ChoiceObserver {
  return {
    onEntropy: (k, bits) => {
      recorder.addSampleEntropy(k, bits);
    },
    onCall: (k, masked) => {
      tally.add(k, masked);
    },
    onStepEnd: (k) => {
      recorder.endStep(k);
      onStepEnd(k);
    },
  };
}
