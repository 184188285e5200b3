import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  isCancellation,
  patched,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import { SHARD_SIGNALS } from '../names.js';
import { BATCH_TARGETS, BatchPlanner, type CostTable } from './batch-planner.js';
import { ShardRun } from './shard-run.js';

/** Costs that a shard tells the root: they are in its history once for every shard. */
const COSTS_HANDED_ON = 100;

/** Cells read at once, and how they are cut: an activity costs more than some hundred of the shortest cells. */
const SIZES = { pageCells: 2000, targets: BATCH_TARGETS } as const;
/** Sizes of the shards that began before the patch `larger-batches`. */
const EARLIER_SIZES = { pageCells: 500, targets: { ...BATCH_TARGETS, cells: 250 } } as const;

export interface ShardInput {
  readonly sweepId: string;
  readonly shard: number;
  /** Device class whose queue runs the cells. */
  readonly device: string;
  /** Costs measured by earlier runs of this shard, or by another shard of the sweep. */
  readonly costs?: CostTable;
  /** Positions given up by earlier runs of this shard. */
  readonly abandoned?: readonly number[];
}

export interface ShardOutput {
  /** Cells whose batches used up their attempts. */
  readonly abandoned: number;
  /** True when the sweep's failure policy ended the shard. */
  readonly stopped: boolean;
  /** True when the sweep's budget was used up before its cells were decided. */
  readonly spent: boolean;
  /** What it has learnt of the cells' costs, for the next shard. */
  readonly costs: CostTable;
}

/** The sweep's settings have changed: read again what the shard may do. */
export const poolChanged = defineSignal(SHARD_SIGNALS.poolChanged);

/** Runs the cells of one shard, over as many runs as its history needs. */
export async function shardWorkflow(input: ShardInput): Promise<ShardOutput> {
  const { sweepId, shard, device } = input;
  setCurrentDetails(`Shard ${shard} of sweep ${sweepId}: batches of cells on the queue of ${device} workers.`);
  const { pageCells, targets } = patched('larger-batches') ? SIZES : EARLIER_SIZES;
  const planner = new BatchPlanner(input.costs, targets);
  const run = new ShardRun({ sweepId, shard, device }, planner, pageCells, input.abandoned ?? []);
  setHandler(poolChanged, () => follow(run));
  const end = await run.run();
  await condition(allHandlersFinished);
  if (end === 'handover') {
    return continueAsNew<typeof shardWorkflow>({ sweepId, shard, device, costs: planner.costTable(), abandoned: run.abandoned });
  }
  return { abandoned: run.abandoned.length, stopped: end === 'stopped', spent: end === 'spent', costs: planner.costTable(COSTS_HANDED_ON) };
}

/** A shard that is being cancelled follows nothing more; the error would end it before its batches have stopped. */
async function follow(run: ShardRun): Promise<void> {
  try {
    await run.refreshPool();
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}
