import { duration } from '../../../apps/cli/output/numbers.js';
import { table } from '../../../apps/cli/output/table.js';
import { withClient } from '../../../infra/stack/postgres.js';
import { freshSeeds, type BenchContext } from '../context.js';
import { entroscope, runOptuna, runRayTune } from '../overhead/subjects.js';
import type { PeerRun } from '../peers/run-peer.js';
import type { Part } from '../report/progress.js';
import { digits } from '../report/statistics.js';
import { noopSpec, runSweep, type Sweep, type SweepRun } from '../stack/run-sweep.js';
import { cpuSeconds, type CpuSeconds } from './cpu-time.js';
import { historySizes, type HistorySizes } from './histories.js';
import { postgresTime, resetPostgresTime, type PostgresTime } from './postgres-time.js';
import { Sampler, type Sample } from './samples.js';

/** One large sweep, and the same again. */
export interface ScaleResult {
  readonly cells: number;
  readonly seconds: number;
  readonly planningSeconds: number;
  /** The identical sweep, all of whose cells are known. */
  readonly knownSeconds: number;
  readonly samples: readonly Sample[];
  readonly histories: HistorySizes;
  readonly postgres: PostgresTime;
  /** Processor seconds of the first sweep by process; null where they cannot be read. */
  readonly cpu: CpuSeconds | null;
  /** What the peers completed in the time of the first sweep. */
  readonly peers: Readonly<Record<'Optuna, PostgreSQL' | 'Ray Tune', PeerRun>>;
}

const MILLISECONDS = 1000;
const CELLS_A_SECOND = 1500;
/** More than a peer can reach in the time; the time limit ends it. */
const MANY_TRIALS = 100_000;
/** Ray Tune keeps its trials in memory and prepares them before the first starts. */
const MANY_RAY_TRIALS = 1000;

/** Runs the sweep, its repetition, and the peers for as long as the sweep took. */
export class ScaleBenchmark {
  private result: Partial<ScaleResult> = {};

  constructor(
    private readonly context: BenchContext,
    private readonly cells: number,
  ) {}

  parts(): Part[] {
    const seconds = this.cells / CELLS_A_SECOND;
    const shown = this.cells.toLocaleString('en');
    const first = freshSeeds(this.cells);
    return [
      { label: 'warm-up', seconds: 3, run: async (done) => void (await entroscope(200).run(this.context, done)) },
      { label: `${shown} no-op cells`, seconds, run: (done) => this.runNew(first, done) },
      { label: `the same ${shown} cells again`, seconds: seconds / 10, run: () => this.runKnown(first) },
      { label: 'Optuna for the same time', seconds, run: () => this.runPeers('Optuna, PostgreSQL', runOptuna, MANY_TRIALS) },
      { label: 'Ray Tune for the same time', seconds, run: () => this.runPeers('Ray Tune', runRayTune, MANY_RAY_TRIALS) },
    ];
  }

  /** @throws Error before all parts have run. */
  get(): ScaleResult {
    if (this.result.peers === undefined) throw new Error('The benchmark has not run yet.');
    return this.result as ScaleResult;
  }

  private async runNew(firstSeed: number, done: (share: number) => void): Promise<void> {
    const { stack } = this.context;
    await resetPostgresTime(stack.databaseUrl);
    const before = await cpuSeconds(stack);
    const sampler = new Sampler(stack);
    const run = await runSweep(this.context, noopSpec(firstSeed, this.cells), ({ cells }) => {
      sampler.look(cells.complete);
      done(cells.complete / this.cells);
    });
    const [after, postgres, samples] = await Promise.all([cpuSeconds(stack), postgresTime(stack.databaseUrl), sampler.end()]);
    const shards = await shardsOf(stack.databaseUrl, run.sweep);
    this.result = {
      cells: this.cells,
      seconds: run.wallMs / MILLISECONDS,
      planningSeconds: planningSeconds(run),
      samples,
      histories: await historySizes(stack.temporalAddress, run.sweep.id, shards),
      postgres,
      cpu: before === null || after === null ? null : difference(after, before),
    };
  }

