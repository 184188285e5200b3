import { Inject, Injectable } from '@nestjs/common';
import { ScheduleNotFoundError, ScheduleOverlapPolicy, type Client, type ScheduleHandle } from '@temporalio/client';
import { QUEUES, WORKFLOW_IDS, WORKFLOW_TYPES, type NightlyInput } from '../../../workflows/names.js';
import type { ScheduleInput } from '../contract/requests.js';
import { TEMPORAL } from '../services.js';
import { reachingTemporal } from '../temporal/unavailable.js';

/** What Temporal knows of a schedule. */
export interface ScheduleStatus {
  readonly paused: boolean;
  /** Null while paused. */
  readonly nextRunAt: Date | null;
}

/** When and how a schedule runs. */
export type ScheduleTiming = Pick<ScheduleInput, 'cron' | 'timeZone' | 'catchupSeconds' | 'overlap' | 'paused'>;

const OVERLAP = { skip: ScheduleOverlapPolicy.SKIP, buffer_one: ScheduleOverlapPolicy.BUFFER_ONE } as const;

/** The Temporal Schedules `nightly/<id>`. Every call answers 503 when Temporal cannot be reached. */
@Injectable()
export class NightlySchedules {
  constructor(@Inject(TEMPORAL) private readonly temporal: Client) {}

  /** Creates the Temporal Schedule; each run starts the nightly workflow with the schedule's id. */
  async create(id: string, { cron, timeZone, catchupSeconds, overlap, paused }: ScheduleTiming): Promise<void> {
    await reachingTemporal(() =>
      this.temporal.schedule.create({
        scheduleId: WORKFLOW_IDS.nightly(id),
        spec: { cronExpressions: [cron], timezone: timeZone },
        policies: { catchupWindow: catchupSeconds * 1000, overlap: OVERLAP[overlap], pauseOnFailure: false },
        state: { paused },
        action: {
          type: 'startWorkflow',
          workflowType: WORKFLOW_TYPES.nightly,
          workflowId: WORKFLOW_IDS.nightly(id),
          taskQueue: QUEUES.sweeps,
          args: [{ scheduleId: id } satisfies NightlyInput],
        },
      }),
    );
  }

  /** The schedule's state, or null when Temporal does not have it. */
  async describe(id: string): Promise<ScheduleStatus | null> {
    return this.withHandle(id, async (handle) => {
      const { state, info } = await handle.describe();
      return { paused: state.paused, nextRunAt: state.paused ? null : (info.nextActionTimes.at(0) ?? null) };
    });
  }

  /** Runs it now, whatever its times. @returns False when Temporal does not have it. */
  async trigger(id: string): Promise<boolean> {
    return this.done(id, (handle) => handle.trigger(ScheduleOverlapPolicy.BUFFER_ALL));
  }

  async pause(id: string, by: string): Promise<boolean> {
    return this.done(id, (handle) => handle.pause(`paused through the API by key ${by}`));
  }

  async resume(id: string, by: string): Promise<boolean> {
    return this.done(id, (handle) => handle.unpause(`resumed through the API by key ${by}`));
  }

  /** Deletes it; one that is gone already is as wanted. Runs that have started go on. */
  async delete(id: string): Promise<void> {
    await this.done(id, (handle) => handle.delete());
  }

  private async done(id: string, act: (handle: ScheduleHandle) => Promise<void>): Promise<boolean> {
    const result = await this.withHandle(id, async (handle) => {
      await act(handle);
      return true;
    });
    return result ?? false;
  }

  private async withHandle<T>(id: string, act: (handle: ScheduleHandle) => Promise<T>): Promise<T | null> {
    return reachingTemporal(async () => {
      try {
        return await act(this.temporal.schedule.getHandle(WORKFLOW_IDS.nightly(id)));
      } catch (error) {
        if (error instanceof ScheduleNotFoundError) return null;
        throw error;
      }
    });
  }
}
