import type { Checkpointing } from '../../../core/execution/execute-cell.js';

/** Larger states are not kept: sending and storing one would cost more than it is worth. */
const LARGEST_STATE = 64 * 2 ** 20;

/** Where states go. */
export type StateListeners = Pick<Checkpointing, 'resumed' | 'save'>;

/**
 * Decides when a running cell gives its state away: at equal times once it has run for one of them, and once more when such a cell is
 * cancelled, so that a pause costs it nothing.
 */
export class StateSender implements Checkpointing {
  private last = performance.now();
  private long: boolean;
  private saidLast = false;

  /** @param intervalMs Time between two states, milliseconds; 0 keeps none. */
  constructor(
    private readonly intervalMs: number,
    readonly resume: Uint8Array | null,
    private readonly cancelled: () => boolean,
    private readonly listeners: StateListeners,
  ) {
    this.long = resume !== null;
  }

  due(): boolean {
    if (this.intervalMs === 0) return false;
    if (performance.now() - this.last >= this.intervalMs) {
      this.long = true;
      return true;
    }
    return this.long && !this.saidLast && this.cancelled();
  }

  resumed(share: number): void {
    this.listeners.resumed(share);
  }

  save(state: Uint8Array): void {
    this.last = performance.now();
    this.saidLast = this.cancelled();
    if (state.byteLength <= LARGEST_STATE) this.listeners.save(state);
  }
}
