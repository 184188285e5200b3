import { CancellationScope, condition, executeChild, getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import type { SweepInput } from '../names.js';
import { QUEUES, WORKFLOW_IDS } from '../names.js';
import type { CostTable } from '../shard/batch-planner.js';
import { poolChanged, shardWorkflow } from '../shard/shard-workflow.js';

/** The shards of a sweep: as many are open as there is work for their batches; the others wait in order. */
export class OpenShards {
  private readonly waiting: number[] = [];
  private readonly open = new Set<number>();
  private target = 1;
  private scope = new CancellationScope();
  private firstError: Error | null = null;
  private policyBroken = false;
  private budgetSpent = false;
  private costs: CostTable = {};

  constructor(
    private readonly sweep: SweepInput,
    private readonly changed: () => void,
  ) {}

  /** Shards that are open now. */
  get count(): number {
    return this.open.size;
  }

  /** Nothing is open and nothing waits. */
  get idle(): boolean {
    return this.open.size === 0 && this.waiting.length === 0;
  }

  /** The error with which a shard ended, or null. */
  get error(): Error | null {
    return this.firstError;
  }

  /** True when a shard ended by the failure policy. */
  get stopped(): boolean {
    return this.policyBroken;
  }

  /** True when the budget was used up and nothing runs any more. */
  get spent(): boolean {
    return this.budgetSpent && this.open.size === 0;
  }

  /** Adds shards that are neither open nor waiting. `costs` says what is known of their cells; what the sweep has measured itself goes before it. */
  add(shards: readonly number[], device: string, target: number, costs: CostTable): void {
    this.budgetSpent = false;
    this.costs = { ...costs, ...this.costs };
    for (const shard of shards) if (!this.open.has(shard) && !this.waiting.includes(shard)) this.waiting.push(shard);
    this.resize(target, device);
  }

  /** Opens waiting shards up to `target`. Shards that are open beyond it go on until they end. */
  resize(target: number, device: string): void {
    this.target = target;
    while (this.open.size < this.target && this.firstError === null && !this.policyBroken && !this.budgetSpent) {
      const shard = this.waiting.shift();
      if (shard === undefined) return;
      this.open.add(shard);
      void this.run(shard, device);
    }
  }

  /** Cancels the open shards, whose cells stop within seconds, and forgets the waiting ones. */
  halt(): void {
    this.waiting.length = 0;
    this.scope.cancel();
    this.scope = new CancellationScope();
  }

  /** Waits until no shard is open, even when the sweep is cancelled: a parent that ends first would terminate them. */
  async ended(): Promise<void> {
    await CancellationScope.nonCancellable(() => condition(() => this.open.size === 0));
  }

  /** Tells the open shards that the sweep's settings have changed. A shard that ends meanwhile need not know. */
  async notify(): Promise<void> {
    await Promise.allSettled(
      [...this.open].map((shard) => getExternalWorkflowHandle(WORKFLOW_IDS.shard(this.sweep.sweepId, shard)).signal(poolChanged)),
    );
  }

  private async run(shard: number, device: string): Promise<void> {
    const { sweepId } = this.sweep;
    try {
      const { stopped, spent, costs } = await this.scope.run(() =>
        executeChild(shardWorkflow, {
          workflowId: WORKFLOW_IDS.shard(sweepId, shard),
          taskQueue: QUEUES.sweeps,
          args: [{ sweepId, shard, device, costs: this.costs }],
          staticSummary: `shard ${shard}`,
        }),
      );
      this.policyBroken ||= stopped;
      this.budgetSpent ||= spent;
      // A shard that begins with known costs need not probe: its first batches are as long as they should be.
      this.costs = { ...this.costs, ...costs };
    } catch (error) {
      if (!isCancellation(error)) this.firstError ??= error as Error;
    }
    this.open.delete(shard);
    this.resize(this.target, device);
    this.changed();
  }
}
