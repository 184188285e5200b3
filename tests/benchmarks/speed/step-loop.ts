import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { table } from '../../../apps/cli/output/table.js';
import { SUB_BATCH } from '../../../core/grid/vocabulary.js';
import { lastLineOf, preparePeers, type PeerEnvironment } from '../peers/environment.js';
import type { Part } from '../report/progress.js';
import { showSpread, spreadOf } from '../report/statistics.js';
import { OracleLoop, oracleGraph, type LoopCost } from './oracle-loop.js';

const execute = promisify(execFile);
const STEPS = [8, 16, 64];
const SAMPLES = 20 * SUB_BATCH;
const SECONDS_A_LOOP = 3;

/** The loop written with NumPy: with the oracle's graph, with the posterior computed in NumPy, and with the graph's look-up in NumPy. */
interface NumpyAnswer {
  readonly graph: LoopCost;
  readonly numpy: LoopCost;
  readonly table: LoopCost;
  readonly versions: Readonly<Record<string, string>>;
}

interface LoopRun extends Partial<NumpyAnswer> {
  readonly ours: LoopCost;
}

/** What the loops depend on beside the project. */
export interface LoopContext {
  /** tests/benchmarks in the sources. */
  readonly sources: string;
  /** The per-user cache, where the environment of NumPy is kept. */
  readonly cacheFolder: string;
  /** A folder of the run. */
  readonly folder: string;
}

/** The step loop of an oracle beside a vectorised one in NumPy, both by processor time; they take turns. */
export class LoopBenchmark {
  private readonly runs = new Map<number, LoopRun[]>(STEPS.map((steps) => [steps, []]));
  private skipped: string | null = null;
  private numpyVersions: Readonly<Record<string, string>> = {};

  constructor(private readonly context: LoopContext) {}

  /** @param repetitions Turns, after one that is not counted. */
  async parts(repetitions: number): Promise<Part[]> {
    const numpy = await preparePeers(this.context.cacheFolder, path.join(this.context.sources, 'speed', 'requirements.txt'));
    if (numpy.kind === 'skipped') this.skipped = numpy.reason;
    const graph = path.join(this.context.folder, 'oracle.onnx');
    await writeFile(graph, oracleGraph());
    const loops = await Promise.all(STEPS.map(async (steps) => [steps, await OracleLoop.load(steps, SAMPLES)] as const));
    return Array.from({ length: repetitions + 1 }, (_, turn) =>
      loops.map(([steps, loop]): Part => ({
        label: `oracle loop, ${String(steps)} steps, turn ${String(turn)}`,
        seconds: SECONDS_A_LOOP,
        run: async () => {
          const answer = await this.runNumpy(numpy, graph, steps, turn);
          const ours = await loop.run(turn + 1);
          if (turn > 0) this.runs.get(steps)?.push({ ours, ...answer });
        },
      })),
    ).flat();
  }

  /** Everything that was measured, by steps. */
  get(): object {
    return Object.fromEntries(this.runs);
  }

  /** Versions of NumPy's side, once it has run. */
  versions(): Readonly<Record<string, string>> {
    return this.numpyVersions;
  }

  /** The loops as a table. */
  table(): string {
    const columns = [
      { title: `masked m4, ${SAMPLES.toLocaleString('en')} samples` },
      ...['NFE', 'bits', 'network ms', 'rest ms', 'rest / ours', 'all / ours'].map((title) => ({ title, numeric: true })),
    ];
    const rows = [...this.runs].flatMap(([steps, runs]) => [
      rowOf(`K = ${String(steps)}, Entroscope`, runs, ({ ours }) => ours),
      rowOf(`K = ${String(steps)}, NumPy and onnxruntime`, runs, ({ graph }) => graph),
      rowOf(`K = ${String(steps)}, NumPy alone`, runs, ({ numpy }) => numpy),
      rowOf(`K = ${String(steps)}, NumPy with the graph's table`, runs, ({ table: looked }) => looked),
    ]);
    const note = this.skipped === null ? '' : `\nNumPy is skipped: ${this.skipped}.`;
    const body = rows.filter((row) => row !== null);
    return `${table(columns, body)}${note}`;
  }

  private async runNumpy(numpy: PeerEnvironment, graph: string, steps: number, turn: number): Promise<Partial<NumpyAnswer>> {
    if (numpy.kind === 'skipped') return {};
    const script = path.join(this.context.sources, 'speed', 'numpy_loop.py');
    const numbers = [steps, SAMPLES, SUB_BATCH, turn + 1].map(String);
    try {
      const { stdout } = await execute(numpy.python, [script, graph, ...numbers]);
      const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as NumpyAnswer;
      this.numpyVersions = answer.versions;
      return answer;
    } catch (error) {
      this.skipped = lastLineOf(error);
      return {};
    }
  }
}

function rowOf(name: string, runs: readonly LoopRun[], costOf: (run: LoopRun) => LoopCost | undefined): string[] | null {
  const pairs = runs.flatMap((run) => {
    const cost = costOf(run);
    return cost === undefined ? [] : [{ cost, ours: run.ours }];
  });
  if (pairs.length === 0) return null;
  const over = (value: (pair: (typeof pairs)[number]) => number): string => showSpread(spreadOf(pairs.map(value)));
  const rest = ({ cpuMs, networkCpuMs }: LoopCost): number => cpuMs - networkCpuMs;
  return [
    name,
    over(({ cost }) => cost.nfe),
    over(({ cost }) => cost.bits),
    over(({ cost }) => cost.networkCpuMs),
    over(({ cost }) => rest(cost)),
    over(({ cost, ours }) => rest(cost) / rest(ours)),
    over(({ cost, ours }) => cost.cpuMs / ours.cpuMs),
  ];
}
