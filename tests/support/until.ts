import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;

/**
 * Waits until `condition` holds, looking ten times a second.
 * @param what The condition in words, for the error.
 * @throws Error after `milliseconds`, and whatever `condition` throws.
 */
export async function until(what: string, milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${String(milliseconds / 1000)} s: ${what}.`);
    await sleep(POLL_MS);
  }
}
