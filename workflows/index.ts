/** Every workflow of the `sweeps` queue; the entry point of the workflow bundle. */
export { modelCheckWorkflow } from './models/model-check-workflow.js';
export { nightlyWorkflow } from './nightly/nightly-workflow.js';
export { shardWorkflow, type ShardInput, type ShardOutput } from './shard/shard-workflow.js';
export { webhookWorkflow } from './webhook/webhook-workflow.js';
export { sweepWorkflow } from './sweep/sweep-workflow.js';
