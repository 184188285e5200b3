import { describe, expect, it } from '@jest/globals';
import { CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createLogger } from '../../platform/logging/index.js';
import { throughOutages } from './through-outages.js';

const logger = createLogger('test', 'silent');
const outage = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** Fails as often as it has errors, then returns the number of calls. */
function failing(errors: Error[]): () => Promise<number> {
  let calls = 0;
  return () => {
    const error = errors[calls];
    calls += 1;
    return error === undefined ? Promise.resolve(calls) : Promise.reject(error);
  };
}

describe('throughOutages', () => {
  it('tries again while a server is away, and heartbeats', async () => {
    const environment = new MockActivityEnvironment();
    let heartbeats = 0;
    environment.on('heartbeat', () => (heartbeats += 1));
    expect(await environment.run(() => throughOutages(failing([outage, outage]), logger, new AbortController().signal))).toBe(3);
    expect(heartbeats).toBe(2);
  });

  it('leaves other errors to the caller', async () => {
    const wrong = new Error('syntax error');
    await expect(
      new MockActivityEnvironment().run(() => throughOutages(failing([wrong]), logger, new AbortController().signal)),
    ).rejects.toBe(wrong);
  });

  it('does not wait in a worker that is stopping', async () => {
    await expect(new MockActivityEnvironment().run(() => throughOutages(failing([outage]), logger, AbortSignal.abort()))).rejects.toBe(
      outage,
    );
  });

  it('ends at once when the activity is cancelled', async () => {
    const environment = new MockActivityEnvironment();
    environment.on('heartbeat', () => environment.cancel());
    const run = environment.run(() => throughOutages(failing(new Array<Error>(50).fill(outage)), logger, new AbortController().signal));
    await expect(run).rejects.toThrow(CancelledFailure);
  });
});
