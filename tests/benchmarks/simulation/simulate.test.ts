import { describe, expect, it } from '@jest/globals';
import type { Parameters, Setup } from './parameters.js';
import { simulate } from './simulate.js';

const parameters: Parameters = { temporalSeconds: 0.01, postgresSeconds: 0.02, commits: 1, flushSeconds: 0.002, putSeconds: 0.005 };
const setup: Setup = { name: 's', temporalServers: 1, postgresCores: 2, s3Servers: 4, batchCells: 250 };

describe('simulate', () => {
  it('lets one slot run at the sum of its service times', () => {
    const { cellsPerSecond, limit } = simulate(parameters, setup, { slots: 1, cellSeconds: 1, puts: 2 });
    // Ten cells of a second fill a batch; beside them: Temporal, PostgreSQL, one flush, 20 puts.
    expect(cellsPerSecond).toBeCloseTo(10 / (10 + 0.01 + 0.02 + 0.002 + 0.1), 6);
    expect(limit).toBeNull();
  });

  it('stops at the capacity of the slowest station and names it', () => {
    const { cellsPerSecond, limit } = simulate(parameters, setup, { slots: 1000, cellSeconds: 0, puts: 0 });
    // Both Temporal (1 / 0.01) and PostgreSQL (2 / 0.02) carry 100 batches a second.
    expect(cellsPerSecond / 250 / 100).toBeGreaterThan(0.95);
    expect(cellsPerSecond / 250 / 100).toBeLessThanOrEqual(1.001);
    expect(limit).toBe('Temporal persistence');
  });

  it('names the object store when cells put much', () => {
    expect(simulate(parameters, setup, { slots: 400, cellSeconds: 0.1, puts: 2 }).limit).toBe('S3 puts');
  });

  it('shares a flush among all who wait for it', () => {
    const slowLog = { ...parameters, temporalSeconds: 0, postgresSeconds: 0, flushSeconds: 0.1 };
    const { cellsPerSecond } = simulate(slowLog, setup, { slots: 50, cellSeconds: 0, puts: 0 });
    expect(cellsPerSecond / 250).toBeGreaterThan(250);
  });
});
