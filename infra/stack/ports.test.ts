import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, LOOPBACK, preferPort, requirePort } from './ports.js';

/** Runs `work` while something listens on a port. */
async function withTaken(work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  try {
    await work(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    server.close();
  }
}

describe('ports', () => {
  it('takes the usual port where it is free, and a free one where it is taken', async () => {
    const free = await freePort();
    expect(await preferPort(free)).toBe(free);
    await withTaken(async (taken) => {
      const other = await preferPort(taken);
      expect(other).not.toBe(taken);
      expect(await preferPort(other)).toBe(other);
    });
  });

  it('insists on a port that was asked for by name', async () => {
    await withTaken(async (taken) => {
      await expect(requirePort(taken)).rejects.toThrow(
        new RegExp(`^Port ${String(taken)} cannot be used \\(.*EADDRINUSE.*\\): choose another one with --port\\.$`),
      );
    });
  });
});
