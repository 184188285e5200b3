import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import { pythonEnvironment } from '../support/python-environment.js';
import { insertModels, insertSweep, SPEC } from './api-fixtures.js';
import { startTestApi, type TestApi } from './api-test-app.js';

const execute = promisify(execFile);
const INSTALL_MS = 600_000;

/** Sums of what each reader finds: rows, and the sum of path_kl over complete cells. */
const READ = `
import duckdb, json, pandas, pyarrow.parquet, sys
folder = sys.argv[1]
frames = {
    "pandas csv": pandas.read_csv(f"{folder}/cells.csv"),
    "pandas ndjson": pandas.json_normalize([json.loads(line) for line in open(f"{folder}/cells.ndjson")]),
    "pandas parquet": pandas.read_parquet(f"{folder}/cells.parquet"),
    "arrow parquet": pyarrow.parquet.read_table(f"{folder}/cells.parquet").to_pandas(),
    "duckdb csv": duckdb.sql(f"select * from read_csv('{folder}/cells.csv')").df(),
    "duckdb parquet": duckdb.sql(f"select * from '{folder}/cells.parquet'").df(),
}
schema = pyarrow.parquet.read_schema(f"{folder}/cells.parquet")
types = {name: str(schema.field(name).type) for name in ["cell_id", "steps", "seed", "path_kl"]}
found = {}
for name, frame in frames.items():
    values = [m["value"] for row in frame["metrics"] for m in row if m["metric"] == "path_kl"] if "metrics" in frame else frame["path_kl"].dropna().tolist()
    found[name] = [len(frame), round(sum(values), 9), int(frame["steps"].isna().sum())]
print(json.dumps({"found": found, "types": types}))
`;

describe('exports', () => {
  let api: TestApi;
  let python: PeerEnvironment;
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-exports-'));

  beforeAll(async () => {
    python = await pythonEnvironment(path.join(import.meta.dirname, '..', 'support', 'python', 'readers.txt'));
    api = await startTestApi();
    await insertModels(api.prisma);
  }, INSTALL_MS);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it('are read by pandas, DuckDB and Arrow, with the same rows and values', async () => {
    if (python.kind === 'skipped') {
      process.stderr.write(`skipped: the readers of exports, ${python.reason}\n`);
      return;
    }
    const team = await api.newTeam('team');
    const spec = { ...SPEC, axes: { ...SPEC.axes, seed: { from: 1, count: 3 } } };
    const outcome = (seed: number) => (seed === 2 ? 'failed' : 'complete');
    const { sweepId } = await insertSweep(api.prisma, team.teamId, spec, { outcome });
    for (const format of ['csv', 'ndjson', 'parquet']) {
      const response = await api.app.inject({
        method: 'GET',
        url: `/v1/sweeps/${sweepId}/export.${format}`,
        headers: { authorization: `Bearer ${team.keys.viewer}` },
      });
      writeFileSync(path.join(folder, `cells.${format}`), response.rawPayload);
    }
    const { stdout } = await execute(python.python, ['-c', READ, folder]);
    const { found, types } = JSON.parse(stdout) as { found: Record<string, unknown>; types: object };
    // Values are steps + seed / 10 for seeds 1 and 3 of K = 1, 2, 4, and seed / 10 without steps; 3 of 12 cells have no steps.
    expect(found).toEqual(
      Object.fromEntries(
        ['pandas csv', 'pandas ndjson', 'pandas parquet', 'arrow parquet', 'duckdb csv', 'duckdb parquet'].map((name) => [
          name,
          [12, 15.6, 3],
        ]),
      ),
    );
    expect(types).toEqual({ cell_id: 'string', steps: 'int32', seed: 'int32', path_kl: 'double' });
  });
});
