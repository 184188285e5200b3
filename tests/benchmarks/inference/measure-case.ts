import { withClient } from '../../../infra/stack/postgres.js';
import type { BenchContext } from '../context.js';
import { runSweep, type SweepSpec } from '../stack/run-sweep.js';
import type { InferenceCase } from './cases.js';
import { runBare } from './run-bare.js';

/** Cells and bare loops of one case in one repetition, milliseconds a cell. */
export interface CaseRun {
  /** From the first claim to the last commit, times the processes, over the cells: all that a cell costs in a sweep. */
  readonly cellMs: number;
  /** Inside the inference process: sampling and measuring. */
  readonly processMs: number;
  /** Sampling alone, the calls of the network included: what the bare loop does too. */
  readonly samplingMs: number;
  /** Inside the runtime while the cell samples. */
  readonly networkMs: number;
  readonly bareMs: number;
  readonly bareNetworkMs: number;
}

/** Cells for each process: enough to fill batches evenly. */
const CELLS_A_PROCESS = 4;

/** Samples of a cell that only warms a process up. */
const WARM_UP_SAMPLES = 2500;

interface CellRow {
  readonly seed: number;
  readonly claimed: Date;
  readonly committed: Date;
  readonly timing: { readonly networkMs: number; readonly samplingMs: number; readonly wallMs: number };
  readonly key: string;
}

/**
 * Runs the case as a sweep and as a bare loop over the same seeds, with as many processes.
 * @throws Error when a cell's samples are not byte for byte those of the bare loop: the two would not have done the same work.
 */
export async function measureCase({ stack, stop }: BenchContext, size: InferenceCase, firstSeed: number): Promise<CaseRun> {
  const count = CELLS_A_PROCESS * stack.slots;
  const seeds = Array.from({ length: count }, (_, index) => firstSeed + index);
  const bare = await runBare(size, seeds, stack.slots);
  const { sweep } = await runSweep({ stack, stop }, specOf(size, firstSeed, count));
  const cells = await cellRows(stack.databaseUrl, sweep.id);
  for (const { seed, samplesKey } of bare) {
    if (cells.find((cell) => cell.seed === seed)?.key !== samplesKey)
      throw new Error(`The cell and the bare loop of ${size.world} drew different samples for seed ${String(seed)}.`);
  }
  const span = Math.max(...cells.map((cell) => Number(cell.committed))) - Math.min(...cells.map((cell) => Number(cell.claimed)));
  return {
    cellMs: (span * stack.slots) / count,
    processMs: mean(cells.map((cell) => cell.timing.wallMs)),
    samplingMs: mean(cells.map(({ timing }) => timing.networkMs + timing.samplingMs)),
    networkMs: mean(cells.map((cell) => cell.timing.networkMs)),
    bareMs: mean(bare.map((run) => run.wallMs)),
    bareNetworkMs: mean(bare.map((run) => run.networkMs)),
  };
}

/** Lets every inference process load the model, compile its loops and compute the references of the case once, as the bare loop does. */
export async function warmUp({ stack, stop }: BenchContext, size: InferenceCase, firstSeed: number): Promise<void> {
  await runSweep({ stack, stop }, specOf({ ...size, samples: WARM_UP_SAMPLES }, firstSeed, CELLS_A_PROCESS * stack.slots));
}

function specOf(size: InferenceCase, firstSeed: number, count: number): SweepSpec {
  return {
    name: 'cells beside a bare loop',
    axes: {
      data: [size.world],
      architecture: [size.architecture],
      space: [size.space],
      sampler: [size.sampler],
      steps: [size.steps],
      seed: { from: firstSeed, count },
    },
    samples: size.samples,
  };
}

async function cellRows(databaseUrl: string, sweepId: string): Promise<CellRow[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<CellRow>(
      `SELECT c.seed, c.claimed_at AS claimed, c.committed_at AS committed, c.timing, a.key
       FROM sweep_cells sc JOIN cells c ON c.team_id = sc.team_id AND c.id = sc.cell_id
            JOIN cell_artifacts a ON a.team_id = c.team_id AND a.cell_id = c.id AND a.kind = 'samples'
       WHERE sc.sweep_id = $1`,
      [sweepId],
    );
    return rows;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
