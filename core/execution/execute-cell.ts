import { cellId, type CellSpec } from '../cells/cell.js';
import type { CellResult } from '../cells/result.js';
import { CellState } from '../checkpoints/index.js';
import { PROTOCOL_VERSION } from '../grid/vocabulary.js';
import type { DatasetItems } from '../datasets/cell-data.js';
import type { CellNetworkSet } from '../inference/network.js';
import { NoiseSource } from '../random/noise.js';
import { worldOf } from '../worlds/index.js';
import { CellNetworks } from './cell-networks.js';
import { executeDatasetCell } from './dataset/execute-dataset-cell.js';
import { executeImageCell } from './execute-image-cell.js';
import { executeSequenceCell } from './execute-sequence-cell.js';
import { type ExecutionHooks, Progress } from './hooks.js';
import { executeNoopCell } from './noop-cell.js';
import { plannedTicks } from './planned-ticks.js';
import { Stopwatch } from './stopwatch.js';

export { CellCancelled, InvalidModelOutput } from '../inference/errors.js';
export { UnusableCheckpoint, type Checkpointing } from '../checkpoints/index.js';
export type { ExecutionHooks } from './hooks.js';

/**
 * Samples from a model, measures the samples and the model, and checks both against closed forms.
 * A function of `spec` and the networks alone: the same spec gives the same result, timing apart, whatever ran before.
 *
 * @param spec What to measure; `spec.samples` samples are drawn in sub-batches of SUB_BATCH.
 * @param networks The graphs of the model that `spec.graphs` names, and the instrument where the spec has one.
 * @param items Held-out items of the dataset that `spec.data` names; null for an exact world, which draws its data.
 * @throws InvalidModelOutput when a network returns a non-finite or wrongly sized output; the cell fails the same way again.
 * @throws CellCancelled when `hooks.cancelled()` turns true between network calls.
 * @throws UnusableCheckpoint when `hooks.checkpointing` gives a state that this cell cannot go on with; begin it without.
 * @throws Error when a graph that the combination needs is missing or the protocol version is another one.
 */
export async function executeCell(
  spec: CellSpec,
  networks: CellNetworkSet,
  hooks: ExecutionHooks,
  items: DatasetItems | null = null,
): Promise<CellResult> {
  if (spec.protocol !== PROTOCOL_VERSION) {
    throw new Error(
      `This worker measures protocol version ${String(PROTOCOL_VERSION)}, the cell asks for ${String(spec.protocol)}: run workers and API of one version.`,
    );
  }
  const world = items ?? worldOf(spec.data.world, spec.data.parameters);
  const checked = new CellNetworks(networks, () => hooks.cancelled());
  const progress = new Progress(hooks, plannedTicks(spec, world));
  const stopwatch = new Stopwatch(checked.all());
  const state = new CellState(() => cellId(spec), hooks.checkpointing ?? null);
  state.keepArray('progress', progress.done);
  state.keep('stopwatch', () => stopwatch.memory());
  const context = { spec, noise: new NoiseSource(spec.seed, spec.protocol), progress, stopwatch, state };
  if ('count' in world) return executeDatasetCell(context, world, checked);
  switch (world.kind) {
    case 'noop':
      return executeNoopCell(spec, checked.step, progress);
    case 'sequence':
      return executeSequenceCell(context, world, checked);
    case 'image':
      return executeImageCell(context, world, checked);
  }
}
