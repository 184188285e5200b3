import type { CellSpec } from '../cells/cell.js';
import type { CellResult } from '../cells/result.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import type { Progress } from './hooks.js';

/**
 * A cell of the diagnostic world: one call of `x` [batch, 1] -> `y` [batch, 1] per sub-batch and no measurement. It carries the
 * whole durable machinery and next to no compute, which is what a load test needs.
 */
export async function executeNoopCell(spec: CellSpec, step: CheckedNetwork, progress: Progress): Promise<CellResult> {
  const started = performance.now();
  const x = new Float32Array(SUB_BATCH);
  const y = new Float32Array(SUB_BATCH);
  const samples = new Int32Array(SUB_BATCH);
  for (let first = 0; first < spec.samples; first += SUB_BATCH) {
    const batch = Math.min(SUB_BATCH, spec.samples - first);
    for (let row = 0; row < batch; row++) {
      samples[row] = first + row;
      x[row] = first + row;
    }
    await step.run(batch, { x }, { y: { data: y, perSample: 1 } }, { step: 0, samples });
    progress.tick();
  }
  const wallMs = performance.now() - started;
  return {
    metrics: [],
    checks: [],
    trajectory: [],
    nfe: 1,
    liftsPerToken: 1,
    flops: null,
    samples: null,
    timing: { networkMs: step.elapsedMs, samplingMs: Math.max(0, wallMs - step.elapsedMs), measurementMs: 0, wallMs },
  };
}
