import { table } from '../../../apps/cli/output/table.js';
import type { BenchContext } from '../context.js';
import type { PeerRun } from '../peers/run-peer.js';
import type { Part } from '../report/progress.js';
import { digits, showSpread, spreadOf, type Spread } from '../report/statistics.js';
import { entroscope, optuna, rayTune, type Subject } from './subjects.js';

/** The overhead of one system over all repetitions. */
export interface OverheadRow {
  readonly name: string;
  readonly version: string;
  /** Cells or trials a run. */
  readonly count: number;
  /** Milliseconds a cell or trial; null when the system was skipped. */
  readonly perCellMs: Spread | null;
  readonly runs: number;
  readonly skipped: string | null;
}

const MILLISECONDS = 1000;
const WARM_UPS = 3;
const WARM_UP_CELLS = 2000;
/** Entroscope also runs as few cells as Optuna runs trials: a small sweep spreads its start and end over fewer cells. */
const SUBJECTS: readonly Subject[] = [entroscope(2000), entroscope(200), optuna(200), rayTune(100)];

/** The durable overhead of a cell beside the peers'. The systems take turns, so that the machine's other load meets all alike. */
export class OverheadBenchmark {
  private readonly runs = new Map<Subject, PeerRun[]>(SUBJECTS.map((subject) => [subject, []]));

  /**
   * The parts of a run, after sweeps that start what is started once (inference processes, sessions) and let the servers compile what they
   * run: they are long-lived, as the peers' interpreters, whose start is counted for nobody, are not. What runs once comes last: it takes minutes,
   * in which the memory of idle servers can be reclaimed.
   */
  parts(context: BenchContext, repetitions: number): Part[] {
    const warmUp = entroscope(WARM_UP_CELLS);
    const warmUps = Array.from({ length: WARM_UPS }, (_, index): Part => ({
      label: `warm-up ${String(index + 1)} of ${String(WARM_UPS)}`,
      seconds: warmUp.seconds,
      run: async (done) => {
        await warmUp.run(context, done);
      },
    }));
    const turns = Array.from({ length: repetitions }, (_, index) =>
      SUBJECTS.filter(({ once }) => once !== true || index === repetitions - 1).map((subject): Part => ({
        label: `${subject.name}, ${subject.count.toLocaleString('en')} no-ops, ${String(index + 1)} of ${String(subject.once === true ? 1 : repetitions)}`,
        seconds: subject.seconds,
        run: async (done) => {
          this.runs.get(subject)?.push(await subject.run(context, done));
        },
      })),
    );
    return [...warmUps, ...turns.flat()];
  }

  rows(): OverheadRow[] {
    return SUBJECTS.map((subject) => {
      const runs = this.runs.get(subject) ?? [];
      const measured = runs.filter((run) => run.kind === 'measured');
      const skipped = runs.find((run) => run.kind === 'skipped')?.reason ?? null;
      return {
        name: subject.name,
        version: measured[0]?.version ?? '',
        count: subject.count,
        perCellMs: measured.length === 0 ? null : spreadOf(measured.map(({ seconds }) => (seconds * MILLISECONDS) / subject.count)),
        runs: measured.length,
        skipped,
      };
    });
  }
}

/** The rows as a table, each beside the first. */
export function overheadTable(rows: readonly OverheadRow[]): string {
  const own = rows[0]?.perCellMs?.median ?? Number.NaN;
  const columns = [
    { title: 'no-op cells or trials' },
    { title: 'a run', numeric: true },
    { title: 'runs', numeric: true },
    { title: 'ms each', numeric: true },
    { title: 'times Entroscope', numeric: true },
  ];
  const body = rows.map(({ name, version, count, runs, perCellMs, skipped }) => [
    `${name} ${version}`.trim(),
    count.toLocaleString('en'),
    String(runs),
    perCellMs === null ? `skipped: ${skipped ?? ''}` : showSpread(perCellMs),
    perCellMs === null ? '' : digits(perCellMs.median / own),
  ]);
  return table(columns, body);
}
