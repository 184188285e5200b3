import { randomUUID } from 'node:crypto';
import type { ApiClient, Schema } from '../../apps/client/index.js';
import { isTerminalSweepState } from '../../core/grid/vocabulary.js';
import { until } from './until.js';

/** Submits a sweep. @param key The `Idempotency-Key`; give the same one to repeat a request. @returns Its id. */
export async function submitSweep(client: ApiClient, spec: Schema<'SweepSpec'>, key: string = randomUUID()): Promise<string> {
  const { data, error } = await client.POST('/v1/sweeps', { body: spec, params: { header: { 'idempotency-key': key } } });
  if (data === undefined) throw new Error(`The API refused the sweep: ${JSON.stringify(error)}`);
  return data.id;
}

/** The sweep as it stands. */
export async function readSweep(client: ApiClient, id: string): Promise<Schema<'SweepDetail'>> {
  const { data, error } = await client.GET('/v1/sweeps/{id}', { params: { path: { id } } });
  if (data === undefined) throw new Error(`The API does not find the sweep ${id}: ${JSON.stringify(error)}`);
  return data;
}

/** Waits until the sweep has ended. An API that is away for a moment is asked again. */
export async function endOfSweep(client: ApiClient, id: string, milliseconds = 90_000): Promise<Schema<'SweepDetail'>> {
  let sweep: Schema<'SweepDetail'> | undefined;
  await until(`sweep ${id} has ended (last seen: ${sweep === undefined ? 'never' : JSON.stringify(sweep)})`, milliseconds, async () => {
    sweep = await readSweep(client, id).catch(() => undefined);
    return sweep !== undefined && isTerminalSweepState(sweep.state);
  });
  return sweep as unknown as Schema<'SweepDetail'>;
}

/** Digests of the scientific projection of a sweep's curves, by metric. */
export async function curveDigests(
  client: ApiClient,
  id: string,
  metrics: readonly Schema<'Curves'>['y'][],
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const y of metrics) {
    const { data } = await client.GET('/v1/sweeps/{id}/curves', { params: { path: { id }, query: { x: 'nfe', y } } });
    if (data === undefined) throw new Error(`There are no curves of ${y} for sweep ${id}.`);
    digests[y] = data.digest;
  }
  return digests;
}
