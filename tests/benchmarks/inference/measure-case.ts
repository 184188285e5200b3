import { withClient } from '../../../infra/stack/postgres.js';
import type { BenchContext } from '../context.js';
import { runSweep, type SweepSpec } from '../stack/run-sweep.js';
import type { InferenceCase } from './cases.js';
import { runBare } from './run-bare.js';

/** Cells and bare loops of one case in one repetition, milliseconds a cell. */
export interface CaseRun {
  /** From a slot's first claim to its last commit, over the cells: all that a cell costs in a sweep. */
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
  /** Milliseconds, with microseconds behind the point: they tell two batches of one moment apart. */
  readonly claimed: number;
  readonly committed: number;
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
  return {
    cellMs: slotMs(cells) / count,
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
      `SELECT c.seed, extract(epoch FROM c.claimed_at)::float8 * 1000 AS claimed,
              extract(epoch FROM c.committed_at)::float8 * 1000 AS committed, c.timing, a.key
       FROM sweep_cells sc JOIN cells c ON c.team_id = sc.team_id AND c.id = sc.cell_id
            JOIN cell_artifacts a ON a.team_id = c.team_id AND a.cell_id = c.id AND a.kind = 'samples'
       WHERE sc.sweep_id = $1`,
      [sweepId],
    );
    return rows;
  });
}

/**
 * Time during which slots were taken, milliseconds: for each of them from its first claim to its last commit, with the waits for a batch and for
 * commits in between. Cells that were claimed at one moment are a batch; a slot takes the next batch when its last one is committed. That one slot ends before
 * the other is no cost of a cell: the bare loops do not wait for each other either.
 */
function slotMs(cells: readonly CellRow[]): number {
  const batches = new Map<number, number>();
  for (const { claimed, committed } of cells) {
    batches.set(claimed, Math.max(batches.get(claimed) ?? 0, committed));
  }
  const slots: { readonly from: number; to: number }[] = [];
  for (const [claimed, committed] of [...batches].sort(([a], [b]) => a - b)) {
    const free = slots.find(({ to }) => to <= claimed);
    if (free === undefined) slots.push({ from: claimed, to: committed });
    else free.to = committed;
  }
  return slots.reduce((sum, { from, to }) => sum + to - from, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
