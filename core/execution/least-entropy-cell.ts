import type { CellSpec } from '../cells/cell.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { measureReplayLikelihood } from '../measurement/replay-likelihood.js';
import { StepTally } from '../measurement/step-tally.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { entropyBoundRule, lowEntropyRule } from '../samplers/entropy-rules.js';
import { type EntropyRule, LeastEntropyPass } from '../samplers/least-entropy-pass.js';
import { LeastEntropySampler } from '../samplers/least-entropy-sampler.js';
import { temperatureOf } from '../samplers/temperature.js';
import { type CellContext, samplerNumber, stepsOf } from './cell-context.js';
import type { SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import type { SequenceSource } from './sequence-source.js';
import { talliedSteps } from './recorded-steps.js';

/**
 * Masked diffusion that reveals the positions of least predicted entropy, and the exact probability of data under the same rule. The
 * predictive entropies of a step are means over all masked positions of the sequences that make a call at it.
 */
export async function observeLeastEntropy(
  context: CellContext,
  source: SequenceSource,
  step: CheckedNetwork,
): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length, vocabulary } = source;
  const rule = ruleOf(spec, length);
  const pass = new LeastEntropyPass(step, length, vocabulary, rule, temperatureOf(spec.sampler));
  const sampler = new LeastEntropySampler(pass, length, vocabulary, noise);
  const recorder = new TrajectoryRecorder(rule.steps);
  const tally = new StepTally(rule.steps);
  const data = source.data(spec.samples);
  const tokens = state.keepArray('tokens', new Uint8Array(spec.samples * length));
  const nelboBits = state.keepArray('nelboBits', new Float64Array(spec.samples));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('pass', () => pass.memory());
  state.keep('trajectory', () => recorder.memory());
  state.keep('tally', () => tally.memory());
  await overSubBatches(context, rule.steps, {
    sample: (subBatch, from, onStepEnd) => {
      recorder.startLap();
      return sampler.sample(subBatch, from, tokens, calls, talliedSteps(recorder, tally, onStepEnd));
    },
    measure: (subBatch, from, onStepEnd) =>
      measureReplayLikelihood(pass, subBatch, from, length, data.tokens, nelboBits, {
        onEntropy: (k, bits) => {
          recorder.addDataEntropy(k, bits);
        },
        onCall: () => undefined,
        onStepEnd,
      }),
  });
  // The entropy that chosen positions leave has no closed form: nothing is filled in.
  const trajectory = recorder.build(
    (k) => ({
      noiseLevel: tally.meanMasked(k, spec.samples) / length,
      remainingEntropy: k === rule.steps ? source.revealedEntropyRate(length) : null,
      nfe: tally.meanCallsBefore(k, spec.samples),
    }),
    step.flopsPerSample,
  );
  return { tokens, data, nelboBits, classes: null, calls, trajectory, asked: {} };
}

function ruleOf(spec: CellSpec, length: number): EntropyRule {
  if (spec.sampler.name === 'low_entropy_k') return lowEntropyRule(length, stepsOf(spec));
  return entropyBoundRule(length, samplerNumber(spec, 'gamma'));
}
