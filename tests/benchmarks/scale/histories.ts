import { Client, Connection } from '@temporalio/client';
import { WORKFLOW_IDS } from '../../../workflows/names.js';

/** One run of a workflow. */
export interface RunSize {
  readonly workflowId: string;
  readonly events: number;
  readonly bytes: number;
}

/** Histories of a sweep's workflows: the root, and every run of every shard (a shard continues as new). */
export interface HistorySizes {
  readonly root: RunSize;
  readonly shardRuns: number;
  readonly largestShardRun: RunSize;
  readonly totalEvents: number;
}

/** Asks Temporal for the size of every history of the sweep. */
export async function historySizes(temporalAddress: string, sweepId: string, shards: readonly number[]): Promise<HistorySizes> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const client = new Client({ connection });
    const [root] = await runsOf(client, WORKFLOW_IDS.sweep(sweepId));
    const runs: RunSize[] = [];
    for (const shard of shards) runs.push(...(await runsOf(client, WORKFLOW_IDS.shard(sweepId, shard))));
    if (root === undefined || runs.length === 0) throw new Error(`Temporal does not list the workflows of sweep ${sweepId}.`);
    const largestShardRun = runs.reduce((largest, run) => (run.events > largest.events ? run : largest));
    return {
      root,
      shardRuns: runs.length,
      largestShardRun,
      totalEvents: root.events + runs.reduce((sum, run) => sum + run.events, 0),
    };
  } finally {
    await connection.close();
  }
}

async function runsOf(client: Client, workflowId: string): Promise<RunSize[]> {
  const sizes: RunSize[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    const { historyLength, historySize } = await client.workflow.getHandle(workflowId, runId).describe();
    sizes.push({ workflowId, events: historyLength, bytes: historySize ?? 0 });
  }
  return sizes;
}
