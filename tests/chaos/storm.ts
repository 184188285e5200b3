import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from '../../infra/stack/process-identity.js';
import type { LocalStack } from '../support/local-stack.js';
import { killPlan, type PlannedKill, type Victim } from './kill-plan.js';

/** Kills processes of a local stack at random moments, one after the other, for as long as it is told to. */
export class Storm {
  /** Kills so far, by victim. */
  readonly kills = new Map<Victim, number>();
  /** Every process that was seen alive just before a kill. */
  private readonly seen = new Map<string, ProcessIdentity>();
  private readonly plan: Generator<PlannedKill, never>;

  /** @param seed Decides the victims and the pauses between kills. */
  constructor(
    private readonly stack: LocalStack,
    seed: number,
  ) {
    this.plan = killPlan(seed);
  }

  get total(): number {
    return [...this.kills.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * Kills until `calm` is aborted, waiting after each kill until the supervisor has started the victim again.
   * @throws Error when a service is not started again.
   */
  async rage(calm: AbortSignal): Promise<void> {
    while (!calm.aborted) {
      const { victim, afterMs } = this.plan.next().value;
      await sleep(afterMs, undefined, { signal: calm }).catch(() => undefined);
      if (calm.aborted) return;
      this.remember();
      await this.kill(victim);
    }
  }

  /** Kills a victim and waits until the supervisor has started it again; an inference process is replaced when a cell needs one. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'inference') {
      const identity = this.stack.inferenceProcesses().flatMap((pid) => identify(pid) ?? [])[0];
      // The worker may just have been started and have none yet.
      if (identity === undefined) return;
      process.kill(identity.pid, 'SIGKILL');
    } else {
      await this.stack.kill(victim);
    }
    this.kills.set(victim, (this.kills.get(victim) ?? 0) + 1);
  }

  /** Processes that were seen during the storm, or run now, and are still alive. */
  survivors(): ProcessIdentity[] {
    return [...this.seen.values()].filter(isAlive);
  }

  /** Takes note of every process that runs now. */
  remember(): void {
    for (const identity of this.stack.processes()) this.seen.set(`${String(identity.pid)}/${identity.started}`, identity);
  }
}
