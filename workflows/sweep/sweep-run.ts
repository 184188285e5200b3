import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  isCancellation,
  sleep,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import type { PlanSweepOutput, SweepOutcome } from '../../activities/contract.js';
import type { SweepSettings, TopUp } from '../../core/grid/spec.js';
import { PRIORITY, type PauseReason } from '../../core/grid/vocabulary.js';
import { control, planning } from '../activity-proxies.js';
import { isLong, SWEEP_BOUND } from '../history-bound.js';
import { UPDATE_REFUSALS, type SweepInput } from '../names.js';
import { OpenShards } from './open-shards.js';
import { progressWaitMs } from './progress-clock.js';
import type { SweepStatus } from './sweep-status.js';

/** How one run of the root ended: the sweep is to be closed, or goes on in a fresh run. */
export type RunEnd = SweepOutcome | { readonly kind: 'handover' };

/** One run of the root workflow between its start and the closing of the sweep: plans, opens shards, and follows what people ask for. */
export class SweepRun {
  private readonly shards: OpenShards;
  private pausedFor: PauseReason | null;
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
    this.pausedFor = input.pausedFor ?? (input.paused === true ? 'request' : null);
    this.shards = new OpenShards(input, () => status.shardsOpen(this.shards.count));
  }

  /** Why the sweep is paused; null while it is not. */
  get pauseReason(): PauseReason | null {
    return this.pausedFor;
  }

  private get paused(): boolean {
    return this.pausedFor !== null;
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
      this.pausedFor = 'request';
      await control.pauseSweep({ sweepId: this.input.sweepId, paused: true });
      this.status.paused('request');
      this.publish();
      this.shards.halt();
    });
  }

  /** @throws ApplicationFailure when the sweep is being closed, or waits for a larger budget. */
  checkResume(): void {
    this.checkOpen();
    if (this.pausedFor === 'budget') throw refusal('conflict', 'The budget of the sweep is used up: top it up.');
  }

  /** Opens the shards again, after the old ones have ended. */
  async resume(): Promise<void> {
    await this.inTurn(async () => {
      if (!this.paused) return;
      await condition(() => this.shards.count === 0);
      await control.pauseSweep({ sweepId: this.input.sweepId, paused: false });
      this.goOn();
    });
  }

  /** @throws ApplicationFailure when the sweep is being closed, or the top-up adds nothing. */
  checkTopUp({ deviceSeconds }: TopUp): void {
    this.checkOpen();
    if (!Number.isFinite(deviceSeconds) || deviceSeconds <= 0) throw refusal('conflict', 'A top-up must add device-seconds.');
  }

  /** Adds to the budget. A sweep that waited for that goes on. */
  async topUp(topUp: TopUp): Promise<void> {
    await this.inTurn(async () => {
      const { spent } = await control.topUpBudget({ sweepId: this.input.sweepId, ...topUp });
      if (this.pausedFor === 'request' || spent) return;
      if (this.pausedFor === 'budget') {
        upsertMemo({ pauseReason: null });
        this.goOn();
      } else this.wantedPlans += 1;
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
      await this.settled(done);
      if (this.shards.error !== null) throw this.shards.error;
      if (this.shards.stopped) return { kind: 'stopped' };
      if (mustHandOver()) return { kind: 'handover' };
      if (this.wantedPlans === done && !this.paused && !(await this.goesOn(done))) return { kind: 'ended' };
    }
  }

  /**
   * A sweep that does not know all of its cells asks for its next round.
   * @param plans Plans that were asked for before its cells were decided.
   * @returns False when there is none.
   */
  private async goesOn(plans: number): Promise<boolean> {
    const rounds = this.plan?.rounds;
    if (rounds === undefined) return false;
    const { next } = await control.nextRound({ sweepId: this.input.sweepId, rounds });
    if (next === 'plan') this.wantedPlans += 1;
    if (next === 'wait') await condition(() => this.wantedPlans !== plans || mustHandOver());
    return next !== 'end' || this.wantedPlans !== plans;
  }

  /** Waits until another plan is wanted or nothing is left to wait for; a sweep whose budget is used up waits paused. */
  private async settled(plans: number): Promise<void> {
    for (;;) {
      await condition(() => this.wantedPlans !== plans || this.mustStop() || (!this.paused && (this.shards.idle || this.shards.spent)));
      if (this.wantedPlans !== plans || this.mustStop() || this.paused || !this.shards.spent) return;
      await this.pauseSpent();
    }
  }

  private async pauseSpent(): Promise<void> {
    await this.inTurn(async () => {
      if (this.paused || !this.shards.spent) return;
      const { paused } = await control.pauseSpentSweep({ sweepId: this.input.sweepId });
      if (!paused) {
        this.wantedPlans += 1;
        return;
      }
      this.pausedFor = 'budget';
      upsertMemo({ pauseReason: 'budget' });
      this.status.paused('budget');
      this.publish();
    });
  }

  /** Runs again after a pause: what is undone is planned anew. */
  private goOn(): void {
    this.pausedFor = null;
    this.status.resumed();
    this.publish();
    this.wantedPlans += 1;
  }

  private mustStop(): boolean {
    return this.shards.error !== null || this.shards.stopped || mustHandOver();
  }

  private async makePlan(): Promise<void> {
    const summary = this.plan === null ? 'expand the spec into cells' : 'apply amendments';
    this.plan = await planning.planSweep.executeWithOptions({ summary }, [{ sweepId: this.input.sweepId }]);
    this.status.planned(this.plan);
    if (this.pausedFor !== null) this.status.paused(this.pausedFor);
    else this.shards.add(this.plan.shards, this.plan.device, this.plan.openShards, this.plan.costs ?? {});
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

  private checkOpen(): void {
    if (this.closing) throw refusal('closing', 'The sweep is being closed.');
  }
}

function mustHandOver(): boolean {
  return isLong(workflowInfo(), SWEEP_BOUND);
}

function refusal(kind: keyof typeof UPDATE_REFUSALS, message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, UPDATE_REFUSALS[kind]);
}
