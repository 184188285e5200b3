import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '@temporalio/client';
import type { DatabaseProbe } from '../installation/database-probe.js';
import type { ArtifactLinks } from '../services.js';
import { HealthService } from './health.service.js';

type Probe = () => Promise<unknown>;

const answers: Probe = () => Promise.resolve();
const refuses: Probe = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432'));
const hangs: Probe = () => new Promise(() => undefined);

function healthOf({ postgres = answers, temporal = answers, s3 = answers }: Partial<Record<'postgres' | 'temporal' | 's3', Probe>>) {
  return new HealthService(
    { ask: postgres } as unknown as DatabaseProbe,
    { connection: { workflowService: { getSystemInfo: temporal } } } as unknown as Client,
    { ensureBucket: s3 } as unknown as ArtifactLinks,
  );
}

describe('readiness', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(['postgres', 'temporal', 's3'] as const)(
    'names %s when it does not answer, and does not tell strangers where it is',
    async (name) => {
      const health = await healthOf({ [name]: refuses }).ready();
      expect(health.status).toBe('unavailable');
      for (const [other, check] of Object.entries(health.checks))
        expect(check).toEqual(other === name ? { status: 'failed', detail: 'not reachable' } : { status: 'ok', detail: null });
      expect(Object.keys(health.checks)).toEqual(['postgres', 'temporal', 's3']);
    },
  );

  it('does not wait for one that hangs', async () => {
    const health = healthOf({ s3: hangs }).ready();
    await jest.advanceTimersByTimeAsync(3000);
    expect(await health).toMatchObject({ status: 'unavailable', checks: { s3: { detail: 'no answer within 3 s' } } });
  });

  it('is there when all answer', async () => {
    expect((await healthOf({}).ready()).status).toBe('ok');
  });
});
