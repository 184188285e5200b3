import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Authentication } from '../../apps/api/auth/authentication.js';
import { EventFeed } from '../../apps/api/events/event-feed.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly sweepId?: string; readonly sweep?: { readonly state: string } };
}

/** Reads a stream until `count` events other than heartbeats have come, and closes it. */
async function readEvents(
  url: string,
  key: string,
  count: number,
  lastEventId?: string,
  onFirst: () => Promise<void> = () => Promise.resolve(),
): Promise<SentEvent[]> {
  const controller = new AbortController();
  const headers = { authorization: `Bearer ${key}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(url, { headers, signal: AbortSignal.any([controller.signal, AbortSignal.timeout(20_000)]) });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const events: SentEvent[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    const before = events.length;
    events.push(...blocks.map(parseEvent).filter((event) => event.event.startsWith('sweep.')));
    if (before === 0 && events.length > 0) await onFirst();
    if (events.length >= count) break;
  }
  controller.abort();
  return events;
}

function parseEvent(block: string): SentEvent {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { id: fields['id'] ?? '', event: fields['event'] ?? '', data: JSON.parse(fields['data'] ?? '{}') as SentEvent['data'] };
}

describe('events', () => {
  let api: TestApi;
  let base: string;
  let key: string;
  let teamId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    await api.app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${String((api.app.getHttpServer().address() as AddressInfo).port)}`;
    const team = await api.newTeam('watchers');
    [key, teamId] = [team.keys.submitter, team.teamId];
  });
  afterAll(() => api.close());

  const newSweep = async (owner = teamId): Promise<string> => {
    const id = uuidv7();
    await api.prisma.sweep.create({ data: { id, teamId: owner, name: 's', spec: {}, device: 'cpu', state: 'running' } });
    return id;
  };
  const record = (type: 'sweep.started' | 'sweep.progress' | 'sweep.ended', id: string, owner = teamId) =>
    api.prisma.$transaction((transaction) => recordSweepEvent(transaction, type, id, owner));

  it('of a sweep start with the newest one and go on live', async () => {
    const id = await newSweep();
    await record('sweep.started', id);
    await record('sweep.progress', id);
    const events = await readEvents(`${base}/v1/sweeps/${id}/events`, key, 2, undefined, async () => {
      await record('sweep.ended', await newSweep());
      await record('sweep.ended', id);
    });
    expect(events.map((event) => event.event)).toEqual(['sweep.progress', 'sweep.ended']);
    expect(events[1].data).toMatchObject({ sweepId: id, sweep: { id, state: 'running', cells: { total: 0 } } });
  });

  it('go on after the last one that was received, each once and in order', async () => {
    const id = await newSweep();
    for (const type of ['sweep.started', 'sweep.progress', 'sweep.progress'] as const) await record(type, id);
    const all = await readEvents(`${base}/v1/sweeps/${id}/events`, key, 3, '0-0');
    const rest = readEvents(`${base}/v1/sweeps/${id}/events`, key, 3, all[0].id);
    await record('sweep.ended', id);
    const events = await rest;
    expect(events.map((event) => event.event)).toEqual(['sweep.progress', 'sweep.progress', 'sweep.ended']);
    expect(events.slice(0, 2).map((event) => event.id)).toEqual(all.slice(1).map((event) => event.id));
  });

  it('never skip a transaction that ends late', async () => {
    const id = await newSweep();
    const reading = readEvents(`${base}/v1/sweeps/${id}/events`, key, 2, '0-0');
    await api.prisma.$transaction(async (late) => {
      await recordSweepEvent(late, 'sweep.started', id, teamId);
      // Written later, committed earlier.
      await record('sweep.ended', id);
    });
    expect((await reading).map((event) => event.event)).toEqual(['sweep.started', 'sweep.ended']);
  });

  it('of a team tell of its own sweeps only, also of one that is submitted', async () => {
    const other = await api.newTeam('strangers');
    const reading = readEvents(`${base}/v1/events`, key, 1, (await readEvents(`${base}/v1/events`, key, 1, '0-0'))[0].id);
    await record('sweep.ended', await newSweep(other.teamId), other.teamId);
    const [first] = await reading;
    expect(first.data.sweepId).toBeDefined();
    const submitted = readEvents(`${base}/v1/events`, other.keys.viewer, 2, '0-0');
    const { status } = await api.send('POST', '/v1/sweeps', { key: other.keys.submitter, json: SPEC });
    expect(status).toBe(201);
    expect((await submitted).map((event) => event.event)).toEqual(['sweep.ended', 'sweep.created']);
  });

  it('know when the key of a stream is revoked, and leave room for other teams', async () => {
    const { teamId: own, keys } = await api.newTeam('many');
    const authentication = api.app.get(Authentication);
    const request = { headers: { authorization: `Bearer ${keys.viewer}` }, method: 'GET' } as FastifyRequest;
    expect(await authentication.stillKnows(request)).toBe(true);
    await api.prisma.apiKey.updateMany({ where: { teamId: own, role: 'viewer' }, data: { revokedAt: new Date() } });
    expect(await authentication.stillKnows(request)).toBe(false);

    const feed = api.app.get(EventFeed);
    const streams = Array.from({ length: 100 }, () => feed.stream({ teamId: own, sweepId: null }, null).subscribe());
    expect((await api.send('GET', '/v1/events', { key: keys.admin })).status).toBe(429);
    for (const stream of streams) stream.unsubscribe();
  });

  it('are refused for another team and for ids that are not ours', async () => {
    const other = await api.newTeam('others');
    const id = await newSweep();
    expect((await api.send('GET', `/v1/sweeps/${id}/events`, { key: other.keys.admin })).status).toBe(404);
    expect((await api.send('GET', '/v1/events', { key, headers: { 'last-event-id': 'x' } })).status).toBe(422);
  });
});
