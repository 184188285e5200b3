import { CancelledFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, ActivityInterceptorsFactory, Next, Worker } from '@temporalio/worker';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CommitReport } from '../../../activities/index.js';
import type { InferencePool } from '../inference/inference-pool.js';
import { residentBytesOfAll } from '../inference/resident-memory.js';

/** Upper bounds of the duration buckets, seconds: batches are cut to about 10 s, control activities take milliseconds. */
const BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 20, 60, 300];

/** What a worker counts. Nothing is done for a cell but one addition a commit; the rest is read when somebody scrapes. */
export class WorkerMetrics {
  private readonly complete: Counter;
  private readonly failed: Counter<'class'>;
  private readonly refused: Counter;
  private readonly activities: Histogram<'activity' | 'outcome'>;
  private readonly watched: { readonly queue: string; readonly worker: Worker; readonly slots: number }[] = [];

  constructor(private readonly registry: Registry) {
    const registers = [registry];
    this.complete = new Counter({ name: 'entroscope_cells_complete_total', help: 'Cells committed with a result.', registers });
    this.failed = new Counter({
      name: 'entroscope_cells_failed_total',
      help: 'Cells committed as failed, by failure class.',
      labelNames: ['class'] as const,
      registers,
    });
    this.refused = new Counter({
      name: 'entroscope_cells_refused_total',
      help: 'Outcomes that were not written because a newer attempt had claimed the cell.',
      registers,
    });
    this.activities = new Histogram({
      name: 'entroscope_activity_duration_seconds',
      help: 'Time of an activity; a batch of cells is one runCells.',
      labelNames: ['activity', 'outcome'] as const,
      buckets: BUCKETS,
      registers,
    });
    const { watched } = this;
    const labelNames = ['queue'] as const;
    new Gauge({
      name: 'entroscope_activity_slots',
      help: 'Activities that this worker runs at once, at most.',
      labelNames,
      registers,
      collect() {
        for (const { queue, slots } of watched) this.set({ queue }, slots);
      },
    });
    new Gauge({
      name: 'entroscope_activity_slots_used',
      help: 'Activities that run now.',
      labelNames,
      registers,
      collect() {
        for (const { queue, worker } of watched) this.set({ queue }, worker.getStatus().numInFlightActivities);
      },
    });
  }

  /** Counts what was committed. */
  readonly onCommit = ({ complete, failures, refused }: CommitReport): void => {
    this.complete.inc(complete);
    this.refused.inc(refused);
    for (const failureClass of failures) this.failed.inc({ class: failureClass });
  };

  /** Times activities. */
  readonly interceptActivity: ActivityInterceptorsFactory = ({ info: { activityType: activity } }) => ({
    inbound: {
      execute: async (input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>): Promise<unknown> => {
        const end = this.activities.startTimer({ activity });
        try {
          const result = await next(input);
          end({ outcome: 'complete' });
          return result;
        } catch (error) {
          end({ outcome: error instanceof CancelledFailure ? 'cancelled' : 'failed' });
          throw error;
        }
      },
    },
  });

  /** Shows how many of the activity slots of a worker are taken. */
  watchSlots(queue: string, worker: Worker, slots: number): void {
    this.watched.push({ queue, worker, slots });
  }

  /** Shows the inference processes of a pool. */
  watchInference(pool: InferencePool): void {
    const registers = [this.registry];
    new Gauge({
      name: 'entroscope_inference_processes',
      help: 'Living inference processes.',
      registers,
      collect() {
        this.set(pool.pids.length);
      },
    });
    new Gauge({
      name: 'entroscope_inference_resident_memory_bytes',
      help: 'Resident memory of all inference processes.',
      registers,
      async collect() {
        this.set(await residentBytesOfAll(pool.pids));
      },
    });
    this.count('entroscope_inference_processes_started_total', 'Inference processes that were started.', () => pool.started);
    this.count(
      'entroscope_inference_processes_lost_total',
      'Inference processes that died or were killed for their cell, each replaced when it is needed.',
      () => pool.lost,
    );
  }

  private count(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
}
