import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../apps/client/index.js';
import { startApplication, type Application } from '../support/application.js';
import { endOfSweep, readSweep, submitSweep } from '../support/sweeps.js';
import { startTraceCollector, type CollectedSpan, type TraceCollector } from '../support/trace-collector.js';
import { until } from '../support/until.js';

/** The caller's own span, as in the example of the W3C recommendation Trace Context. */
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const CELLS = 3;

/** One JSON object a line. */
function linesOf(file: string): Record<string, unknown>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the trace of a sweep', () => {
  const logs = mkdtempSync(path.join(tmpdir(), 'entroscope-tracing-'));
  let collector: TraceCollector;
  let application: Application;
  let requestId: string | null;
  let sweepId: string;

  beforeAll(async () => {
    collector = await startTraceCollector();
    application = await startApplication({
      bucket: 'tracing-tests',
      logs,
      // Spans are sent five times a second instead of once in five.
      extra: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200', LOG_LEVEL: 'debug' },
    });
    const answer = await fetch(`${application.url}/v1/sweeps`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${application.key}`,
        'content-type': 'application/json',
        traceparent: `00-${TRACE}-${CALLER}-01`,
      },
      body: JSON.stringify({
        name: 'traced',
        axes: { data: ['noop'], architecture: ['autoregressive'], space: ['token'], steps: [1], seed: { from: 1, count: CELLS } },
        samples: 1,
      }),
    });
    requestId = answer.headers.get('x-request-id');
    ({ id: sweepId } = (await answer.json()) as { id: string });
    await endOfSweep(application.client, sweepId);
    await until('the span of the sweep has come', 30_000, () => spansNamed('RunWorkflow:sweepWorkflow').length > 0);
  });
  afterAll(async () => {
    await application?.stop();
    await collector?.close();
    rmSync(logs, { recursive: true, force: true });
  });

  const trace = (): CollectedSpan[] => collector.spans.filter(({ traceId }) => traceId === TRACE);
  const spansNamed = (name: string): CollectedSpan[] => trace().filter((span) => span.name === name);

  /** Names from a span up to the first one of this trace whose parent did not come. */
  function pathOf(span: CollectedSpan): string[] {
    const parent = trace().find(({ spanId }) => spanId === span.parentSpanId);
    return [span.name, ...(parent === undefined ? [span.parentSpanId] : pathOf(parent))];
  }

  it('leads from the request of the caller through the workflows and the batch to every cell', async () => {
    await until('the spans of the cells have come', 30_000, () => spansNamed('cell').length === CELLS);
    const cells = spansNamed('cell');
    for (const cell of cells) {
      expect(pathOf(cell)).toEqual([
        'cell',
        'RunActivity:runCells',
        'RunWorkflow:shardWorkflow',
        'RunWorkflow:sweepWorkflow',
        'StartWorkflow:sweepWorkflow',
        'POST /v1/sweeps',
        CALLER,
      ]);
    }
    expect(new Set(cells.map(({ attributes }) => attributes['entroscope.cell.id'])).size).toBe(CELLS);
    expect(new Set(trace().map(({ service }) => service))).toEqual(new Set(['entroscope-api', 'entroscope-worker']));
    expect(spansNamed('POST /v1/sweeps')[0]?.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/v1/sweeps',
      'http.response.status_code': 201,
      'entroscope.request.id': requestId,
    });
    expect(spansNamed('RunWorkflow:sweepWorkflow')[0]?.attributes).toMatchObject({ workflow_id: `sweep/${sweepId}` });
  });

  it('is named in the logs of the API, the workflows and the activities, with the id of the request', () => {
    const request = linesOf(path.join(logs, 'api.log')).find(({ msg }) => String(msg).startsWith('POST /v1/sweeps 201'));
    expect(request).toMatchObject({ requestId, trace_id: TRACE });
    const ended = linesOf(path.join(logs, 'control.log')).find(({ msg, sweepId: id }) => msg === 'sweep ended' && id === sweepId);
    expect(ended).toMatchObject({ requestId, trace_id: TRACE });
    const workflow = linesOf(path.join(logs, 'control.log')).find(
      ({ msg, workflowId }) => msg === 'Workflow completed' && workflowId === `sweep/${sweepId}`,
    );
    expect(workflow).toMatchObject({ requestId, trace_id: TRACE });
  });

  it('holds the queries of the request and of the activities', async () => {
    await until('the spans of queries have come', 30_000, () => spansNamed('prisma:client:db_query').length > 0);
    const paths = spansNamed('prisma:client:db_query').map((span) => pathOf(span).slice(1));
    expect(paths.every((names) => names.at(-1) === CALLER)).toBe(true);
    const callers = new Set(paths.map((names) => names.find((name) => !name.startsWith('prisma:'))));
    for (const name of ['POST /v1/sweeps', 'RunActivity:planSweep', 'RunActivity:runCells']) expect(callers).toContain(name);
    // What a process asks its database of its own accord is no trace.
    expect(collector.spans.filter(({ name, parentSpanId }) => name.startsWith('prisma:') && parentSpanId === '')).toEqual([]);
  });

  it('leads from the request that changes a sweep through the handler of the update to its activities', async () => {
    const { client } = application;
    const long = { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [64], seed: { from: 1, count: 50 } };
    const id = await submitSweep(client, { name: 'paused', axes: long, samples: 2000 } as Schema<'SweepSpec'>);
    await until('it runs', 30_000, async () => (await readSweep(client, id)).state === 'running');
    const trace = '11111111111111111111111111111111';
    await client.POST('/v1/sweeps/{id}/pause', {
      params: { path: { id } },
      headers: { traceparent: `00-${trace}-${CALLER}-01` },
    });
    const spans = (): CollectedSpan[] => collector.spans.filter(({ traceId }) => traceId === trace);
    await until('the span of the activity has come', 30_000, () => spans().some(({ name }) => name === 'RunActivity:pauseSweep'));
    await until('the span of the handler has come', 30_000, () => spans().some(({ name }) => name === 'HandleUpdate:pause'));
    const parentOf = (name: string): string | undefined => {
      const span = spans().find((one) => one.name === name);
      return spans().find(({ spanId }) => spanId === span?.parentSpanId)?.name;
    };
    // The API exports its spans at intervals of its own.
    await until('the span of the call has come', 30_000, () => parentOf('HandleUpdate:pause') !== undefined);
    expect(parentOf('RunActivity:pauseSweep')).toBe('HandleUpdate:pause');
    expect(parentOf('HandleUpdate:pause')).toMatch(/^StartWorkflowUpdate|UpdateWorkflow|StartUpdate/);
    await client.POST('/v1/sweeps/{id}/cancel', { params: { path: { id } } });
    expect((await endOfSweep(client, id)).state).toBe('cancelled');
  });

  it('is another one for a request without a caller', async () => {
    await application.client.GET('/v1/workers');
    const others = (): CollectedSpan[] => collector.spans.filter(({ name, traceId }) => name === 'GET /v1/workers' && traceId !== TRACE);
    await until('its span has come', 30_000, () => others().length > 0);
    expect(others().every(({ parentSpanId }) => parentSpanId === '')).toBe(true);
  });
});
