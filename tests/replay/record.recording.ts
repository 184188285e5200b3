import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Schema } from '../../apps/client/index.js';
import { freePort, LOOPBACK } from '../../infra/stack/ports.js';
import { temporalService } from '../../infra/stack/temporal.js';
import { WORKFLOW_IDS, WORKFLOW_TYPES } from '../../workflows/names.js';
import { endProcess, startApplication, type Application } from '../support/application.js';
import { uniformGraph } from '../support/hostile-models.js';
import { checkedModel, pushModel } from '../support/model-uploads.js';
import { testStack } from '../support/stack.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { HISTORIES } from './recorded.js';

/** Root of this clone, which stack traces name. */
const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** Events after which the server suggests to continue as new: low, so that a small sweep makes a shard hand over. */
const SUGGEST_AT_EVENTS = 60;

const noop = (name: string, count: number): Schema<'SweepSpec'> => ({
  name,
  axes: { data: ['noop'], architecture: ['autoregressive'], space: ['token'], steps: [1], seed: { from: 1, count } },
  samples: 1,
});

/** Writes tests/replay/histories anew: `npm run histories`. */
describe('recording of workflow histories', () => {
  let server: ChildProcess;
  let folder: string;
  let application: Application;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'entroscope-histories-'));
    const port = await freePort();
    const service = await temporalService({
      binary: testStack().tools.temporal,
      folder,
      port,
      uiPort: null,
      environment: process.env,
    });
    const suggest = ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${String(SUGGEST_AT_EVENTS)}`];
    server = spawn(service.command, [...service.args, ...suggest], { stdio: 'ignore' });
    await until('the Temporal server serves', service.readyMs, () => service.ready().catch(() => false));
    const temporal = { address: `${LOOPBACK}:${String(port)}`, namespace: 'default' };
    application = await startApplication({ bucket: 'histories', temporal, extra: { ENTROSCOPE_PRIVATE_WEBHOOKS: 'true' } });
    connection = await Connection.connect({ address: temporal.address });
    client = new Client({ connection, namespace: temporal.namespace });
    rmSync(HISTORIES, { recursive: true, force: true });
    mkdirSync(HISTORIES, { recursive: true });
  });
  afterAll(async () => {
    await connection?.close();
    await application?.stop();
    if (server !== undefined) await endProcess(server);
    rmSync(folder, { recursive: true, force: true });
  });

  async function record(type: string, what: string, workflowId: string, runId?: string): Promise<void> {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    // Which machine recorded it is nobody's business and no input of a replay.
    const text = historyToJSON(history).replaceAll(hostname(), 'host').replaceAll(folder, 'folder').replaceAll(ROOT, '/clone');
    writeFileSync(path.join(HISTORIES, `${type}.${what}.json`), text);
  }

  /** The runs of a workflow id, the first one first. */
  async function runsOf(workflowId: string): Promise<string[]> {
    const runs: { runId: string; startTime: Date }[] = [];
    for await (const run of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) runs.push(run);
    return runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime()).map(({ runId }) => runId);
  }

  it('records a sweep and a shard that continues as new', async () => {
    const id = await submitSweep(application.client, noop('completes', 5000));
    expect((await endOfSweep(application.client, id)).state).toBe('completed');
    await record(WORKFLOW_TYPES.sweep, 'completes', WORKFLOW_IDS.sweep(id));
    const runs = await runsOf(WORKFLOW_IDS.shard(id, 0));
    expect(runs.length).toBeGreaterThan(1);
    await record(WORKFLOW_TYPES.shard, 'hands-over', WORKFLOW_IDS.shard(id, 0), runs[0]);
    await record(WORKFLOW_TYPES.shard, 'completes', WORKFLOW_IDS.shard(id, 0), runs.at(-1));
  });

  it('records a sweep that is cancelled', async () => {
    const id = await submitSweep(application.client, {
      name: 'is cancelled',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [64], seed: { from: 1, count: 50 } },
      samples: 2000,
    });
    await until('a cell is complete', 30_000, async () => (await readSweep(application.client, id)).cells.complete > 0);
    await application.client.POST('/v1/sweeps/{id}/cancel', { params: { path: { id } } });
    expect((await endOfSweep(application.client, id)).state).toBe('cancelled');
    await until('its workflow has ended', 30_000, async () => {
      const { status } = await client.workflow.getHandle(WORKFLOW_IDS.sweep(id)).describe();
      return status.name === 'CANCELLED';
    });
    await record(WORKFLOW_TYPES.sweep, 'is-cancelled', WORKFLOW_IDS.sweep(id));
    await record(WORKFLOW_TYPES.shard, 'is-cancelled', WORKFLOW_IDS.shard(id, 0));
  });

  it('records a sweep that is adjusted, paused, resumed and extended', async () => {
    const id = await submitSweep(application.client, {
      name: 'lives',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [64], seed: { from: 101, count: 8 } },
      samples: 500,
    });
    const at = { params: { path: { id } } };
    await until('a cell is complete', 30_000, async () => (await readSweep(application.client, id)).cells.complete > 0);
    await application.client.PATCH('/v1/sweeps/{id}', {
      params: { path: { id }, header: { 'if-match': '*' } },
      body: { priority: 2, concurrency: 1 },
    });
    await application.client.POST('/v1/sweeps/{id}/pause', at);
    await application.client.POST('/v1/sweeps/{id}/resume', at);
    await application.client.POST('/v1/sweeps/{id}/extend', { ...at, body: { axes: { steps: [2] } } });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 16 } });
    await record(WORKFLOW_TYPES.sweep, 'lives', WORKFLOW_IDS.sweep(id));
  });

  it('records a sweep whose budget is used up and topped up', async () => {
    const id = await submitSweep(application.client, {
      name: 'is topped up',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [4, 8], seed: { from: 201, count: 4 } },
      samples: 250,
      budget: { deviceSeconds: 0.001 },
    });
    const at = { params: { path: { id } } };
    const spent = async (): Promise<boolean> => (await readSweep(application.client, id)).pauseReason === 'budget';
    await until('the budget is used up', 60_000, spent);
    // Too little: the sweep stays as it is.
    await application.client.POST('/v1/sweeps/{id}/budget', { ...at, body: { deviceSeconds: 0.001 } });
    expect(await spent()).toBe(true);
    await application.client.POST('/v1/sweeps/{id}/budget', { ...at, body: { deviceSeconds: 3600 } });
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 8 } });
    await record(WORKFLOW_TYPES.sweep, 'is-topped-up', WORKFLOW_IDS.sweep(id));
    await record(WORKFLOW_TYPES.shard, 'budget-is-spent', WORKFLOW_IDS.shard(id, 0), (await runsOf(WORKFLOW_IDS.shard(id, 0)))[0]);
  });

  it('records a sweep that is asked for points, and closed', async () => {
    const id = await submitSweep(application.client, {
      name: 'is asked',
      axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [1, 2, 4], seed: { from: 301, count: 2 } },
      samples: 20,
      search: { method: 'ask' },
    });
    const at = { params: { path: { id } } };
    for (const steps of [1, 4]) {
      const { data } = await application.client.POST('/v1/sweeps/{id}/asks', { ...at, body: { points: [{ steps }] } });
      const ask = { params: { path: { id, number: data?.number ?? 0 } } };
      await until('it is done', 30_000, async () => {
        const { data: told } = await application.client.GET('/v1/sweeps/{id}/asks/{number}', ask);
        return told?.state === 'done';
      });
    }
    await application.client.POST('/v1/sweeps/{id}/close', at);
    expect(await endOfSweep(application.client, id)).toMatchObject({ state: 'completed', cells: { total: 4 } });
    await record(WORKFLOW_TYPES.sweep, 'is-asked', WORKFLOW_IDS.sweep(id));
  });

  it('records sweeps in rounds', async () => {
    const grid = { data: ['m4'], architecture: ['masked-diffusion' as const], space: ['token' as const] };
    const halving = await submitSweep(application.client, {
      name: 'halves',
      axes: { ...grid, steps: [1, 2, 4, 8], seed: { from: 401, count: 2 } },
      samples: 40,
      halving: { metric: 'path_kl', eta: 2, rungs: 3 },
    });
    expect(await endOfSweep(application.client, halving)).toMatchObject({ state: 'completed', cells: { total: 8 + 4 + 2 } });
    await record(WORKFLOW_TYPES.sweep, 'halves', WORKFLOW_IDS.sweep(halving));
    const precision = await submitSweep(application.client, {
      name: 'adds seeds',
      axes: { ...grid, steps: [1, 32], seed: { from: 501, count: 3 } },
      samples: 40,
      precision: { metric: 'path_kl', halfWidth: 0.03, maxSeeds: 7, batch: 2 },
    });
    expect((await endOfSweep(application.client, precision)).cells.total).toBeGreaterThan(6);
    await record(WORKFLOW_TYPES.sweep, 'adds-seeds', WORKFLOW_IDS.sweep(precision));
  });

  it('records a nightly run', async () => {
    const { data } = await application.client.POST('/v1/schedules', {
      body: { name: 'nightly', spec: noop('nightly', 20), cron: '30 3 * * *' },
    });
    const scheduleId = data?.id as string;
    await application.client.POST('/v1/schedules/{id}/trigger', { params: { path: { id: scheduleId } } });
    let workflowId = '';
    await until('the nightly run has completed', 60_000, async () => {
      for await (const run of client.workflow.list({
        query: `WorkflowType = "${WORKFLOW_TYPES.nightly}" AND ExecutionStatus = "Completed"`,
      }))
        workflowId = run.workflowId;
      return workflowId !== '';
    });
    await record(WORKFLOW_TYPES.nightly, 'completes', workflowId);
  });

  it('records the check of an uploaded model', async () => {
    const { id } = await pushModel(application.client, 'recorded', [{ path: 'step.onnx', role: 'step', bytes: uniformGraph() }]);
    expect((await checkedModel(application.client, id)).state).toBe('ready');
    await record(WORKFLOW_TYPES.modelCheck, 'accepts', WORKFLOW_IDS.modelCheck(id));
  });

  it('records a webhook that is delivered at the second attempt', async () => {
    const answers = [503];
    const receiver = createServer((_, response) => response.writeHead(answers.shift() ?? 204).end());
    receiver.listen(0, LOOPBACK);
    await once(receiver, 'listening');
    const url = `http://${LOOPBACK}:${String((receiver.address() as AddressInfo).port)}/`;
    const { data: webhook } = await application.client.POST('/v1/webhooks', { body: { url, events: ['sweep.ended'] } });
    await endOfSweep(application.client, await submitSweep(application.client, noop('is told', 1)));
    const at = { params: { path: { id: webhook?.id ?? '' } } };
    let delivery = '';
    await until('the delivery is made', 60_000, async () => {
      const { data } = await application.client.GET('/v1/webhooks/{id}/deliveries', at);
      delivery = data?.items.find(({ state }) => state === 'delivered')?.id ?? '';
      return delivery !== '';
    });
    receiver.close();
    await record(WORKFLOW_TYPES.webhook, 'delivers-at-second-attempt', WORKFLOW_IDS.webhook(delivery));
  });
});
