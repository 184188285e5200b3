import type { CellSpec } from '../cells/cell.js';
import { samplesOnly } from '../grid/applicability.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { ContextGain, longRangeWindow } from '../measurement/context-gain.js';
import { MaskedNelbo } from '../measurement/masked-nelbo.js';
import { TrajectoryRecorder } from '../measurement/trajectory.js';
import type { NoiseSource } from '../random/noise.js';
import { topPOf } from '../samplers/nucleus.js';
import { RevealPass } from '../samplers/reveal-pass.js';
import { RevealSampler } from '../samplers/reveal-sampler.js';
import type { RevealSchedule } from '../samplers/reveal-schedule.js';
import { SeddTweedie } from '../samplers/sedd-tweedie.js';
import { type CellContext, meanCalls, stepsOf, subBatches } from './cell-context.js';
import { followMaskedStates } from './hidden-states.js';
import { observeLeastEntropy } from './least-entropy-cell.js';
import { MaskedListener } from './masked-listener.js';
import { revealScheduleOf } from './masked-schedule.js';
import type { SequenceData, SequenceObservations } from './observations.js';
import { overSubBatches } from './over-sub-batches.js';
import { recordedMeasurement, recordedSampling } from './recorded-steps.js';
import { observeRedrawn } from './redrawn-cell.js';
import type { SequenceSource } from './sequence-source.js';

/** Masked diffusion over tokens, by the cell's sampler. */
export async function observeMasked(context: CellContext, source: SequenceSource, step: CheckedNetwork): Promise<SequenceObservations> {
  switch (context.spec.sampler.name) {
    case 'low_entropy_k':
    case 'eb':
      return observeLeastEntropy(context, source, step);
    case 'maskgit':
    case 'remdm':
      return observeRedrawn(context, source, step);
    default:
      return observeScheduled(context, source, step);
  }
}

/**
 * Samples whose positions are revealed by a schedule, and, but under a nucleus, the NELBO of data under the same schedule. The predictive entropies of a step are
 * means over the tokens it decides: positions are decided at random, so they stand for all masked positions.
 */
async function observeScheduled(context: CellContext, source: SequenceSource, step: CheckedNetwork): Promise<SequenceObservations> {
  const { spec, noise, state } = context;
  const { length, vocabulary } = source;
  const schedule = revealScheduleOf(spec, source);
  const topP = topPOf(spec.sampler);
  const pass = new RevealPass(step, length, vocabulary, schedule, topP);
  const sampler = samplerOf(spec, pass, source, noise);
  const nelbo = new MaskedNelbo(pass, length, noise);
  const recorder = new TrajectoryRecorder(schedule.steps, spec.measure?.includes('profile'));
  // Data that a nucleus cuts off have no probability.
  const hasLikelihood = !samplesOnly(spec.sampler.name, topP);
  const data = source.data(spec.samples);
  const tokens = state.keepArray('tokens', new Uint8Array(spec.samples * length));
  const nelboBits = state.keepArray('nelboBits', new Float64Array(spec.samples));
  const calls = state.keepArray('calls', new Int32Array(spec.samples));
  state.keep('pass', () => pass.memory());
  state.keep('trajectory', () => recorder.memory());
  const listener = spec.measure === undefined ? null : new MaskedListener(context, source, pass, data.tokens, tokens);
  await overSubBatches(context, schedule.steps, {
    sample: async (subBatch, from, onStepEnd) => {
      recorder.startLap();
      const observer = recordedSampling(recorder, vocabulary, onStepEnd);
      await sampler.sample(subBatch, from, tokens, calls, { ...listener?.ofSamples(subBatch, from), ...observer });
      listener?.endSamples(subBatch);
    },
    measure: async (subBatch, from, onStepEnd) => {
      if (!hasLikelihood) return;
      await nelbo.measure(subBatch, from, data.tokens, nelboBits, {
        ...listener?.ofData(subBatch, from),
        ...recordedMeasurement(recorder, vocabulary, onStepEnd),
        onToken: (k, bits) => {
          recorder.addDataNll(k, bits);
        },
      });
      listener?.endData(subBatch);
    },
  });
  const { steps } = schedule;
  // Every step makes the same expected number of calls: one where its size is fixed, else one where a position fell on it.
  const callsPerStep = meanCalls(calls) / steps;
  const trajectory = recorder.build(
    (k) => ({
      noiseLevel: 1 - (schedule.kind === 'counted' ? schedule.revealedBefore(k) / length : k / steps),
      remainingEntropy: remainingEntropyRate(source, schedule, k),
      nfe: k * callsPerStep,
    }),
    step.flopsPerSample,
  );
  const asksForGain = spec.sampler.name === 'mdlm_ancestral' && spec.measure?.includes('long_range') === true;
  const gain = asksForGain ? { contextGainBits: await contextGain(context, source, step, data) } : {};
  const hidden = await followMaskedStates(context, source, step);
  const asked = { ...gain, ...listener?.seen(), ...hidden };
  return { tokens, data, nelboBits: hasLikelihood ? nelboBits : null, classes: null, calls, trajectory, asked };
}

/** Context gain of the last token of each sequence of the data, (N) bits: two calls a sub-batch, made anew when a cell is taken up. */
function contextGain(
  context: CellContext,
  { length, vocabulary }: SequenceSource,
  step: CheckedNetwork,
  data: SequenceData,
): Promise<Float64Array> {
  const { spec, stopwatch } = context;
  const gain = new ContextGain(step, length, vocabulary);
  const bits = new Float64Array(spec.samples);
  return stopwatch.measurement(async () => {
    for (const subBatch of subBatches(spec.samples)) await gain.measure(subBatch, longRangeWindow(length), data.tokens, bits);
    return bits;
  });
}

/** Exact entropy left before a step, bits/token; null where nobody knows it. */
function remainingEntropyRate(source: SequenceSource, schedule: RevealSchedule, step: number): number | null {
  switch (schedule.kind) {
    case 'independent':
      return source.maskedEntropyRate(step / schedule.steps);
    case 'counted':
      return source.revealedEntropyRate(schedule.revealedBefore(step));
    case 'ordered':
      return step === schedule.steps ? source.revealedEntropyRate(source.length) : null;
  }
}

/** The sampler of a scheduled cell. */
function samplerOf(
  spec: CellSpec,
  pass: RevealPass,
  { length, vocabulary }: SequenceSource,
  noise: NoiseSource,
): RevealSampler | SeddTweedie {
  if (spec.sampler.name === 'sedd_tweedie') return new SeddTweedie(pass, length, vocabulary, stepsOf(spec), noise);
  return new RevealSampler(pass, length, vocabulary, noise);
}
