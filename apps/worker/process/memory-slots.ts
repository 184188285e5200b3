import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivitySlotInfo, CustomSlotSupplier, SlotPermit } from '@temporalio/worker';

/** Time between two looks at the memory while a slot waits for it, milliseconds. */
const LOOK_MS = 500;

/** What decides how many slots there are. */
export interface MemorySlotOptions {
  /** Slots at most. */
  readonly most: number;
  /** Memory that must be available for another slot, bytes. */
  readonly reserveBytes: number;
  /** Inference processes that wait for a cell: a slot that takes one needs no memory for another. */
  readonly idleProcesses: () => number;
  /** Memory that the machine, or the control group, still has, bytes. */
  readonly availableBytes: () => number;
}

/**
 * Slots of a cells worker by resources: one always, further ones while an inference process waits or memory for another one is available.
 * Processor time does not count, because each slot is meant to use all of a core.
 */
export class MemorySlots implements CustomSlotSupplier<ActivitySlotInfo> {
  readonly type = 'custom';
  private given = 0;

  constructor(private readonly options: MemorySlotOptions) {}

  /** @throws AbortError when the worker no longer wants it. */
  async reserveSlot(_context: unknown, signal: AbortSignal): Promise<SlotPermit> {
    for (;;) {
      signal.throwIfAborted();
      const permit = this.tryReserveSlot();
      if (permit !== null) return permit;
      await sleep(LOOK_MS, undefined, { signal });
    }
  }

  tryReserveSlot(): SlotPermit | null {
    const { most, reserveBytes, idleProcesses, availableBytes } = this.options;
    if (this.given >= most) return null;
    if (this.given > 0 && idleProcesses() === 0 && availableBytes() < reserveBytes) return null;
    this.given += 1;
    return {};
  }

  markSlotUsed(): void {
    // A slot counts from its reservation on.
  }

  releaseSlot(): void {
    this.given -= 1;
  }
}
