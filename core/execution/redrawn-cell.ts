import type { CellSpec } from '../cells/cell.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { StepTally } from '../measurement/step-tally.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import { MaskGit, maskGitCounts } from '../samplers/maskgit.js';
import { topPOf } from '../samplers/nucleus.js';
import { type RedrawRule, RedrawSampler } from '../samplers/redraw-sampler.js';
import { remaskRule, revealedShare } from '../samplers/remask-rule.js';
import { Remdm } from '../samplers/remdm.js';
import { type CellContext, samplerNumber, stepsOf } from './cell-context.js';
import type { SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import type { SequenceSource } from './sequence-source.js';
import { talliedSteps } from './recorded-steps.js';

/**
 * Masked diffusion by a sampler whose sequences have no tractable probability: samples alone, no data. The predictive entropies of a step
 * are means over the laws from which it draws tokens.
 */
export async function observeRedrawn(context: CellContext, source: SequenceSource, step: CheckedNetwork): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length, vocabulary } = source;
  const steps = stepsOf(spec);
  const sampler = new RedrawSampler(step, { length, vocabulary, steps }, ruleOf(spec, length), noise, topPOf(spec.sampler));
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
  const maskedShare = maskedShareOf(spec, length, steps) ?? ((k: number) => tally.meanMasked(k, spec.samples) / length);
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

function ruleOf(spec: CellSpec, length: number): RedrawRule {
  const steps = stepsOf(spec);
  if (spec.sampler.name === 'remdm') return new Remdm(length, steps, remaskRule(spec.sampler.parameters));
  return new MaskGit(length, steps, samplerNumber(spec, 'choiceTemperature'));
}

/** The share of masked positions before a step: of a schedule that is fixed, or the mean of one that is drawn; null where only samples tell. */
function maskedShareOf({ sampler }: CellSpec, length: number, steps: number): ((step: number) => number) | null {
  if (sampler.name === 'remdm') {
    const rule = remaskRule(sampler.parameters);
    return rule.strategy === 'conf' ? null : (k) => 1 - revealedShare(rule, k / steps);
  }
  const counts = [length, ...maskGitCounts(length, steps)];
  return (k) => counts[k] / length;
}
