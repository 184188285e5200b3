import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  isCancellation,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { PlanSweepOutput, SweepOutcome } from '../../activities/contract.js';
import type { SweepSettings } from '../../core/grid/spec.js';
import { PRIORITY } from '../../core/grid/vocabulary.js';
import { control, planning } from '../activity-proxies.js';
import { UPDATE_REFUSALS, type SweepInput } from '../names.js';
import { OpenShards } from './open-shards.js';
import { progressWaitMs } from './progress-clock.js';
import type { SweepStatus } from './sweep-status.js';

/** Events and bytes after which the root stops its shards and goes on in a fresh run. Many pauses and amendments bring it there. */
const HANDOVER = { events: 1700, bytes: 700_000 } as const;

/** How one run of the root ended: the sweep is to be closed, or goes on in a fresh run. */
export type RunEnd = SweepOutcome | { readonly kind: 'handover' };

/** One run of the root workflow between its start and the closing of the sweep: plans, opens shards, and follows what people ask for. */
export class SweepRun {
  private readonly shards: OpenShards;
  private paused: boolean;
  private closing = false;
  private switching = false;
  private plan: PlanSweepOutput | null = null;
  /** Plans asked for: at the start, by amendments, and by a resume. */
  private wantedPlans = 1;

  constructor(
    private readonly input: SweepInput,
    private readonly status: SweepStatus,
    private readonly publish: () => void,
  ) {
    this.paused = input.paused ?? false;
    this.shards = new OpenShards(input, () => status.shardsOpen(this.shards.count));
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** Runs until every shard has ended, also those of amendments that came meanwhile. */
  async run(): Promise<RunEnd> {
    const watch = new CancellationScope();
    const watching = watch.run(() => this.watchProgress());
    try {
      return await this.work();
    } finally {
      this.closing = true;
      this.shards.halt();
      watch.cancel();
      await watching;
      await this.shards.ended();
      await CancellationScope.nonCancellable(() => condition(allHandlersFinished));
    }
  }

  /** @throws ApplicationFailure when the sweep cannot be paused now. */
  checkPause(): void {
    this.checkOpen();
    if (this.plan === null) throw refusal('conflict', 'The sweep is still being planned; pause it when it runs, or cancel it.');
  }

  /** Stops the shards: running cells are given up within seconds and go back. Returns once nothing can be claimed any more. */
  async pause(): Promise<void> {
    await this.inTurn(async () => {
      if (this.paused) return;
      this.paused = true;
      await control.pauseSweep({ sweepId: this.input.sweepId, paused: true });
      this.show('paused');
      this.shards.halt();
    });
  }

  checkResume(): void {
    this.checkOpen();
  }

  /** Opens the shards again, after the old ones have ended. */
  async resume(): Promise<void> {
    await this.inTurn(async () => {
      if (!this.paused) return;
      await condition(() => this.shards.count === 0);
      await control.pauseSweep({ sweepId: this.input.sweepId, paused: false });
      this.paused = false;
      this.show('running');
      this.wantedPlans += 1;
    });
  }

  /** @throws ApplicationFailure when the settings are out of their ranges. */
  checkAdjust({ priority, concurrency }: SweepSettings): void {
    this.checkOpen();
    if (!Number.isInteger(priority) || priority < PRIORITY.first || priority > PRIORITY.last)
      throw refusal('conflict', `The priority must be a whole number from ${PRIORITY.first} to ${PRIORITY.last}.`);
    if (concurrency !== null && (!Number.isInteger(concurrency) || concurrency < 1))
      throw refusal('conflict', 'The concurrency must be a whole number from 1, or null.');
  }

  /** Writes new settings and tells the shards. @returns The new revision. */
  async adjust(revision: number, settings: SweepSettings): Promise<number> {
    const next = await control.adjustSweep({ sweepId: this.input.sweepId, revision, settings });
    this.status.adjusted(settings);
    this.publish();
    await this.look();
    await this.shards.notify();
    return next;
  }

  checkAmend(): void {
    this.checkOpen();
  }

  /** An amendment waits in the database: the next plan applies it. */
  amend(): void {
    this.wantedPlans += 1;
  }

  private async work(): Promise<RunEnd> {
    for (;;) {
      const done = this.wantedPlans;
      await this.makePlan();
      await condition(() => this.wantedPlans !== done || this.mustStop() || (!this.paused && this.shards.idle));
      if (this.shards.error !== null) throw this.shards.error;
      if (this.shards.stopped) return { kind: 'stopped' };
      if (mustHandOver()) return { kind: 'handover' };
      if (this.wantedPlans === done && !this.paused) return { kind: 'ended' };
    }
  }

  private mustStop(): boolean {
    return this.shards.error !== null || this.shards.stopped || mustHandOver();
  }

  private async makePlan(): Promise<void> {
    const summary = this.plan === null ? 'expand the spec into cells' : 'apply amendments';
    this.plan = await planning.planSweep.executeWithOptions({ summary }, [{ sweepId: this.input.sweepId }]);
    this.status.planned(this.plan);
    if (this.paused) this.status.changed('paused');
    else this.shards.add(this.plan.shards, this.plan.device, this.plan.openShards);
    this.status.shardsOpen(this.shards.count);
    this.publish();
  }

  /** Looks at the counters now and then until its scope is cancelled. */
  private async watchProgress(): Promise<void> {
    const started = Date.now();
    try {
      for (;;) {
        await sleep(progressWaitMs(Date.now() - started), { summary: 'next look at the progress' });
        if (!this.paused && this.plan !== null) await this.look();
      }
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  private async look(): Promise<void> {
    const { openShards, ...progress } = await control.readProgress({ sweepId: this.input.sweepId, openShards: this.shards.count });
    if (!this.paused && this.plan !== null) this.shards.resize(openShards, this.plan.device);
    if (this.status.advanced(progress)) this.publish();
  }

  /** A pause and a resume that meet take turns: the row and the shards must say the same. */
  private async inTurn(act: () => Promise<void>): Promise<void> {
    await condition(() => !this.switching);
    this.switching = true;
    try {
      await act();
    } finally {
      this.switching = false;
    }
  }

  private show(state: 'paused' | 'running'): void {
    this.status.changed(state);
    this.publish();
  }

  private checkOpen(): void {
    if (this.closing) throw refusal('closing', 'The sweep is being closed.');
  }
}

function mustHandOver(): boolean {
  const { historyLength, historySize } = workflowInfo();
  return historyLength > HANDOVER.events || historySize > HANDOVER.bytes;
}

function refusal(kind: keyof typeof UPDATE_REFUSALS, message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, UPDATE_REFUSALS[kind]);
}
