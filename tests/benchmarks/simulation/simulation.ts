import { table } from '../../../apps/cli/output/table.js';
import { BATCH_TARGETS } from '../../../workflows/shard/batch-planner.js';
import { digits } from '../report/statistics.js';
import type { Parameters, Setup } from './parameters.js';
import { simulate, type Load, type Outcome } from './simulate.js';

/** One line of the prediction. */
export interface Prediction {
  readonly setup: string;
  readonly load: Load;
  readonly outcome: Outcome;
}

/** Slots up to 1,000 workers of one slot each. */
const SLOTS = [1, 2, 10, 30, 100, 300, 1000] as const;
const CELL_SECONDS = [0, 0.1, 1, 10] as const;
/** A measured cell keeps its samples and its trajectory; a no-op cell nothing. */
const PUTS = 2;

/**
 * Setups to predict. The first is the stack that was measured. The others change one thing after the other; how much a larger server
 * carries is assumed to grow with its parallelism, which is not measured here.
 */
export function setups(cores: number): readonly Setup[] {
  const local: Setup = { name: 'local stack', temporalServers: 1, postgresCores: cores, s3Servers: 1, batchCells: BATCH_TARGETS.cells };
  const s3 = { ...local, name: '+ S3 times 16', s3Servers: 16 };
  const temporal = { ...s3, name: '+ Temporal on 16 shards served at once', temporalServers: 16 };
  return [local, s3, temporal, { ...temporal, name: '+ PostgreSQL on 16 cores', postgresCores: 16 }];
}

/** Predicts every setup, kind of cell and number of slots. */
export function predict(parameters: Parameters, cores: number): Prediction[] {
  return setups(cores).flatMap((setup) =>
    CELL_SECONDS.flatMap((cellSeconds) =>
      SLOTS.map((slots) => {
        const load = { slots, cellSeconds, puts: cellSeconds === 0 ? 0 : PUTS };
        return { setup: setup.name, load, outcome: simulate(parameters, setup, load) };
      }),
    ),
  );
}

/** A table a kind of cell: cells a second by setup and slots, with the limit where one is met. */
export function predictionTables(parameters: Parameters, predictions: readonly Prediction[]): string {
  const measured = Object.entries<number>({ ...parameters }).map(([name, value]) => [name, digits(value)]);
  const tables = CELL_SECONDS.map((cellSeconds) => {
    const here = predictions.filter(({ load }) => load.cellSeconds === cellSeconds);
    const names = [...new Set(here.map(({ setup }) => setup))];
    const rows = names.map((name) => [name, ...here.filter(({ setup }) => setup === name).map(({ outcome }) => shown(outcome))]);
    const title = cellSeconds === 0 ? 'no-op cells: cells/s' : `cells of ${String(cellSeconds)} s: cells/s`;
    return table([{ title }, ...SLOTS.map((slots) => ({ title: `${String(slots)} slots`, numeric: true }))], rows);
  });
  return [table([{ title: 'measured, a batch' }, { title: 's or count', numeric: true }], measured), ...tables].join('\n\n');
}

const INITIALS = { 'Temporal persistence': 'T', PostgreSQL: 'P', 'PostgreSQL log flush': 'F', 'S3 puts': 'S' } as const;

function shown({ cellsPerSecond, limit }: Outcome): string {
  return limit === null ? digits(cellsPerSecond) : `${digits(cellsPerSecond)} ${INITIALS[limit]}`;
}

/** What the letters of the tables mean. */
export const LEGEND =
  'The first limit met: T Temporal persistence, P PostgreSQL processor, F PostgreSQL log flush, S S3 puts; none: the slots.';
