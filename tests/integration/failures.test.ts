import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { startApplication, type Application } from '../support/application.js';
import { registerBrokenModel, registerUnchecked } from '../support/broken-model.js';
import { maskedGraph } from '../support/hostile-models.js';
import { childrenOf } from '../support/local-stack.js';
import { s3Settings } from '../support/stack.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'failure-tests';
/** Values that no machine of a test has memory for: 64 GiB of float32. */
const TOO_MANY = 2 ** 34;

/** A network that asks for more memory than there is. */
const hungryGraph = (): Uint8Array =>
  maskedGraph((g, zeros) => {
    const many = g.node('Expand', [g.node('Slice', [zeros, g.ints([0, 0, 0]), g.ints([1, 1, 1])]), g.ints([1, 1, TOO_MANY])]);
    return g.node('Add', [zeros, g.node('ReduceMax', [many], { keepdims: 1 })]);
  });

const masked = (model: string[], seed: number, samples = 250): Schema<'SweepSpec'> => ({
  name: 'failures',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [2], seed: [seed], model },
  samples,
});

describe('failures by class', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication({ bucket: BUCKET });
  });
  afterAll(async () => application?.stop());

  async function cellsOf(sweep: string): Promise<Schema<'Cell'>[]> {
    const { data } = await application.client.GET('/v1/sweeps/{id}/cells', { params: { path: { id: sweep }, query: {} } });
    return data?.items ?? [];
  }

  async function attemptsAt(cellId: string): Promise<Schema<'Attempt'>[]> {
    const { data } = await application.client.GET('/v1/cells/{cellId}/attempts', { params: { path: { cellId } } });
    return data?.items ?? [];
  }

  async function inferencePids(): Promise<number[]> {
    const { data } = await application.client.GET('/v1/workers');
    const worker = data?.items.find(({ role }) => role === 'cells');
    return worker === undefined ? [] : childrenOf(worker.pid);
  }

  it('quarantines a cell that gets no memory after a second attempt, tries a wrong output once, and goes on with the others', async () => {
    const s3 = s3Settings(BUCKET);
    const hungry = await registerUnchecked(application.database.url, s3, 'm4-hungry', hungryGraph());
    const broken = await registerBrokenModel(application.database.url, s3);
    const earlier = await submitSweep(application.client, masked(['m4-masked'], 10));
    expect((await endOfSweep(application.client, earlier)).state).toBe('completed');
    const used = await inferencePids();
    expect(used.length).toBeGreaterThan(0);
    const sweep = await submitSweep(application.client, masked([hungry, broken, 'm4-masked'], 1));
    expect(await endOfSweep(application.client, sweep)).toMatchObject({
      state: 'completed_with_gaps',
      cells: { total: 3, complete: 1, failed: 2 },
    });
    const byModel = new Map((await cellsOf(sweep)).map((cell) => [cell.model.split('@')[0], cell]));
    const [noMemory, notANumber, fine] = [hungry, broken, 'm4-masked'].map((name) => byModel.get(name));
    expect(noMemory?.failure).toMatchObject({ class: 'out_of_memory', message: expect.stringContaining('quarantined') });
    expect((await attemptsAt(noMemory?.id ?? '')).map(({ outcome }) => outcome)).toEqual(['out_of_memory', 'out_of_memory']);
    // The second attempt began in a process of its own, and none is used again that holds memory of other cells.
    expect((await inferencePids()).filter((pid) => used.includes(pid))).toEqual([]);
    expect(notANumber?.failure?.class).toBe('invalid_model_output');
    expect((await attemptsAt(notANumber?.id ?? '')).map(({ outcome }) => outcome)).toEqual(['invalid_model_output']);
    expect((await attemptsAt(fine?.id ?? '')).map(({ outcome }) => outcome)).toEqual(['complete']);
  });

  it('runs a cell whose process is killed again, and keeps the log of both attempts', async () => {
    const sweep = await submitSweep(application.client, { ...masked(['m4-masked'], 2, 60_000), name: 'killed' });
    await until('its cell runs', 30_000, async () => (await cellsOf(sweep)).some(({ state }) => state === 'running'));
    await until('an inference process runs', 10_000, async () => (await inferencePids()).length > 0);
    for (const pid of await inferencePids()) process.kill(pid, 'SIGKILL');
    expect((await endOfSweep(application.client, sweep)).state).toBe('completed');
    const [cell] = await cellsOf(sweep);
    const attempts = await attemptsAt(cell.id);
    expect(attempts).toMatchObject([
      { number: 1, outcome: 'crash', message: expect.stringContaining('SIGKILL'), sweepId: sweep },
      { number: 2, outcome: 'complete', message: null },
    ]);
    const log = await (await fetch(attempts[1].log?.url ?? '')).text();
    expect(log).toMatch(new RegExp(`${cell.id} 1\\.1 .*started on .*\n.*1\\.1 .*crash after \\d+ ms: .*SIGKILL.*\n.*1\\.2 .*started`));
    expect((await readSweep(application.client, sweep)).cells.failed).toBe(0);
  });

  it('charges the killed attempt apart, and prices new cells by what others took', async () => {
    const { client } = application;
    const sweep = (await client.GET('/v1/sweeps', { params: { query: {} } })).data?.items.find(({ name }) => name === 'killed')?.id ?? '';
    const { data: usage } = await client.GET('/v1/sweeps/{id}/usage', { params: { path: { id: sweep } } });
    expect(usage).toMatchObject({ attempts: { complete: 1, retried: 1, cancelled: 0, lost: 0 }, cellsReused: 0 });
    const { complete = 0, retried = 0 } = usage?.deviceSeconds ?? {};
    expect(retried).toBeGreaterThan(0);
    expect(usage?.wastedShare).toBeCloseTo(retried / (complete + retried), 9);
    const [{ id: cellId }] = await cellsOf(sweep);
    const { data: cell } = await client.GET('/v1/sweeps/{id}/cells/{cellId}', { params: { path: { id: sweep, cellId } } });
    expect(cell?.artifacts.length).toBe(2);
    expect(usage?.bytes).toBe(cell?.artifacts.reduce((sum, { bytes }) => sum + bytes, 0));
    const { data: team } = await client.GET('/v1/usage');
    expect(team?.attempts).toEqual({ complete: 3, retried: 4, cancelled: 0, lost: 0 });

    const priceOf = async (model: string, seed: number) =>
      (await client.POST('/v1/sweeps/plan', { body: masked([model], seed, 60_000) })).data?.cost;
    expect(await priceOf('m4-masked', 3)).toEqual({
      // One cell of this kind was measured: all quantiles are its time.
      deviceSeconds: { low: complete, median: complete, high: complete },
      cellsPriced: 1,
      cellsUnknown: 0,
    });
    // Reused cells cost nothing; a model that never completed a cell has no price.
    expect(await priceOf('m4-masked', 2)).toEqual({ deviceSeconds: { low: 0, median: 0, high: 0 }, cellsPriced: 0, cellsUnknown: 0 });
    expect(await priceOf('m4-hungry', 3)).toEqual({ deviceSeconds: null, cellsPriced: 0, cellsUnknown: 1 });
  });

  it('shows no attempts and no usage of what is not there', async () => {
    const { response } = await application.client.GET('/v1/cells/{cellId}/attempts', { params: { path: { cellId: '0'.repeat(64) } } });
    expect(response.status).toBe(404);
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await application.client.GET('/v1/sweeps/{id}/usage', { params: { path: { id } } })).response.status).toBe(404);
  });
});
