import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import { BatchPlanner, type CostTable } from './batch-planner.js';
import { ShardRun } from './shard-run.js';

export interface ShardInput {
  readonly sweepId: string;
  readonly shard: number;
  /** Device class whose queue runs the cells. */
  readonly device: string;
  /** Costs measured by earlier runs of this shard. */
  readonly costs?: CostTable;
  /** Positions given up by earlier runs of this shard. */
  readonly abandoned?: readonly number[];
}

export interface ShardOutput {
  /** Cells whose batches used up their attempts. */
  readonly abandoned: number;
}

/** Runs the cells of one shard, over as many runs as its history needs. */
export async function shardWorkflow(input: ShardInput): Promise<ShardOutput> {
  const { sweepId, shard, device } = input;
  setCurrentDetails(`Shard ${shard} of sweep ${sweepId}: batches of cells on the queue of ${device} workers.`);
  const planner = new BatchPlanner(input.costs);
  const run = new ShardRun({ sweepId, shard, device }, planner, input.abandoned ?? []);
  const end = await run.run();
  if (end === 'handover') {
    return continueAsNew<typeof shardWorkflow>({ sweepId, shard, device, costs: planner.costTable(), abandoned: run.abandoned });
  }
  return { abandoned: run.abandoned.length };
}
