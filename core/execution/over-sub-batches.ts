import type { Position } from '../checkpoints/index.js';
import type { SubBatch } from '../samplers/reveal-pass.js';
import { type CellContext, subBatches } from './cell-context.js';

/**
 * One pass over a sub-batch.
 * @param from Step to go on from; 0 begins.
 * @param onStepEnd To be called when a step is done and all that it yields is where the cell's state finds it.
 */
export type Pass = (subBatch: SubBatch, from: number, onStepEnd: (step: number) => void) => Promise<void>;

/** The two passes over every sub-batch. */
export interface Passes {
  readonly sample: Pass;
  readonly measure: Pass;
}

/** Takes every sub-batch that is not done through both passes; tells the cell's progress and lets its state be saved. */
export async function overSubBatches(context: CellContext, steps: number, passes: Passes): Promise<void> {
  const { spec, state, stopwatch, progress } = context;
  for (const subBatch of subBatches(spec.samples, state.begin(progress.share))) {
    const [sample] = subBatch.samples;
    const endOfStep =
      (pass: Position['pass']) =>
      (step: number): void => {
        progress.tick();
        // The end of a pass is its caller's: samples may have to be collected first.
        if (step + 1 < steps) state.reached({ sample, pass, step: step + 1 });
      };
    const from = state.stepOf(sample, 'sampling');
    if (from !== null) {
      await stopwatch.sampling(() => passes.sample(subBatch, from, endOfStep('sampling')));
      state.reached({ sample, pass: 'measurement', step: 0 });
    }
    await stopwatch.measurement(() => passes.measure(subBatch, state.stepOf(sample, 'measurement') ?? 0, endOfStep('measurement')));
    state.reached({ sample: sample + subBatch.rows, pass: 'sampling', step: 0 });
  }
}
