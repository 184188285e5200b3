import { table } from '../../../apps/cli/output/table.js';
import { freshSeeds, type BenchContext } from '../context.js';
import type { Part } from '../report/progress.js';
import { showSpread, spreadOf, type Spread } from '../report/statistics.js';
import { INFERENCE_CASES, nameOf, type InferenceCase } from './cases.js';
import { measureCase, warmUp, type CaseRun } from './measure-case.js';

/** A case over all repetitions: milliseconds a cell, and the same over the bare loop's of the same repetition. */
export interface InferenceRow {
  readonly name: string;
  readonly bareMs: Spread;
  readonly networkMs: Spread;
  readonly samplingRatio: Spread;
  readonly processRatio: Spread;
  readonly cellRatio: Spread;
  readonly runs: readonly CaseRun[];
}

const SEEDS_A_RUN = 1000;
const SECONDS_A_RUN = 25;
const SECONDS_A_WARM_UP = 4;

/** Cell time beside a bare onnxruntime loop with the same sampler and the same samples. */
export class InferenceBenchmark {
  private readonly runs = new Map<InferenceCase, CaseRun[]>(INFERENCE_CASES.map((size) => [size, []]));

  parts(context: BenchContext, repetitions: number): Part[] {
    const warmUps = INFERENCE_CASES.map((size): Part => ({
      label: `${size.world} ${size.space}: warm-up`,
      seconds: SECONDS_A_WARM_UP,
      run: () => warmUp(context, size, freshSeeds(SEEDS_A_RUN)),
    }));
    const turns = Array.from({ length: repetitions }, (_, index) =>
      INFERENCE_CASES.map((size): Part => ({
        label: `${size.world} ${size.space}: cells and bare loop, ${String(index + 1)} of ${String(repetitions)}`,
        seconds: SECONDS_A_RUN,
        run: async () => {
          this.runs.get(size)?.push(await measureCase(context, size, freshSeeds(SEEDS_A_RUN)));
        },
      })),
    );
    return [...warmUps, ...turns.flat()];
  }

  rows(): InferenceRow[] {
    return INFERENCE_CASES.map((size) => {
      const runs = this.runs.get(size) ?? [];
      const over = (value: (run: CaseRun) => number): Spread => spreadOf(runs.map((run) => value(run) / run.bareMs));
      return {
        name: nameOf(size),
        bareMs: spreadOf(runs.map((run) => run.bareMs)),
        networkMs: spreadOf(runs.map((run) => run.networkMs)),
        samplingRatio: over((run) => run.samplingMs),
        processRatio: over((run) => run.processMs),
        cellRatio: over((run) => run.cellMs),
        runs,
      };
    });
  }
}

/** The rows as a table. */
export function inferenceTable(rows: readonly InferenceRow[]): string {
  const columns = [
    { title: 'cell' },
    { title: 'network ms', numeric: true },
    { title: 'bare loop ms', numeric: true },
    { title: 'sampling / bare', numeric: true },
    { title: 'and measuring / bare', numeric: true },
    { title: 'whole cell / bare', numeric: true },
  ];
  const body = rows.map(({ name, networkMs, bareMs, samplingRatio, processRatio, cellRatio }) => [
    name,
    ...[networkMs, bareMs, samplingRatio, processRatio, cellRatio].map(showSpread),
  ]);
  return table(columns, body);
}
