import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TableEntry } from '../../infra/stack/process-table.js';
import type { StackFile } from '../../infra/stack/stack-file.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { processEnvironment } from '../support/environment.js';
import { claimTemporalNamespace } from '../support/stack.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_MS = 120_000;
/** Nothing listens on port 1. */
const NOBODY = '127.0.0.1:1';

/** One `npm start` with its own state folder, as a user would run it. */
class Start {
  readonly child: ChildProcess;
  output = '';

  constructor(args: readonly string[], environment: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [path.join(ROOT, 'infra/launch/start.mjs'), ...args], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  /** Resolves when the output contains `text`. @throws Error when the command ends without it. */
  async prints(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`npm start ended without printing "${text}":\n${this.output}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'exit')]);
    }
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-start-'));
  const state = path.join(folder, 'state');
  const readState = <T>(name: string): T => JSON.parse(readFileSync(path.join(state, name), 'utf8')) as T;
  // Its own servers, whatever addresses this machine has set.
  const own = { TEMPORAL_ADDRESS: undefined, DATABASE_URL: undefined, S3_ENDPOINT: undefined, NODE_OPTIONS: undefined };
  const start = (...args: string[]): Start => new Start(args, { ...process.env, ...own, ENTROSCOPE_STATE_DIR: state });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'shows the results of a sweep with --once and ends with 0; a second one meanwhile says that one is running',
    async () => {
      const first = start('--once', '--sweep', 'examples/quick.yaml');
      await first.prints('servers');
      const second = start('--once', '--sweep', 'examples/quick.yaml');
      expect(await second.exitCode()).toBe(1);
      expect(second.output).toContain('Entroscope is already running in this folder (process ');
      expect(await first.exitCode()).toBe(0);
      expect(first.output).toMatch(
        /completed in .*: 4 of 4 cells complete \(0 known before\), 0 failed; \d+ checks against closed forms: green/,
      );
      expect(first.output).toContain('excess over the exact limit (H = 1.3769 bits/token)');
      expect(first.output).toMatch(/results as CSV +http:\/\/127\.0\.0\.1:\d+\/v1\/sweeps\/[0-9a-f-]{36}\/export\.csv/);
      expect(first.output).toMatch(/from the command to here +[\d.]+ s, 0 of 4 cells known before/);
    },
    START_MS,
  );

  it(
    'finds the earlier data, computes nothing, prints where everything is, and stops everything when asked',
    async () => {
      const again = start('--sweep', 'examples/quick.yaml');
      await again.prints('Ctrl-C stops everything');
      expect(again.output).toContain('4 of 4 cells known before');
      const stack = readState<StackFile>('stack.json');
      for (const link of [stack.signInUrl, stack.docsUrl, stack.temporalUiUrl ?? 'no Temporal UI', stack.s3Endpoint])
        expect(again.output).toContain(link);
      const processes = readState<TableEntry[]>('processes.json');
      expect(processes.map(({ name }) => name).sort()).toEqual(['api', 'postgres', 's3', 'temporal', 'worker-control', 'worker-cpu']);
      expect((await fetch(stack.docsUrl)).status).toBe(200);
      const link = new URL(stack.signInUrl).hash.replace('#sign-in=', '');
      const signIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link }) };
      expect((await fetch(`${stack.apiUrl}/v1/session`, signIn)).status).toBe(201);

      again.child.kill('SIGINT');
      expect(await again.exitCode()).toBe(0);
      expect(processes.filter(({ pid }) => isAlive(pid))).toEqual([]);
      expect(readState<TableEntry[]>('processes.json')).toEqual([]);
    },
    START_MS,
  );

  it(
    'ends with 1 and every problem when the sweep is refused, and leaves nothing running',
    async () => {
      const bad = path.join(folder, 'bad.yaml');
      writeFileSync(bad, 'name: bad\naxes: {data: [m4], steps: [0]}\nsampels: 3\n');
      const refused = start('--once', '--sweep', bad);
      expect(await refused.exitCode()).toBe(1);
      expect(refused.output).toContain('/axes/steps/0');
      expect(refused.output).toContain('/sampels');
      expect(readState<TableEntry[]>('processes.json')).toEqual([]);
    },
    START_MS,
  );
});

describe('npm start on servers of the user', () => {
  let database: TestDatabase;
  const temporal = claimTemporalNamespace();
  const state = mkdtempSync(path.join(tmpdir(), 'entroscope-start-'));

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
    rmSync(state, { recursive: true, force: true });
  });

  it.each([
    ['TEMPORAL_ADDRESS', NOBODY, `Temporal cannot be used at ${NOBODY}`],
    ['TEMPORAL_ADDRESS', 'nonsense', 'TEMPORAL_ADDRESS has a bad value: expected host:port'],
    ['DATABASE_URL', `postgresql://user:secret@${NOBODY}/x`, `PostgreSQL cannot be used at ${NOBODY}`],
    ['S3_ENDPOINT', `http://${NOBODY}`, `S3 cannot be used at http://${NOBODY}`],
    ['S3_ACCESS_KEY_ID', '', 'S3_ENDPOINT is set: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY for it too.'],
  ])(
    'says what to do in one sentence when %s is "%s"',
    async (variable, value, sentence) => {
      const environment = processEnvironment({ database, temporal, extra: { ENTROSCOPE_STATE_DIR: state, [variable]: value } });
      const failed = new Start(['--once'], environment);
      expect(await failed.exitCode()).toBe(1);
      const said = failed.output.trimEnd().split('\n').at(-1) ?? '';
      expect(said).toContain(sentence);
      expect(said).toMatch(/: start it or correct |Correct or unset it\.$|for it too\.$/);
      expect(failed.output).not.toContain('secret@');
      expect(failed.output).not.toContain('    at ');
    },
    START_MS,
  );
});
