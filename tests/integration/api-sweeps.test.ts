import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepStarter } from '../../apps/api/sweeps/sweep-starter.js';
import { WORKFLOW_IDS } from '../../workflows/names.js';
import { insertModels, SPEC } from './api-fixtures.js';
import { startTestApi, type Answer, type TestApi } from './api-test-app.js';

interface SweepBody {
  readonly id: string;
  readonly state: string;
  readonly links: { readonly temporal: string };
}

describe('sweeps', () => {
  let api: TestApi;
  let key: string;
  let teamId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    [key, teamId] = [team.keys.submitter, team.teamId];
  });
  afterAll(() => api.close());

  const submit = (json: unknown = SPEC, headers?: Record<string, string>): Promise<Answer> =>
    api.send('POST', '/v1/sweeps', { key, json, ...(headers && { headers }) });
  const idOf = (answer: Answer): string => (answer.body as SweepBody).id;

  it('are stored with the plan, and their workflow is started', async () => {
    const answer = await submit();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: 'test sweep',
      state: 'planning',
      cells: { total: 4, complete: 0, failed: 0, reused: 0 },
      spec: { samples: 500 },
    });
    expect(idOf(answer)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const workflowId = WORKFLOW_IDS.sweep(idOf(answer));
    expect((answer.body as SweepBody).links.temporal).toContain(encodeURIComponent(workflowId));
    const description = await api.temporal.workflow.getHandle(workflowId).describe();
    expect(description).toMatchObject({ type: 'sweepWorkflow', taskQueue: 'sweeps', memo: { sweepId: idOf(answer), teamId } });
  });

  it('answer a repeated request with the first sweep, at once and side by side', async () => {
    const headers = { 'idempotency-key': 'once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(SPEC, headers)));
    // One that comes while the first is carried out is told to come again.
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const accepted = answers.filter(({ status }) => status === 201);
    expect(accepted.length).toBeGreaterThan(0);
    expect(new Set([...accepted, await submit(SPEC, headers)].map(idOf)).size).toBe(1);
  });

  it('refuse a key that was used with another body', async () => {
    await submit(SPEC, { 'idempotency-key': 'used' });
    const { status, body } = await submit({ ...SPEC, name: 'other' }, { 'idempotency-key': 'used' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: 'Idempotency-Key' }] });
  });

  it('that have no workflow get one in the next round', async () => {
    const id = idOf(await submit());
    const handle = api.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(id));
    const orphan = '01990000-0000-7000-8000-00000000000a';
    const created = new Date(Date.now() - 60_000);
    await api.prisma.sweep.create({ data: { id: orphan, teamId, name: 'orphan', spec: {}, device: 'cpu', createdAt: created } });
    await api.app.get(SweepStarter).retryUnstarted(new Date());
    expect((await api.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(orphan)).describe()).status.name).toBe('RUNNING');
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });

  it('are listed newest first, in pages that neither repeat nor miss any', async () => {
    const other = await api.newTeam('pages');
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.unshift(idOf(await api.send('POST', '/v1/sweeps', { key: other.keys.submitter, json: SPEC })));
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const path: string = `/v1/sweeps?limit=2${next === null ? '' : `&cursor=${next}`}`;
      const page = (await api.send('GET', path, { key: other.keys.viewer })).body as { items: SweepBody[]; next: string | null };
      seen.push(...page.items.map((item) => item.id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(ids);
  });

  it('are cancelled through their workflow; one that has ended otherwise cannot be', async () => {
    const id = idOf(await submit());
    expect((await api.send('POST', `/v1/sweeps/${id}/cancel`, { key })).status).toBe(202);
    const { raw } = await api.temporal.workflow.getHandle(WORKFLOW_IDS.sweep(id)).describe();
    expect(raw.workflowExecutionInfo?.historyLength?.toNumber()).toBeGreaterThan(2);
    await api.prisma.sweep.update({ where: { id }, data: { state: 'completed' } });
    expect((await api.send('POST', `/v1/sweeps/${id}/cancel`, { key })).status).toBe(409);
    await api.prisma.sweep.update({ where: { id }, data: { state: 'cancelled' } });
    expect((await api.send('POST', `/v1/sweeps/${id}/cancel`, { key })).body).toMatchObject({ state: 'cancelled' });
  });
});
