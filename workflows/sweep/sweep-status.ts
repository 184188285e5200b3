import type { FinaliseSweepOutput, PlanSweepOutput, SweepOutcome, SweepProgress } from '../../activities/contract.js';
import type { SweepSettings } from '../../core/grid/spec.js';
import type { PauseReason, SweepState } from '../../core/grid/vocabulary.js';

/** What the root workflow knows of its sweep, and how it says so to people. Pure: the workflow does the effects. */
export class SweepStatus {
  private currentState: SweepState = 'planning';
  private currentProgress: SweepProgress = { total: 0, complete: 0, failed: 0 };
  private pauseReason: PauseReason | null = null;
  private reused = 0;
  private open = 0;
  private settings: SweepSettings | null = null;
  private device: string | null = null;
  private error: string | null = null;

  constructor(private readonly sweepId: string) {}

  get state(): SweepState {
    return this.currentState;
  }

  get progress(): SweepProgress {
    return this.currentProgress;
  }

  /** The plan is there: cells are known, shards start. */
  planned({ cells, reused, device }: PlanSweepOutput): void {
    this.currentState = 'running';
    const { complete, failed } = this.currentProgress;
    this.currentProgress = { total: cells, complete: Math.max(reused, complete), failed };
    this.reused = reused;
    this.device = device;
  }

  /** The sweep was paused, for a reason. */
  paused(reason: PauseReason): void {
    this.currentState = 'paused';
    this.pauseReason = reason;
  }

  /** The sweep runs again. */
  resumed(): void {
    this.currentState = 'running';
    this.pauseReason = null;
  }

  /** Settings were changed while the sweep runs. */
  adjusted(settings: SweepSettings): void {
    this.settings = settings;
  }

  /** Child workflows that are open. */
  shardsOpen(count: number): void {
    this.open = count;
  }

  /** Newer counters. @returns Whether anything changed. */
  advanced(progress: SweepProgress): boolean {
    const { total, complete, failed } = this.currentProgress;
    if (progress.total === total && progress.complete === complete && progress.failed === failed) return false;
    this.currentProgress = progress;
    return true;
  }

  /** The sweep has ended. */
  ended({ state, total, complete, failed }: FinaliseSweepOutput, outcome: SweepOutcome): void {
    this.currentState = state;
    this.currentProgress = { total, complete, failed };
    this.error = outcome.kind === 'failed' ? outcome.error : null;
  }

  /** Markdown for the Temporal UI: enough to tell what the sweep is doing without any other tool. */
  markdown(): string {
    const { total, complete, failed } = this.currentProgress;
    const share = total === 0 ? 0 : Math.floor((100 * (complete + failed)) / total);
    const rows = [
      `**Sweep ${this.sweepId}: ${this.currentState.replaceAll('_', ' ')}**`,
      '',
      this.currentState === 'planning'
        ? 'Expanding the spec into cells; this waits while no worker of the device class is alive.'
        : `${share}% of the cells are decided.`,
      '',
      '| cells | complete | reused | failed | open shards | device |',
      '| ---: | ---: | ---: | ---: | ---: | --- |',
      `| ${total} | ${complete} | ${this.reused} | ${failed} | ${this.open} | ${this.device ?? '-'} |`,
      ...(this.pauseReason === 'budget' ? ['', 'Its budget of device-seconds is used up; it goes on when it is topped up.'] : []),
      ...this.settingsLine(),
    ];
    return [...rows, ...(this.error === null ? [] : ['', this.error])].join('\n');
  }

  private settingsLine(): string[] {
    if (this.settings === null) return [];
    const { priority, concurrency } = this.settings;
    return [
      '',
      `Changed while it ran: priority ${priority}, ${concurrency === null ? 'no limit of cells in flight' : `at most ${concurrency} cells in flight`}.`,
    ];
  }
}
