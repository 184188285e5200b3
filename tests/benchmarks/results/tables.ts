import { table } from '../../../apps/cli/output/table.js';
import { digits } from '../report/statistics.js';
import type { Latencies } from './load.js';
import type { MlflowTimes } from './mlflow.js';
import type { ResultsTimes } from './results.js';

const NUMBER = (title: string) => ({ title, numeric: true });

/** The result as tables. */
export function resultsTables({ generated, questions, openLoop, csv, mlflow }: ResultsTimes): string {
  const rows = questions.map(({ name, alone, directSql }) => [name, digits(alone.median), digits(alone.p95), digits(directSql)]);
  const columns = [{ title: 'one at a time, ms' }, NUMBER('median'), NUMBER('p95'), NUMBER('direct SQL')];
  const { memory: mib } = csv;
  const memory =
    mib === null
      ? ''
      : `; API memory ${digits(mib.before)} MiB before, at most ${digits(mib.quarter)} in the first quarter and ${digits(mib.most)} in all`;
  return [
    `${generated.cells.toLocaleString('en')} cells with ${generated.metrics.toLocaleString('en')} metric values in one sweep`,
    table(columns, rows),
    '',
    `All of these in turn, 50 requests a second, open loop: ${inWords(openLoop)}`,
    `CSV: ${csv.rows.toLocaleString('en')} rows in ${digits(csv.seconds)} s, ${digits(csv.rowsPerSecond)} rows/s${memory}`,
    '',
    mlflowTable(mlflow),
  ].join('\n');
}

function inWords({ requests, median, p95, p99, failed }: Latencies): string {
  return `median ${digits(median)} ms, p95 ${digits(p95)} ms, p99 ${digits(p99)} ms, ${String(failed)} of ${String(requests)} failed`;
}

function mlflowTable(mlflow: MlflowTimes): string {
  if (mlflow.kind === 'skipped') return `MLflow: skipped, ${mlflow.reason}`;
  const { version, runs, loadSeconds, searches } = mlflow;
  const title = `MLflow ${version}, search_runs over ${runs.toLocaleString('en')} runs, ms`;
  const rows = searches.map(({ name, median }) => [name, digits(median)]);
  return `${table([{ title }, NUMBER('median')], rows)}\n(loaded as rows in ${digits(loadSeconds)} s)`;
}
