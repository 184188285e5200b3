import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import type { Application } from '../support/application.js';
import { installPythonClient, pythonClientVariables } from '../support/python-client.js';
import { pythonEnvironment } from '../support/python-environment.js';
import { shareApplication } from '../support/shared-application.js';
import { readSweep } from '../support/sweeps.js';

const execute = promisify(execFile);
const INSTALL_MS = 600_000;
const RUN_MS = 300_000;

const EXAMPLE = path.join(import.meta.dirname, '..', '..', 'examples', 'optuna_sweep.py');
const OPTUNA = path.join(import.meta.dirname, '..', 'support', 'python', 'optuna.txt');
/** What the example takes a step to be worth, and its trials and seeds. */
const [STEP_COST, TRIALS, SEEDS] = [0.002, 20, 2];

describe('a sweep that Optuna drives', () => {
  const installed = mkdtempSync(path.join(tmpdir(), 'entroscope-optuna-'));
  let optuna: PeerEnvironment;
  let application: Application | undefined;
  let database: pg.Pool | undefined;

  beforeAll(async () => {
    optuna = await installPythonClient(installed);
    if (optuna.kind === 'ready') optuna = await pythonEnvironment(OPTUNA);
    if (optuna.kind === 'skipped') return;
    application = await shareApplication('optuna-tests');
    database = new pg.Pool({ connectionString: application.database.url, max: 1 });
  }, INSTALL_MS);
  afterAll(async () => {
    await database?.end();
    await application?.stop();
    rmSync(installed, { recursive: true, force: true });
  });

  it(
    'runs what Optuna asks for once, and the best trial is the best of what was measured',
    async () => {
      if (optuna.kind === 'skipped' || application === undefined || database === undefined) {
        process.stderr.write(`skipped: Optuna, ${optuna.kind === 'skipped' ? optuna.reason : ''}\n`);
        return;
      }
      const env = pythonClientVariables(installed, application);
      const { stdout } = await execute(optuna.python, [EXAMPLE], { env, cwd: installed, timeout: RUN_MS });
      const [id, steps, value] = stdout.trim().split(' ');

      const sweep = await readSweep(application.client, id);
      expect(sweep).toMatchObject({ state: 'completed', open: false });
      const kinds = sweep.amendments.map(({ kind }) => kind);
      expect(kinds).toEqual(['registered', ...Array.from({ length: TRIALS }, () => 'ask'), 'close']);

      const { data: curves } = await application.client.GET('/v1/sweeps/{id}/curves', {
        params: { path: { id }, query: { x: 'steps', y: 'path_kl' } },
      });
      const points = curves?.series.flatMap((series) => series.points) ?? [];
      const costs = points.map((point) => ({ steps: point.steps ?? 0, cost: (point.y ?? Infinity) + STEP_COST * (point.steps ?? 0) }));
      const best = costs.reduce((least, one) => (one.cost < least.cost ? one : least));
      expect(Number(steps)).toBe(best.steps);
      expect(Number(value)).toBeCloseTo(best.cost, 9);
      // The path KL falls about as 0.52 / K bits a token on m4, so the cost is least about K = 16.
      expect(best.steps).toBeGreaterThanOrEqual(8);
      expect(best.steps).toBeLessThanOrEqual(32);

      expect(sweep.cells).toMatchObject({ total: points.length * SEEDS, complete: points.length * SEEDS, failed: 0 });
      const { rows } = await database.query<{ cells: number; attempts: number }>(
        `select count(distinct cell_id)::int as cells, count(*)::int as attempts from cell_attempts where sweep_id = $1`,
        [id],
      );
      expect(rows[0]).toEqual({ cells: sweep.cells.total, attempts: sweep.cells.total });
    },
    RUN_MS,
  );
});
