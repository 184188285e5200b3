import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Webhook } from 'standardwebhooks';
import { v7 as uuidv7 } from 'uuid';
import { createControlActivities } from '../../activities/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import { createLogger } from '../../platform/logging/index.js';
import { QUEUES } from '../../workflows/names.js';
import { testStack } from '../support/stack.js';
import { until } from '../support/until.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly attempts: readonly { readonly status: number | null }[];
}

describe('webhooks', () => {
  let api: TestApi;
  let key: string;
  let teamId: string;
  let receiver: Server;
  let target: string;
  let connection: NativeConnection;
  let running: Promise<unknown>;
  let workers: Worker[];
  const received: Received[] = [];
  let answers: number[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    const team = await api.newTeam('team');
    [key, teamId] = [team.keys.admin, team.teamId];
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 204, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    target = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
    connection = await NativeConnection.connect({ address: testStack().temporalAddress });
    const common = { connection, namespace: api.temporal.options.namespace };
    const activities = createControlActivities({
      database: api.prisma,
      logger: createLogger('test', 'silent'),
      teamCellsInFlight: null,
      privateWebhooks: true,
      quotas: { openSweeps: null, deviceSecondsPerDay: null, sweepCells: 1000 },
    });
    workers = await Promise.all([
      Worker.create({ ...common, taskQueue: QUEUES.sweeps, workflowBundle: { codePath: testStack().workflowBundle } }),
      Worker.create({ ...common, taskQueue: QUEUES.control, activities }),
    ]);
    running = Promise.all(workers.map((worker) => worker.run()));
  });
  afterAll(async () => {
    for (const worker of workers ?? []) worker.shutdown();
    await running;
    await connection?.close();
    await new Promise((resolve) => receiver?.close(resolve));
    await api.close();
  });

  const endSweep = async (): Promise<string> => {
    const id = uuidv7();
    await api.prisma.sweep.create({ data: { id, teamId, name: 's', spec: {}, device: 'cpu', state: 'completed' } });
    await api.prisma.$transaction((transaction) => recordSweepEvent(transaction, 'sweep.ended', id, teamId));
    return id;
  };
  const create = async (json: object): Promise<{ id: string; secret: string }> => {
    const { status, body } = await api.send('POST', '/v1/webhooks', { key, json });
    expect(status).toBe(201);
    return body as { id: string; secret: string };
  };
  const deliveries = async (id: string): Promise<readonly Delivery[]> =>
    ((await api.send('GET', `/v1/webhooks/${id}/deliveries`, { key })).body as { items: Delivery[] }).items;
  const delivered = (id: string, count: number) =>
    until('the deliveries are made', 40_000, async () => {
      const items = await deliveries(id);
      return items.length === count && items.every((item) => item.state === 'delivered');
    });

  it('are sent signed, again after a failure, logged, and sent again on demand', async () => {
    answers = [503];
    const { id, secret } = await create({ url: target, events: ['sweep.ended'] });
    const sweepId = await endSweep();
    await delivered(id, 1);
    const [delivery] = await deliveries(id);
    expect(delivery.attempts.map((attempt) => attempt.status)).toEqual([503, 204]);
    const last = received.at(-1) as Received;
    const headers = last.headers as Record<string, string>;
    expect(new Webhook(secret).verify(last.body, headers)).toMatchObject({
      type: 'sweep.ended',
      data: { id: sweepId, state: 'completed' },
    });
    expect(() => new Webhook(secret).verify(`${last.body} `, headers)).toThrow();
    expect(received.map((one) => one.headers['webhook-id'])).toEqual([`msg_${delivery.id}`, `msg_${delivery.id}`]);

    expect((await api.send('POST', `/v1/webhooks/${id}/deliveries/${delivery.id}/redeliver`, { key })).status).toBe(202);
    await delivered(id, 2);
    expect(received).toHaveLength(3);
    expect((await api.send('DELETE', `/v1/webhooks/${id}`, { key })).status).toBe(204);
  });

  it('do not follow redirects, and stop at 410', async () => {
    answers = [302, 410];
    const { id } = await create({ url: target });
    await endSweep();
    await until('the delivery is given up', 40_000, async () => (await deliveries(id)).at(0)?.state === 'failed');
    expect((await deliveries(id))[0].attempts.map((attempt) => attempt.status)).toEqual([302, 410]);
  });

  it('show their secret once, and belong to their team', async () => {
    const { id } = await create({ url: target });
    const { items } = (await api.send('GET', '/v1/webhooks', { key })).body as { items: { id: string; secret?: string }[] };
    expect(items.find((item) => item.id === id)?.secret).toBeUndefined();
    const other = await api.newTeam('other');
    expect((await api.send('DELETE', `/v1/webhooks/${id}`, { key: other.keys.admin })).status).toBe(404);
    expect((await api.send('GET', `/v1/webhooks/${id}/deliveries`, { key: other.keys.admin })).status).toBe(404);
  });

  it.each(['ftp://example.com/', 'http://user:secret@127.0.0.1/', 'http://no-such-host.invalid/'])('refuse %s', async (url) => {
    expect((await api.send('POST', '/v1/webhooks', { key, json: { url } })).status).toBe(422);
  });
});

describe('webhooks of a server that allows public targets only', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ privateWebhooks: false });
  });
  afterAll(() => api.close());

  it.each(['https://127.0.0.1/', 'https://localhost/', 'https://[::1]/', 'https://169.254.169.254/latest/meta-data', 'http://8.8.8.8/'])(
    'refuse %s',
    async (url) => {
      const { keys } = await api.newTeam(url);
      const { status, body } = await api.send('POST', '/v1/webhooks', { key: keys.admin, json: { url } });
      expect([status, (body as { errors: { pointer: string }[] }).errors[0].pointer]).toEqual([422, '/url']);
    },
  );
});
