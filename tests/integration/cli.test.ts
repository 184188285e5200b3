import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const CLI = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'bin', 'entroscope.mjs');

describe('the command line', () => {
  let api: TestApi;
  let url: string;
  let key: string;
  let adminKey: string;
  let teamId: string;
  let folder: string;
  let sweepId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await insertModels(api.prisma);
    const team = await api.newTeam('team');
    [key, adminKey, teamId] = [team.keys.submitter, team.keys.admin, team.teamId];
    await api.app.listen(0, '127.0.0.1');
    url = await api.app.getUrl();
    folder = await mkdtemp(join(tmpdir(), 'entroscope-cli-'));
    await writeFile(join(folder, 'spec.yaml'), JSON.stringify(SPEC));
    await writeFile(join(folder, 'bad.yaml'), JSON.stringify({ ...SPEC, colour: 1, axes: { ...SPEC.axes, steps: [0] } }));
    await writeFile(join(folder, 'broken.yaml'), 'name: [');
    ({ sweepId } = await insertSweep(api.prisma, teamId, { ...SPEC, name: 'measured' }));
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  async function run(args: readonly string[], environment: Record<string, string | undefined> = {}): Promise<Outcome> {
    const env = {
      ...process.env,
      NODE_OPTIONS: undefined,
      FORCE_COLOR: undefined,
      ENTROSCOPE_URL: url,
      ENTROSCOPE_API_KEY: key,
      ...environment,
    };
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
    return { code, out, err };
  }

  it('plans without starting anything', async () => {
    const before = await api.prisma.sweep.count();
    const { code, out } = await run(['plan', 'spec.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('test sweep: 4 cells');
    expect(out).toMatch(/m4 +masked-diffusion +token +mdlm_ancestral +m4-masked@1 +3/);
    expect(await api.prisma.sweep.count()).toBe(before);
  });

  it('submits, prints the id alone on standard output, lists and cancels', async () => {
    const submitted = await run(['submit', 'spec.yaml']);
    expect({ code: submitted.code, out: submitted.out }).toEqual({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}\n$/) });
    const id = submitted.out.trim();
    expect((await run(['ls'])).out).toMatch(new RegExp(`^${id} +planning +0/4`, 'm'));
    expect(await run(['cancel', id])).toMatchObject({ code: 0, out: expect.stringContaining(id) });
  });

  it('watches a sweep to its end and tells by the exit code how it ended', async () => {
    expect(await run(['watch', sweepId])).toMatchObject({ code: 0, err: expect.stringContaining('4 of 4 cells complete') });
    const { sweepId: gaps } = await insertSweep(api.prisma, teamId, { ...SPEC, samples: 7 });
    await api.prisma.sweep.update({ where: { id: gaps }, data: { state: 'completed_with_gaps' } });
    expect(await run(['watch', gaps])).toMatchObject({ code: 5, err: expect.stringContaining('completed_with_gaps') });
  });

  it('shows results as a table and a plot, without colours in a pipe', async () => {
    const { code, out } = await run(['results', sweepId]);
    expect(code).toBe(0);
    expect(out).toMatch(/m4 +masked-diffusion \/ token +mdlm_ancestral +marginal_kl +1/);
    expect(out).toContain('excess over the exact limit');
    expect(out).toContain('b  masked-diffusion / token, mdlm_ancestral: Marginal KL');
    expect(out).not.toContain('\u001b[');
  });

  it('prints the claims report of a sweep', async () => {
    const { code, out } = await run(['claims', sweepId]);
    expect(code).toBe(0);
    expect(out).toContain('## C10 ');
    const json = await run(['claims', sweepId, '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({ sweepId, registration: { holds: false } });
  });

  it('lists the cells that tests of claims lack', async () => {
    const { code, out } = await run(['claims', sweepId, '--missing']);
    expect(code).toBe(0);
    expect(out).toMatch(/tests have all their cells/);
    expect(out).toMatch(/C6-trained +trained_toy +0\/10 +kjv\/masked-diffusion/);
  });

  it('says of a sweep without profiles that it has none', async () => {
    expect(await run(['profile', sweepId])).toMatchObject({
      code: 0,
      out: expect.stringContaining('No curve of this sweep has a profile'),
    });
    expect(JSON.parse((await run(['profile', sweepId, '--json'])).out)).toMatchObject({ sweepId, lines: [] });
  });

  it('prints derived results as tables, and as JSON', async () => {
    const shown = await run(['derived', sweepId, '-y', 'marginal_kl', '--tau', '10', '--tau', '0.5']);
    expect(shown).toMatchObject({ code: 0, err: expect.stringContaining('Debt: doublings of cost') });
    expect(shown.out).toMatch(/m4 +masked-diffusion \/ token +mdlm_ancestral +10 +1 /);
    const json = await run(['derived', sweepId, '--json', '--delta', '0.1']);
    expect(JSON.parse(json.out)).toMatchObject({ sweepId, x: 'nfe', y: 'path_kl', delta: 0.1, worlds: [{ data: 'm4' }] });
    expect(await run(['derived', sweepId, '--tau', 'small'])).toMatchObject({ code: 2 });
    expect(await run(['derived', sweepId, '-y', 'gen_nll'])).toMatchObject({ code: 2 });
  });

  it('prints results as JSON and as CSV', async () => {
    const json = await run(['results', sweepId, '--json', '-y', 'path_kl']);
    expect(JSON.parse(json.out)).toMatchObject({ sweepId, y: 'path_kl', complete: true });
    const csv = await run(['results', sweepId, '--csv']);
    expect(csv.out.trimEnd().split('\n')).toHaveLength(1 + 4);
    expect(csv.out).toBe((await api.send('GET', `/v1/sweeps/${sweepId}/export.csv`, { key })).text);
  });

  it('compares two sweeps as a table and a plot, as JSON and as CSV', async () => {
    const { sweepId: other } = await insertSweep(api.prisma, teamId, { ...SPEC, name: 'other' });
    const shown = await run(['compare', sweepId, other, '-y', 'marginal_kl']);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(/m4 +masked-diffusion \/ token +mdlm_ancestral +1 .* same cells/);
    expect(shown.out).toContain('right: masked-diffusion / token, mdlm_ancestral: Marginal KL');
    expect(shown.out).not.toContain('\u001b[');
    const json = JSON.parse((await run(['compare', sweepId, other, '--json'])).out) as { points: unknown[] };
    expect(json).toMatchObject({ left: sweepId, right: other, y: 'path_kl' });
    const csv = await run(['compare', sweepId, other, '--csv']);
    expect(csv.out.trimEnd().split('\n')).toHaveLength(1 + json.points.length);
    expect(await run(['compare', sweepId, randomUUID()])).toMatchObject({ code: 3, err: expect.stringContaining('Not found') });
    expect(await run(['compare', sweepId])).toMatchObject({ code: 2 });
  });

  it.each(['bash', 'zsh', 'fish'])('prints a completion of every command for %s', async (shell) => {
    const { code, out } = await run(['completion', shell], { ENTROSCOPE_URL: undefined, ENTROSCOPE_API_KEY: undefined });
    expect(code).toBe(0);
    for (const name of ['plan', 'compare', 'schedules', 'trigger', 'expires-in-days']) expect(out).toContain(name);
    expect(await run(['completion', 'tcsh'])).toMatchObject({ code: 2, err: expect.stringContaining('bash') });
  });

  it('completes commands, options and values in bash', async () => {
    const { out } = await run(['completion', 'bash']);
    const complete = async (...words: string[]): Promise<string[]> => {
      const script = `${out}\nCOMP_WORDS=(entroscope ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _entroscope; echo "\${COMPREPLY[@]}"`;
      const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      return (await text(child.stdout)).trim().split(' ');
    };
    expect(await complete('key')).toEqual(['keys']);
    expect(await complete('keys', '')).toEqual(['ls', 'create', 'revoke', '--help']);
    expect(await complete('keys', 'create', 'me', '--role', 'a')).toEqual(['admin']);
    expect(await complete('compare', 'one', 'two', '--j')).toEqual(['--json']);
  });

  it('imports external results, and points at rows that are bad', async () => {
    await writeFile(join(folder, 'external.csv'), 'Name,num_steps,kl\na,2,0.3\n');
    await writeFile(join(folder, 'bad.csv'), 'Name,num_steps,kl\na,two,0.3\n');
    const options = ['--metric', 'path_kl', '--data', 'm4', '--column', 'value=kl', '--column', 'steps=num_steps'];
    const done = await run(['import', sweepId, 'external.csv', ...options]);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('1 external points of external.csv') });
    await writeFile(join(folder, 'paper.csv'), 'Name,calls,kl\na,2,0.3\n');
    const paper = ['--metric', 'path_kl', '--data', 'm4', '--name', 'Paper', '--column', 'value=kl', '--column', 'nfe=calls'];
    expect(await run(['import', sweepId, 'paper.csv', ...paper])).toMatchObject({ code: 0 });
    expect((await run(['results', sweepId, '-y', 'path_kl'])).out).toContain('×  Paper: external, imported and not measured here');
    expect(await run(['import', sweepId, 'bad.csv', ...options])).toMatchObject({
      code: 3,
      err: expect.stringContaining('/csv/2/num_steps'),
    });
    expect(await run(['import', sweepId, 'none.csv', ...options])).toMatchObject({ code: 2 });
    expect(await run(['import', sweepId, 'external.csv', '--metric', 'path_kl', '--column', 'kl'])).toMatchObject({ code: 2 });
  });

  it('deletes and restores a sweep', async () => {
    const { sweepId: ended } = await insertSweep(api.prisma, teamId, { ...SPEC, name: 'to be deleted', samples: 60 });
    expect(await run(['delete', ended])).toMatchObject({ code: 0, out: expect.stringContaining(`entroscope restore ${ended}`) });
    expect(await run(['delete', ended])).toMatchObject({ code: 3 });
    expect((await run(['ls', '--deleted'])).out).toContain('to be deleted');
    expect((await run(['ls'])).out).not.toContain('to be deleted');
    expect(await run(['restore', ended])).toMatchObject({ code: 0, out: `${ended} (to be deleted) is there again\n` });
    await api.prisma.model.create({
      data: { id: randomUUID(), teamId, name: 'mine', version: 1, origin: 'upload', graphs: {}, state: 'refused' },
    });
    expect((await run(['models', 'delete', 'mine@1'])).out).toContain('mine@1 is deleted');
    expect(await run(['models', 'delete', 'mine@1'])).toMatchObject({ code: 3, err: expect.stringContaining('There is no model mine@1') });
    expect((await run(['models', 'restore', 'mine@1'])).out).toContain('mine@1 is there again');
  });

  it('extends and re-runs a sweep, and says what cannot be done', async () => {
    const { sweepId: ended } = await insertSweep(api.prisma, teamId, { ...SPEC, samples: 9 });
    expect(await run(['extend', ended, '--steps', '8', '--seed', '2..3'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('amendment 1'),
    });
    expect(await api.prisma.sweepAmendment.findFirst({ where: { sweepId: ended, number: 1 } })).toMatchObject({
      change: { axes: { steps: [8], seed: [2, 3] } },
    });
    expect(await run(['rerun', ended])).toMatchObject({ code: 3, err: expect.stringContaining('an earlier amendment') });
    expect(await run(['pause', ended])).toMatchObject({ code: 3, err: expect.stringContaining('the sweep has ended') });
    expect(await run(['adjust', ended, '--priority', '1'])).toMatchObject({ code: 3, err: expect.stringContaining('the sweep has ended') });
    expect(await run(['adjust', ended])).toMatchObject({ code: 2, err: expect.stringContaining('--priority or --concurrency') });
    expect(await run(['extend', ended, '--seed', '3..2'])).toMatchObject({ code: 2, err: expect.stringContaining('a range such as 4..9') });
  });

  it('keeps schedules', async () => {
    const created = await run([
      'schedules',
      'create',
      'spec.yaml',
      '--name',
      'nightly',
      '--cron',
      '0 3 * * *',
      '--time-zone',
      'Europe/Oslo',
    ]);
    expect({ code: created.code, err: created.err }).toEqual({ code: 0, err: expect.stringContaining('next run at') });
    const id = created.out.trim();
    expect((await run(['schedules', 'pause', id])).code).toBe(0);
    expect((await run(['schedules', 'ls'])).out).toMatch(new RegExp(`^${id} +0 3 \\* \\* \\* +Europe/Oslo +paused`, 'm'));
    expect((await run(['schedules', 'resume', id])).out).toContain('next run at');
    expect((await run(['schedules', 'trigger', id])).code).toBe(0);
    expect((await run(['schedules', 'rm', id])).code).toBe(0);
    expect((await run(['schedules', 'ls'])).out).not.toContain(id);
  });

  it('keeps keys and shows the team', async () => {
    const admin = { ENTROSCOPE_API_KEY: adminKey };
    const created = await run(['keys', 'create', 'notebook', '--role', 'viewer', '--expires-in-days', '7'], admin);
    expect({ code: created.code, out: created.out }).toEqual({ code: 0, out: expect.stringMatching(/^ent_\S{43}\n$/) });
    const [id] = created.err.split(',');
    expect((await run(['teams', 'show'], { ENTROSCOPE_API_KEY: created.out.trim() })).out).toMatch(/ of any number +1000 .* team$/m);
    expect((await run(['keys', 'ls'], admin)).out).toMatch(new RegExp(`^${id} +viewer .* notebook`, 'm'));
    expect((await run(['keys', 'revoke', id], admin)).out).toContain('is revoked');
    expect(await run(['keys', 'create', 'x', '--role', 'viewer'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('needs the role admin'),
    });
    expect(await run(['teams', 'ls'], admin)).toMatchObject({ code: 3, err: expect.stringContaining('operators') });
  });

  it('fails with every problem that the API names', async () => {
    const { code, out, err } = await run(['submit', 'bad.yaml']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('/colour: unknown field');
    expect(err).toContain('/axes/steps/0:');
  });

  it.each([
    ['an unknown command', ['frobnicate'], {}, 2, /unknown command/],
    ['an unknown metric', ['results', 'x', '-y', 'beauty'], {}, 2, /Allowed choices/],
    ['a file that is not there', ['plan', 'absent.yaml'], {}, 2, /absent\.yaml cannot be read/],
    ['a file that is no YAML', ['plan', 'broken.yaml'], {}, 2, /broken\.yaml is not YAML or JSON/],
    ['an id that does not exist', ['cancel', '01990000-0000-7000-8000-000000000000'], {}, 3, /no sweep has the id/],
    ['a key that is not valid', ['ls'], { ENTROSCOPE_API_KEY: 'wrong' }, 3, /No valid API key/],
    ['no API known', ['ls'], { ENTROSCOPE_URL: undefined, ENTROSCOPE_API_KEY: undefined }, 2, /run `npm start`/],
    ['an API that is not there', ['ls'], { ENTROSCOPE_URL: 'http://127.0.0.1:9' }, 4, /does not answer/],
  ])('%s gives one clear sentence and its exit code', async (_, args, environment, code, message) => {
    const outcome = await run(args, environment);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
    expect(outcome.err).toMatch(message);
    expect(outcome.err).not.toMatch(/^ {4}at /m);
  });

  it('verifies a snapshot from its manifest, and says what disagrees', async () => {
    const pinned = await api.send('POST', `/v1/sweeps/${sweepId}/snapshots`, { key, json: { x: 'nfe', y: 'path_kl' } });
    expect(pinned.status).toBe(201);
    const { id, answer, manifest } = pinned.body as { id: string; answer: { digest: string }; manifest: { cells: number } };
    expect(manifest.cells).toBe(4);
    const good = await run(['verify', id]);
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/cells +4[^]*points +4[^]*verified/)]);

    // The curves go on, the snapshot does not: a value that is changed behind its back shows.
    const read = async () => (await api.send('GET', `/v1/snapshots/${id}`, { key })).body as { answer: { digest: string } };
    expect((await read()).answer.digest).toBe(answer.digest);
    await api.prisma.$executeRaw`
      update snapshots set answer = jsonb_set(answer, '{series,0,points,0,y}', '0.5') where id = ${id}::uuid`;
    const bad = await run(['verify', id]);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/autoregressive token ar_ancestral K=-: y is 0.5, the cells give 0.1/);
    expect((await api.send('GET', `/v1/snapshots/${id}`, { key: (await api.newTeam('stranger')).keys.admin })).status).toBe(404);
  });
});
