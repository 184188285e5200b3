import type { StepTally } from '../measurement/step-tally.js';
import type { TrajectoryRecorder } from '../measurement/trajectory.js';
import type { ChoiceObserver } from '../samplers/least-entropy-pass.js';
import type { StepObserver } from '../samplers/step-observer.js';
import { entropyBits } from '../worlds/categorical.js';

/** What passes over token sequences write into a trajectory. */

/** Writes what a sampler predicts into the trajectory. @param vocabulary V. */
export function recordedSampling(recorder: TrajectoryRecorder, vocabulary: number, onStepEnd: (step: number) => void): StepObserver {
  return {
    onPrediction: (k, probabilities) => {
      recorder.addSampleEntropy(k, entropyBits(probabilities, 0, vocabulary));
    },
    onStepEnd: (k) => {
      recorder.endStep(k);
      onStepEnd(k);
    },
  };
}

/** Writes what a network predicts of data into the trajectory. @param vocabulary V. */
export function recordedMeasurement(recorder: TrajectoryRecorder, vocabulary: number, onStepEnd: (step: number) => void): StepObserver {
  return {
    onPrediction: (k, probabilities) => {
      recorder.addDataEntropy(k, entropyBits(probabilities, 0, vocabulary));
    },
    onStepEnd,
  };
}

/** Writes what a sampler does into the trajectory and counts its calls, for samplers whose sequences need different numbers of steps. */
export function talliedSteps(recorder: TrajectoryRecorder, tally: StepTally, onStepEnd: (step: number) => void): ChoiceObserver {
  return {
    onEntropy: (k, bits) => {
      recorder.addSampleEntropy(k, bits);
    },
    onCall: (k, masked) => {
      tally.add(k, masked);
    },
    onSkip: (k, masked) => {
      tally.skip(k, masked);
    },
    onStepEnd: (k) => {
      recorder.endStep(k);
      onStepEnd(k);
    },
  };
}
