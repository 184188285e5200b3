import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { startApplication, type Application } from '../support/application.js';
import { registerBrokenModel } from '../support/broken-model.js';
import { childrenOf } from '../support/local-stack.js';
import { s3Settings } from '../support/stack.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';

const BUCKET = 'telemetry-tests';

const masked = (model: string[], seeds: number): Schema<'SweepSpec'> => ({
  name: 'telemetry',
  axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [2], seed: { from: 1, count: seeds }, model },
  samples: 50,
});

/** Samples of an exposition by name and labels, as written there. */
function samplesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

describe('metrics of the running processes', () => {
  const ports: Record<'api' | 'control' | 'cells', number> = { api: 0, control: 0, cells: 0 };
  let application: Application;
  beforeAll(async () => {
    for (const name of ['api', 'control', 'cells'] as const) ports[name] = await freePort();
    const own = (port: number): Record<string, string> => ({ ENTROSCOPE_METRICS_PORT: String(port) });
    application = await startApplication({
      bucket: BUCKET,
      own: { api: own(ports.api), control: own(ports.control), cells: own(ports.cells) },
    });
  });
  afterAll(async () => application?.stop());

  const scrape = async (name: keyof typeof ports): Promise<ReadonlyMap<string, number>> => {
    const answer = await fetch(`http://${LOOPBACK}:${ports[name]}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    return samplesOf(await answer.text());
  };

  it('count the cells of a sweep, its batches and its inference processes', async () => {
    const broken = await registerBrokenModel(application.database.url, s3Settings(BUCKET));
    const sweep = await submitSweep(application.client, masked(['m4-masked', broken], 3));
    expect(await endOfSweep(application.client, sweep)).toMatchObject({ cells: { complete: 3, failed: 3 } });
    // The activity answers after its commit, by which the sweep may have ended.
    await until('the batches are counted', 10_000, async () => {
      const used = (await scrape('cells')).get('entroscope_activity_slots_used{queue="cells-cpu",process="worker"}');
      return used === 0;
    });
    const cells = await scrape('cells');
    expect(cells.get('entroscope_cells_complete_total{process="worker"}')).toBe(3);
    expect(cells.get('entroscope_cells_failed_total{class="invalid_model_output",process="worker"}')).toBe(3);
    expect(cells.get('entroscope_cells_refused_total{process="worker"}')).toBe(0);
    expect(
      cells.get('entroscope_activity_duration_seconds_count{process="worker",activity="runCells",outcome="complete"}'),
    ).toBeGreaterThan(0);
    expect(cells.get('entroscope_activity_slots{queue="cells-cpu",process="worker"}')).toBe(1);
    expect(cells.get('entroscope_inference_processes{process="worker"}')).toBe(1);
    expect(cells.get('entroscope_inference_resident_memory_bytes{process="worker"}')).toBeGreaterThan(1e6);
    expect(cells.get('process_resident_memory_bytes{process="worker"}')).toBeGreaterThan(1e6);
  });

  it('count an inference process that was lost, and the one that replaces it', async () => {
    const { data } = await application.client.GET('/v1/workers');
    const worker = data?.items.find(({ role }) => role === 'cells');
    const [pid] = childrenOf(worker?.pid ?? 0);
    process.kill(pid, 'SIGKILL');
    await until(
      'the worker has noticed',
      10_000,
      async () => (await scrape('cells')).get('entroscope_inference_processes{process="worker"}') === 0,
    );
    const sweep = await submitSweep(application.client, masked(['m4-masked'], 4));
    expect(await endOfSweep(application.client, sweep)).toMatchObject({ cells: { complete: 4, reused: 3 } });
    const cells = await scrape('cells');
    expect(cells.get('entroscope_inference_processes_lost_total{process="worker"}')).toBe(1);
    expect(cells.get('entroscope_inference_processes_started_total{process="worker"}')).toBe(2);
  });

  it('time requests by the template of their route, never by their address', async () => {
    await application.client.GET('/v1/sweeps/{id}', { params: { path: { id: '019a0000-0000-7000-8000-000000000000' } } });
    await fetch(`${application.url}/v1/nowhere/at/all`);
    await until('both requests are counted', 10_000, async () => {
      const api = await scrape('api');
      const count = (labels: string): number => api.get(`entroscope_http_request_duration_seconds_count{process="api",${labels}}`) ?? 0;
      // With a built dashboard, its route takes every address that is left, and passes those of the API on.
      const unknown = count('method="GET",route="none",status="404"') + count('method="GET",route="/*",status="404"');
      return count('method="GET",route="/v1/sweeps/:id",status="404"') === 1 && unknown === 1;
    });
    const api = await scrape('api');
    expect([...api.keys()].filter((key) => key.includes('nowhere') || key.includes('019a0000'))).toEqual([]);
    expect(api.get('entroscope_http_requests_in_flight{process="api"}')).toBe(0);
    expect([...api.keys()].find((key) => key.startsWith('entroscope_build_info'))).toMatch(/version="\d+\.\d+\.\d+"/);
  });

  it('include those of the Temporal SDK', async () => {
    const control = await scrape('control');
    expect([...control.keys()].some((key) => key.startsWith('temporal_workflow_completed'))).toBe(true);
    expect([...control.keys()].some((key) => key.startsWith('temporal_activity_execution_latency_count'))).toBe(true);
  });

  it('are not shown on the port of the API, nor anything else on theirs', async () => {
    expect((await fetch(`${application.url}/metrics`)).headers.get('content-type')).not.toContain('version=0.0.4');
    expect((await fetch(`http://${LOOPBACK}:${ports.api}/v1/sweeps`)).status).toBe(404);
  });
});
