import type { WorkOfSweep } from '../../platform/database/index.js';

/** How far a batch is, for heartbeats. */
export interface BatchProgress {
  /** Cells done. */
  readonly done: number;
  readonly cells: number;
  /** Share of the running cell's steps that is done. */
  readonly share: number;
  /** Share that a lost attempt would not lose: what the newest state that was kept has. */
  readonly kept: number;
}

interface Batch {
  readonly sweepId: string;
  readonly teamId: string;
  readonly run: { readonly progress: BatchProgress };
}

/** The batches that a worker process runs now, for the registry of workers. */
export class CurrentWork {
  private readonly batches = new Set<Batch>();

  /** Notes a batch. @returns A function that says it is over. */
  begin(batch: Batch): () => void {
    this.batches.add(batch);
    return () => void this.batches.delete(batch);
  }

  /** Slots that run a batch. */
  get busy(): number {
    return this.batches.size;
  }

  /** The batches, added up by sweep. */
  get sweeps(): WorkOfSweep[] {
    const sums = new Map<string, WorkOfSweep>();
    for (const { sweepId, teamId, run } of this.batches) {
      const { cells, done } = run.progress;
      const sum = sums.get(sweepId);
      sums.set(sweepId, { sweepId, teamId, cells: (sum?.cells ?? 0) + cells, done: (sum?.done ?? 0) + done });
    }
    return [...sums.values()];
  }
}
