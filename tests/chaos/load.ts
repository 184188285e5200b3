import { randomUUID } from 'node:crypto';
import type { ApiClient, Schema } from '../../apps/client/index.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import { readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

type Spec = Schema<'SweepSpec'>;

/** One sweep of a round. */
export interface Load {
  readonly spec: Spec;
  /** Cancelled in the middle; another sweep of the round has the same cells and must take them over. */
  readonly cancelled: boolean;
}

/** Cells of more than a moment give their state away, so that attempts go on from it. */
export const KEEPING_STATES = { ENTROSCOPE_CHECKPOINT_SECONDS: '0.3' } as const;

const demonstration = (name: string, firstSeed: number): Spec => ({
  name,
  axes: { data: ['m4', 'lc4s', 'gmrf'], steps: [1, 4, 16], seed: { from: firstSeed, count: 2 } },
  samples: 1000,
});

/** Cells of a second or two each. */
const long = (name: string): Spec => ({
  name,
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [32, 64], seed: { from: 10, count: 5 } },
  samples: 1500,
});

/** Many cells that cost nothing: the engine's own work. */
const many: Spec = {
  name: 'many',
  axes: { data: ['noop'], architecture: ['autoregressive'], space: ['token'], steps: [1], seed: { from: 1, count: 3000 } },
  samples: 1,
};

/** What one round submits: sweeps that overlap, one that is cancelled, long cells and many small ones. */
export const ROUND: readonly Load[] = [
  { spec: demonstration('first', 1), cancelled: false },
  { spec: long('abandoned'), cancelled: true },
  { spec: demonstration('overlapping', 2), cancelled: false },
  { spec: long('inheriting'), cancelled: false },
  { spec: many, cancelled: false },
];

const PATIENCE_MS = 120_000;
const CONFLICT = 409;

/** Submits a sweep as a careful client does: the same request with the same key until it is answered. @returns Its id. */
export async function submitStubbornly(client: ApiClient, spec: Spec): Promise<string> {
  const key = randomUUID();
  let id: string | undefined;
  await until(`the API has accepted the sweep ${spec.name}`, PATIENCE_MS, async () => {
    id = await submitSweep(client, spec, key).catch(() => undefined);
    return id !== undefined;
  });
  return id as unknown as string;
}

/** Waits until a cell of the sweep is complete, then cancels it, again until the API has answered. One that has ended is left as it is. */
export async function cancelInTheMiddle(client: ApiClient, id: string): Promise<void> {
  await until(`the sweep ${id} is under way`, PATIENCE_MS, async () => {
    const sweep = await readSweep(client, id).catch(() => undefined);
    return sweep !== undefined && (sweep.cells.complete > 0 || isTerminalSweepState(sweep.state));
  });
  await until(`the API has cancelled the sweep ${id}`, PATIENCE_MS, async () => {
    const answer = await client.POST('/v1/sweeps/{id}/cancel', { params: { path: { id } } }).catch(() => undefined);
    return answer?.response.ok === true || answer?.response.status === CONFLICT;
  });
}