  private async runKnown(firstSeed: number): Promise<void> {
    const { sweep, wallMs } = await runSweep(this.context, noopSpec(firstSeed, this.cells));
    if (sweep.cells.reused !== this.cells) throw new Error(`Only ${String(sweep.cells.reused)} cells of the repeated sweep were known.`);
    this.result = { ...this.result, knownSeconds: wallMs / MILLISECONDS };
  }

  private async runPeers(name: keyof ScaleResult['peers'], run: typeof runOptuna, trials: number): Promise<void> {
    const peer = await run(this.context, trials, this.result.seconds);
    this.result = { ...this.result, peers: { ...this.result.peers, [name]: peer } as ScaleResult['peers'] };
  }
}

function planningSeconds({ sweep }: SweepRun): number {
  return (Date.parse(sweep.startedAt ?? '') - Date.parse(sweep.createdAt)) / MILLISECONDS;
}

function difference(after: CpuSeconds, before: CpuSeconds): CpuSeconds {
  const parts = Object.keys(after) as (keyof CpuSeconds)[];
  return Object.fromEntries(parts.map((part) => [part, after[part] - before[part]])) as CpuSeconds;
}

async function shardsOf(databaseUrl: string, { id }: Sweep): Promise<number[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ shard: number }>('SELECT DISTINCT shard FROM sweep_cells WHERE sweep_id = $1 ORDER BY shard', [
      id,
    ]);
    return rows.map(({ shard }) => shard);
  });
}

/** The result as tables. */
export function scaleTables(result: ScaleResult): string {
  const { cells, seconds, planningSeconds: planning, knownSeconds, histories, postgres, cpu, peers } = result;
  const kib = (bytes: number): string => `${digits(bytes / 1024)} KiB`;
  const { root, largestShardRun: largest } = histories;
  const facts = [
    ['from submission to curves', `${duration(seconds)}, ${digits(cells / seconds)} cells/s`],
    ['planning', `${digits(planning)} s`],
    ['the same sweep again, all cells known', `${digits(knownSeconds)} s`],
    ['root history', `${digits(root.events)} events, ${kib(root.bytes)}`],
    ['largest of ' + String(histories.shardRuns) + ' shard runs', `${digits(largest.events)} events, ${kib(largest.bytes)}`],
    ['PostgreSQL in statements', `${digits(postgres.seconds)} s, ${digits(postgres.commits)} commits`],
    ['PostgreSQL log flushes', `${digits(postgres.flushes)}, ${digits(postgres.flushMs)} ms each`],
    ...Object.entries(cpu ?? {}).map(([part, used]) => [`processor seconds of ${part}`, digits(used)]),
    ...Object.entries(peers).map(([name, peer]) => [
      `${name} in the same time`,
      peer.kind === 'skipped' ? `skipped: ${peer.reason}` : `${digits(peer.count)} trials in ${duration(peer.seconds)}`,
    ]),
  ];
  const top = postgres.top.map(({ statement, calls, seconds: spent }) => [digits(spent), digits(calls), statement]);
  return [
    table([{ title: `${cells.toLocaleString('en')} no-op cells` }, { title: '' }], facts),
    '',
    overTime(result.samples),
    '',
    table([{ title: 's in PostgreSQL', numeric: true }, { title: 'calls', numeric: true }, { title: 'statement' }], top),
  ].join('\n');
}

const SHOWN_SAMPLES = 12;

function overTime(samples: readonly Sample[]): string {
  const stride = Math.max(1, Math.ceil(samples.length / SHOWN_SAMPLES));
  const shown = samples.filter((_, index) => index % stride === 0 || index === samples.length - 1);
  const columns = ['s', 'cells', 'cells/s', 'control worker MiB', 'cells worker MiB', 'API MiB'].map((title) => ({ title, numeric: true }));
  const rows = shown.map((sample, index) => {
    const previous = shown[index - 1] ?? { seconds: 0, complete: 0 };
    const rate = index === 0 ? 0 : (sample.complete - previous.complete) / (sample.seconds - previous.seconds);
    return [sample.seconds, sample.complete, rate, sample.controlMib, sample.cellsMib, sample.apiMib].map((value) =>
      digits(Math.round(value)),
    );
  });
  return table(columns, rows);
}
