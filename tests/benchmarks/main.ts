import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseBenchArguments, type BenchArguments, type BenchmarkName } from './arguments.js';
import type { BenchContext, BenchOptions } from './context.js';
import { InferenceBenchmark, inferenceTable } from './inference/inference.js';
import { OverheadBenchmark, overheadTable } from './overhead/overhead.js';
import { preparePeers } from './peers/environment.js';
import { describeMachine, loadNow, machineInWords, serverVersions, type Machine } from './report/machine.js';
import { runParts } from './report/progress.js';
import { ResultsBenchmark } from './results/results.js';
import { resultsTables } from './results/tables.js';
import { ScaleBenchmark, scaleTables } from './scale/scale.js';
import { STATEMENT_STATISTICS } from './scale/postgres-time.js';
import { measureParameters } from './simulation/measure.js';
import { LEGEND, predict, predictionTables } from './simulation/simulation.js';
import { SpeedBenchmark, speedTable } from './speed/speed.js';
import { LoopBenchmark } from './speed/step-loop.js';
import { startBenchStack } from './stack/bench-stack.js';

export { BadBenchArguments } from './arguments.js';

/** Leave the servers as a normal start has them; elsewhere PostgreSQL counts statements. */
const COMPARISONS: ReadonlySet<BenchmarkName> = new Set(['compare', 'overhead', 'cells']);

/** A finished benchmark: what is printed, and what is written as JSON. */
interface Report {
  readonly text: string;
  readonly data: object;
}

/**
 * Runs a benchmark on a stack of its own and prints its tables. It reports; it never judges a time.
 * @throws BadBenchArguments
 */
export async function runBenchmarks(options: BenchOptions): Promise<void> {
  const args = parseBenchArguments(options.args);
  const loadBefore = loadNow();
  const stop = stopSignal();
  // Short, because Ray puts sockets below it.
  const folder = await mkdtemp(path.join(tmpdir(), 'eb-'));
  try {
    const { benchmark } = args;
    const { machine, text, data } =
      benchmark === 'speed' ? await speed({ ...options, folder }, args) : await onStack(options, { ...args, benchmark }, folder, stop);
    say(`\n${text}\n\n${machineInWords({ ...machine, loadBefore })}`);
    if (args.out !== null) await writeFile(args.out, `${JSON.stringify({ machine: { ...machine, loadBefore }, ...data }, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type StackBenchmark = Exclude<BenchmarkName, 'speed'>;

/** A benchmark of the machinery, with servers of its own and peers. */
async function onStack(
  options: BenchOptions,
  args: BenchArguments & { readonly benchmark: StackBenchmark },
  folder: string,
  stop: AbortSignal,
): Promise<Report & { machine: Omit<Machine, 'loadBefore'> }> {
  say('Python environment of the peers (once, minutes) ...');
  const peers = await preparePeers(options.cacheFolder, path.join(options.sources, 'peers', 'requirements.txt'));
  if (peers.kind === 'skipped') say(`Optuna and Ray Tune are skipped: ${peers.reason}.`);
  const postgresSettings = COMPARISONS.has(args.benchmark) ? [] : STATEMENT_STATISTICS;
  const stack = await startBenchStack({ ...options, folder: args.keep ?? path.join(folder, 'stack'), postgresSettings });
  try {
    const machine = describeMachine(await serverVersions(stack.databaseUrl, options.tools.temporal));
    const context = { stack, peers, folder, sources: options.sources, cacheFolder: options.cacheFolder, stop };
    return { machine, ...(await RUNS[args.benchmark](context, args)) };
  } finally {
    await stack.stop();
  }
}

/** Sampling and measurement beside the networks, and the step loop beside one in NumPy; it needs no servers. */
async function speed(
  { sources, cacheFolder, folder }: BenchOptions & { readonly folder: string },
  { repetitions }: BenchArguments,
): Promise<Report & { machine: Omit<Machine, 'loadBefore'> }> {
  const cells = new SpeedBenchmark();
  const loops = new LoopBenchmark({ sources, cacheFolder, folder });
  // The loops first: what runs before changes what the compiler knows, and NumPy's side begins in a process of its own.
  await runParts([...(await loops.parts(repetitions)), ...(await cells.parts(repetitions))]);
  const rows = cells.rows();
  return {
    machine: describeMachine(loops.versions()),
    text:
      `Sampling and measurement beside the networks, processor time, median (range)\n${speedTable(rows)}\n\n` +
      `The step loop of an oracle beside a vectorised one in NumPy, processor time, median (range)\n${loops.table()}`,
    data: { repetitions, cells: rows, loops: loops.get() },
  };
}

async function compare(context: BenchContext, args: BenchArguments): Promise<Report> {
  const first = await overhead(context, args);
  const second = await cells(context, args);
  return { text: `${first.text}\n\n${second.text}`, data: { ...first.data, ...second.data } };
}

async function overhead(context: BenchContext, { repetitions }: BenchArguments): Promise<Report> {
  const benchmark = new OverheadBenchmark();
  await runParts(benchmark.parts(context, repetitions));
  const rows = benchmark.rows();
  return { text: `Durable overhead, median (range)\n${overheadTable(rows)}`, data: { repetitions, overhead: rows } };
}

async function cells(context: BenchContext, { repetitions }: BenchArguments): Promise<Report> {
  const benchmark = new InferenceBenchmark();
  await runParts(benchmark.parts(context, repetitions));
  const rows = benchmark.rows();
  return { text: `Cells beside a bare onnxruntime loop, median (range)\n${inferenceTable(rows)}`, data: { repetitions, inference: rows } };
}

async function scale(context: BenchContext, { cells }: BenchArguments): Promise<Report> {
  const benchmark = new ScaleBenchmark(context, cells);
  await runParts(benchmark.parts());
  const data = benchmark.get();
  return { text: scaleTables(data), data };
}

/** Predicts from what a sweep of no-op cells costs here. */
async function simulation(context: BenchContext, { cells }: BenchArguments): Promise<Report> {
  const benchmark = new ScaleBenchmark({ ...context, peers: { kind: 'skipped', reason: 'not part of the simulation' } }, cells);
  await runParts(benchmark.parts());
  const parameters = await measureParameters(benchmark.get(), context.stack.s3);
  const predictions = predict(parameters, context.stack.slots);
  return { text: `${predictionTables(parameters, predictions)}\n\n${LEGEND}`, data: { parameters, predictions } };
}

/** Reads of a large sweep; the peer has an environment of its own. */
async function results(context: BenchContext, { cells, keep }: BenchArguments): Promise<Report> {
  const benchmark = new ResultsBenchmark(context, cells, keep);
  await runParts(benchmark.parts());
  const data = benchmark.get();
  return { text: resultsTables(data), data };
}

const RUNS: Readonly<Record<StackBenchmark, (context: BenchContext, args: BenchArguments) => Promise<Report>>> = {
  compare,
  overhead,
  cells,
  scale,
  simulation,
  results,
};

/** Aborted by Ctrl-C or SIGTERM, so that the stack and the peers are stopped in order. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error(`The benchmark was stopped by ${signal}.`)));
  }
  return controller.signal;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
