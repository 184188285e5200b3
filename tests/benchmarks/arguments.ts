import { parseArgs } from 'node:util';

export const BENCHMARKS = ['compare', 'overhead', 'cells', 'scale', 'simulation', 'results', 'speed'] as const;
export type BenchmarkName = (typeof BENCHMARKS)[number];

/** What `npm run bench` was asked for. */
export interface BenchArguments {
  readonly benchmark: BenchmarkName;
  readonly repetitions: number;
  /** Cells of `scale`. */
  readonly cells: number;
  /** File for the JSON result; null writes none. */
  readonly out: string | null;
  /** Folder in which the servers' data stay, so that `results` generates its cells once; null takes a folder of the run. */
  readonly keep: string | null;
}

/** A wrong command line; the message ends with how to use it. */
export class BadBenchArguments extends Error {
  override readonly name = 'BadBenchArguments';
}

const USAGE = `Usage: npm run bench -- [compare | overhead | cells | scale | simulation | results | speed] [options]

  compare          overhead and cells, one after the other (the default)
  overhead         overhead a cell beside Optuna and Ray Tune
  cells            cell time beside a bare onnxruntime loop
  scale            one large sweep of no-op cells, again with all cells known, and what the peers reach in that time
  simulation       throughput with up to 1,000 workers, from parameters measured here
  results          curves, listings and exports of a large sweep beside direct SQL and MLflow
  speed            sampling and measurement beside the networks, and the step loop beside one in NumPy; no servers

  --repetitions N  repetitions of overhead, cells and speed (default 3)
  --cells N        cells of scale and results (default 100000)
  --out FILE       write the result as JSON
  --keep FOLDER    keep the servers' data there: results generates its cells once and asks them again the next time
`;

/** @throws BadBenchArguments */
export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parse(args);
  const benchmark = positionals[0] ?? 'compare';
  if (positionals.length > 1 || !isBenchmark(benchmark)) throw new BadBenchArguments(`There is no benchmark ${benchmark}.\n\n${USAGE}`);
  return {
    benchmark,
    repetitions: wholeNumber('--repetitions', values.repetitions),
    cells: wholeNumber('--cells', values.cells),
    out: values.out ?? null,
    keep: values.keep ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        repetitions: { type: 'string', default: '3' },
        cells: { type: 'string', default: '100000' },
        out: { type: 'string' },
        keep: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadBenchArguments(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function isBenchmark(name: string): name is BenchmarkName {
  return (BENCHMARKS as readonly string[]).includes(name);
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new BadBenchArguments(`${option} takes a whole number from 1 on, not "${text}".\n\n${USAGE}`);
}
