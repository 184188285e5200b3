import { describe, expect, it } from '@jest/globals';
import { MemorySlots } from './memory-slots.js';

const GIB = 2 ** 30;

function slotsOf(most: number) {
  const machine = { availableBytes: 0, idleProcesses: 0 };
  const slots = new MemorySlots({
    most,
    reserveBytes: GIB,
    availableBytes: () => machine.availableBytes,
    idleProcesses: () => machine.idleProcesses,
  });
  return { machine, slots };
}

describe('MemorySlots', () => {
  it('gives one slot whatever there is, and further ones while there is memory, up to the most', () => {
    const { machine, slots } = slotsOf(3);
    expect(slots.tryReserveSlot()).not.toBeNull();
    expect(slots.tryReserveSlot()).toBeNull();
    machine.availableBytes = 2 * GIB;
    expect(slots.tryReserveSlot()).not.toBeNull();
    expect(slots.tryReserveSlot()).not.toBeNull();
    expect(slots.tryReserveSlot()).toBeNull();
    slots.releaseSlot();
    expect(slots.tryReserveSlot()).not.toBeNull();
  });

  it('asks for no memory where a process waits already', () => {
    const { machine, slots } = slotsOf(2);
    slots.tryReserveSlot();
    machine.idleProcesses = 1;
    expect(slots.tryReserveSlot()).not.toBeNull();
  });

  it('lets a reservation wait until a slot is free, or gives it up', async () => {
    const { machine, slots } = slotsOf(2);
    const never = new AbortController();
    await slots.reserveSlot({}, never.signal);
    const waiting = slots.reserveSlot({}, never.signal);
    machine.availableBytes = GIB;
    await expect(waiting).resolves.toEqual({});
    const stopped = new AbortController();
    const givenUp = slots.reserveSlot({}, stopped.signal);
    stopped.abort();
    await expect(givenUp).rejects.toThrow(/abort/i);
  });
});
