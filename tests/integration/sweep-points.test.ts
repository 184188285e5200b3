import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { claimCells } from '../../activities/cells/claim.js';
import { commitCells } from '../../activities/commit/commit-cells.js';
import { insertCells, type PlannedCell } from '../../activities/planning/insert-cells.js';
import { openSweep } from '../../activities/planning/open-sweep.js';
import { layOutPoints } from '../../activities/points/sweep-points.js';
import { cellId, type CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = createPrismaClient(testDatabase.url, { connections: 2 });
});
afterAll(async () => {
  await database.$disconnect();
  await testDatabase.drop();
});

/** Three seeds of two step counts; values that floating point would add differently in another order. */
const CELLS: readonly PlannedCell[] = [1, 2, 3].flatMap((seed) =>
  [4, 8].map((steps, index) => {
    const spec: CellSpec = {
      protocol: 1,
      data: { world: 'm4', parameters: { length: 32 } },
      architecture: 'masked-diffusion',
      space: 'token',
      graphs: { step: 'a'.repeat(64) },
      sampler: { name: 'mdlm_ancestral', parameters: {} },
      steps,
      seed,
      samples: 500,
      runtimeClass: 'cpu/test',
    };
    return { id: cellId(spec), spec, modelName: 'm4-masked@1', position: 2 * seed + index, shard: 0, amendment: 0 };
  }),
);

function resultOf({ spec: { seed, steps } }: PlannedCell): CellResult {
  const value = 10 ** (3 * seed) / 7 / (steps ?? 1);
  return {
    metrics: [{ metric: 'path_kl', value, se: value / 3, n: 500, expected: 0.25 }],
    checks: [],
    trajectory: [],
    nfe: 0.1 * seed,
    liftsPerToken: 1,
    flops: null,
    samples: null,
    timing: { networkMs: 1.5, samplingMs: 0, measurementMs: 0, wallMs: 2 },
  };
}

/** A team whose sweep has the cells, committed one batch after the other. */
async function measuredSweep(batches: readonly (readonly number[])[], failing: readonly number[] = []): Promise<string> {
  const [teamId, id] = [uuidv7(), uuidv7()];
  await database.team.create({ data: { id: teamId, name: teamId } });
  await database.sweep.create({ data: { id, teamId, name: 's', spec: {}, device: 'cpu' } });
  await insertCells(database, { id, teamId, device: 'cpu' }, CELLS);
  await openSweep(database, id, 'cpu/test', []);
  for (const positions of batches) {
    const claimed = await claimCells(database, id, positions, 'worker');
    const failure = { class: 'error', message: 'm' } as const;
    const commits = claimed.map((cell) => ({
      cell,
      artifacts: [],
      attempts: [],
      log: null,
      outcome: failing.includes(cell.position)
        ? ({ kind: 'failed', failure } as never)
        : ({ kind: 'complete', result: resultOf(CELLS[cell.position - 2]) } as const),
    }));
    await commitCells(database, commits);
  }
  return id;
}

async function pointsOf(sweepId: string): Promise<unknown> {
  const points = await database.sweepPoint.findMany({
    where: { sweepId },
    orderBy: { position: 'asc' },
    include: { metrics: { orderBy: { metric: 'asc' } } },
  });
  return points.map(({ sweepId: _sweep, teamId: _team, metrics, ...point }) => ({
    ...point,
    metrics: metrics.map(({ sweepId: _own, ...sums }) => JSON.stringify({ ...sums, n: Number(sums.n) })),
  }));
}

describe('the points of a sweep', () => {
  it('have the same bytes in whatever order and batches the cells were committed', async () => {
    const oneByOne = await pointsOf(await measuredSweep([[2], [3], [4], [5], [6], [7]]));
    expect(await pointsOf(await measuredSweep([[7, 6, 2], [5], [4, 3]]))).toEqual(oneByOne);
    expect(oneByOne).toMatchObject([
      { steps: 4, cells: 3, complete: 3, failed: 0 },
      { steps: 8, cells: 3, complete: 3, failed: 0 },
    ]);
  });

  it('are what the cells say, counted anew', async () => {
    const sweepId = await measuredSweep(
      [
        [2, 3, 4],
        [5, 6],
      ],
      [4],
    );
    const kept = await pointsOf(sweepId);
    await database.$transaction((transaction) => layOutPoints(transaction, sweepId));
    expect(await pointsOf(sweepId)).toEqual(kept);
    expect(kept).toMatchObject([
      { steps: 4, cells: 3, complete: 2, failed: 1 },
      { steps: 8, cells: 3, complete: 2, failed: 0 },
    ]);
  });

  it('count cells that the team had before, and list failures until they are planned again', async () => {
    const first = await measuredSweep([[2, 3]], [3]);
    const { teamId } = await database.sweep.findUniqueOrThrow({ where: { id: first } });
    expect(await database.failedCell.count({ where: { teamId } })).toBe(1);
    await database.sweep.update({ where: { id: first }, data: { state: 'completed_with_gaps' } });
    const next = uuidv7();
    await database.sweep.create({ data: { id: next, teamId, name: 's', spec: {}, device: 'cpu' } });
    await insertCells(database, { id: next, teamId, device: 'cpu' }, CELLS.slice(0, 3));
    await openSweep(database, next, 'cpu/test', []);
    expect(await database.failedCell.count({ where: { teamId } })).toBe(0);
    expect(await pointsOf(next)).toMatchObject([
      { steps: 4, cells: 2, complete: 1, failed: 0 },
      { steps: 8, cells: 1, complete: 0, failed: 0 },
    ]);
    expect(await database.sweep.findUnique({ where: { id: next } })).toMatchObject({ cellsTotal: 3, cellsReused: 1 });
  });
});
