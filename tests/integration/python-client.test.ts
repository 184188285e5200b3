import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import type { Application } from '../support/application.js';
import { installPythonClient, PYTHON_CLIENT, pythonClientVariables } from '../support/python-client.js';
import { shareApplication } from '../support/shared-application.js';

const execute = promisify(execFile);
const INSTALL_MS = 600_000;
const RUN_MS = 180_000;

const ROOT = path.join(import.meta.dirname, '..', '..');

describe('the Python client', () => {
  const installed = mkdtempSync(path.join(tmpdir(), 'entroscope-python-client-'));
  let python: PeerEnvironment;
  let application: Application | undefined;

  beforeAll(async () => {
    python = await installPythonClient(installed);
    if (python.kind === 'skipped') return;
    application = await shareApplication('python-client-tests');
  }, INSTALL_MS);
  afterAll(async () => {
    await application?.stop();
    rmSync(installed, { recursive: true, force: true });
  });

  /** Runs Python with the installed client. @returns What it wrote. */
  async function run(...args: string[]): Promise<string> {
    if (python.kind === 'skipped' || application === undefined) throw new Error('there is no environment');
    const environment = pythonClientVariables(installed, application);
    const { stdout, stderr } = await execute(python.python, args, { env: environment, cwd: installed, timeout: RUN_MS });
    return `${stdout}${stderr}`;
  }

  it(
    'passes its own tests against this API',
    async () => {
      if (python.kind === 'skipped') {
        process.stderr.write(`skipped: the Python client, ${python.reason}\n`);
        return;
      }
      const report = await run(path.join(PYTHON_CLIENT, 'tests', 'test_client.py'));
      expect(report).toMatch(/Ran \d+ tests[^]*\nOK\n$/);
    },
    RUN_MS,
  );

  it('has the version of the project', async () => {
    if (python.kind === 'skipped') return;
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await run('-c', 'import entroscope; print(entroscope.__version__)')).trim()).toBe(version);
  });
});
