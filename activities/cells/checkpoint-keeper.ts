import { checkpointKey, type CheckpointStore } from '../../platform/artifacts/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Logger } from '../../platform/logging/index.js';
import type { ClaimedCell } from './claim.js';

/** What a keeper works with. */
export interface KeeperDependencies {
  readonly database: Database;
  readonly checkpoints: CheckpointStore;
  readonly logger: Logger;
}

/**
 * Keeps the newest state of one claimed cell in the store, under the fence of the claim, and the cell's row points at it. The state of
 * the claim before stays until the row points at another one. Nothing here fails a cell: a state that is not kept costs time only.
 */
export class CheckpointKeeper {
  private readonly key: string;
  /** Whether the cell's row points at this claim's state. */
  private pointed = false;
  private waiting: Uint8Array | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly dependencies: KeeperDependencies,
    private readonly cell: ClaimedCell,
  ) {
    this.key = checkpointKey(cell);
  }

  /**
   * The state with which an earlier claim was last heard of; null where there is none.
   * @throws Error when the store cannot be reached.
   */
  async load(): Promise<Uint8Array | null> {
    const { checkpointKey: key } = this.cell;
    return key === null ? null : this.dependencies.checkpoints.get(key);
  }

  /** Takes a state; while one is written, the newest of those that come waits and the others are dropped. */
  offer(state: Uint8Array): void {
    this.waiting = state;
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null;
    });
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Removes what was kept, after the cell's commit. */
  async discard(): Promise<void> {
    await this.settled();
    const keys = [...(this.pointed ? [this.key] : []), ...(this.cell.checkpointKey === null ? [] : [this.cell.checkpointKey])];
    await this.remove(keys);
  }

  private async writeAll(): Promise<void> {
    while (this.waiting !== null) {
      const state = this.waiting;
      this.waiting = null;
      try {
        await this.write(state);
      } catch (error) {
        this.dependencies.logger.warn({ error, cellId: this.cell.id }, 'the state of a running cell could not be kept; the next one may');
      }
    }
  }

  private async write(state: Uint8Array): Promise<void> {
    await this.dependencies.checkpoints.put(this.key, state);
    if (this.pointed) return;
    const { teamId, id, fence, checkpointKey: previous } = this.cell;
    const { count } = await this.dependencies.database.cell.updateMany({
      where: { teamId, id, fence, state: 'running' },
      data: { checkpointKey: this.key },
    });
    if (count === 0) return this.remove([this.key]);
    this.pointed = true;
    if (previous !== null) await this.remove([previous]);
  }

  /** What cannot be removed now is garbage for the collection. */
  private async remove(keys: readonly string[]): Promise<void> {
    try {
      await Promise.all(keys.map((key) => this.dependencies.checkpoints.delete(key)));
    } catch (error) {
      this.dependencies.logger.warn({ error, keys }, 'states of cells could not be removed; the garbage collection will');
    }
  }
}
