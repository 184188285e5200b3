import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import { pythonEnvironment } from '../support/python-environment.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

const INSTALL_MS = 600_000;
const RUN_MS = 600_000;

const PYTHON = path.join(import.meta.dirname, '..', 'support', 'python');

const PHASES = ['Examples', 'Coverage', 'Fuzzing', 'Stateful'];

/** Streams that do not end by themselves: a check that waits for their end waits for ever. */
const ENDLESS = ['streamSweepEvents', 'streamTeamEvents'];

describe('the API as its document says it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-schemathesis-'));
  let python: PeerEnvironment;
  let api: TestApi;

  beforeAll(async () => {
    python = await pythonEnvironment(path.join(PYTHON, 'schemathesis.txt'));
    api = await startTestApi();
    await insertModels(api.prisma);
  }, INSTALL_MS);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it(
    'passes every check of schemathesis, with links from answer to request',
    async () => {
      if (python.kind === 'skipped') {
        process.stderr.write(`skipped: schemathesis, ${python.reason}\n`);
        return;
      }
      const { teamId, keys } = await api.newTeam('tested');
      await api.prisma.team.update({ where: { id: teamId }, data: { operator: true } });
      await insertSweep(api.prisma, teamId, SPEC);
      await api.app.listen(0, '127.0.0.1');
      const report = await run(python.python, [
        ...[
          '-m',
          'schemathesis.cli',
          '--config-file',
          path.join(PYTHON, 'schemathesis.toml'),
          'run',
          `${await api.app.getUrl()}/docs-json`,
        ],
        ...['--header', `Authorization: Bearer ${keys.admin}`],
        ...ENDLESS.flatMap((id) => ['--exclude-operation-id', id]),
        '--no-color',
      ]);
      // Each phase is listed as passed, and failures and errors have their own exit codes.
      const phases = [...report.output.matchAll(/^ +✅ (\w+)$/gm)].map(([, phase]) => phase);
      const passed = report.code === 0 && PHASES.every((phase) => phases.includes(phase));
      expect(passed ? '' : report.output).toBe('');
    },
    RUN_MS,
  );

  /** Runs a program. @returns Its exit code and all that it wrote. */
  function run(program: string, args: string[]): Promise<{ code: number; output: string }> {
    const environment = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', NO_PROXY: '127.0.0.1' };
    return new Promise((resolve) => {
      execFile(program, args, { env: environment, cwd: folder, timeout: RUN_MS, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
      });
    });
  }
});
