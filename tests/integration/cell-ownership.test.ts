import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { claimCells } from '../../activities/cells/claim.js';
import { commitCells } from '../../activities/commit/commit-cells.js';
import { insertCells, type PlannedCell, type PlanningSweep } from '../../activities/planning/insert-cells.js';
import { describeOpenSweep } from '../../activities/planning/open-sweep.js';
import { cellId, type CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import type { SweepState } from '../../prisma/generated/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let testDatabase: TestDatabase;
let database: Database;
const teamId = uuidv7();

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = createPrismaClient(testDatabase.url, { connections: 2 });
  await database.team.create({ data: { id: teamId, name: 'owners' } });
});

afterAll(async () => {
  await database.$disconnect();
  await testDatabase.drop();
});

async function sweep(state: SweepState): Promise<PlanningSweep> {
  const id = uuidv7();
  await database.sweep.create({
    data: { id, teamId, name: 's', spec: { name: 's', axes: { data: ['noop'], steps: [1] } }, device: 'cpu', state },
  });
  return { id, teamId, device: 'cpu' };
}

function cell(seed: number, position = seed): PlannedCell {
  const spec: CellSpec = {
    protocol: 1,
    data: { world: 'noop', parameters: {} },
    architecture: 'autoregressive',
    space: 'token',
    graphs: { step: 'a'.repeat(64) },
    sampler: { name: 'noop', parameters: {} },
    steps: seed % 2 === 0 ? null : seed,
    seed,
    samples: 3,
    runtimeClass: 'cpu/test',
  };
  return { id: cellId(spec), spec, modelName: 'noop@1', position, shard: 0, amendment: 0 };
}

const complete: CellResult = {
  metrics: [],
  checks: [],
  trajectory: [],
  nfe: 1,
  liftsPerToken: 1,
  flops: null,
  samples: null,
  timing: { networkMs: 0, samplingMs: 0, measurementMs: 0, wallMs: 0 },
};

const rowOf = ({ id }: PlannedCell) => database.cell.findUniqueOrThrow({ where: { teamId_id: { teamId, id } } });

describe('insertCells', () => {
  it('stores the spec that the id was made of, and its columns', async () => {
    const owner = await sweep('running');
    const cells = [cell(1), cell(2), cell(3)];
    await insertCells(database, owner, cells);
    for (const planned of cells) {
      const row = await rowOf(planned);
      expect(cellId(row.spec as unknown as CellSpec)).toBe(planned.id);
      expect(row).toMatchObject({
        world: 'noop',
        modelName: 'noop@1',
        sampler: 'noop',
        steps: planned.spec.steps,
        seed: planned.spec.seed,
        samples: 3,
        state: 'pending',
        ownerSweepId: owner.id,
      });
    }
    await insertCells(database, owner, cells);
    expect(await database.sweepCell.count({ where: { sweepId: owner.id } })).toBe(3);
  });

  it('leaves cells to a sweep that is live, and takes them over when it has ended', async () => {
    const live = await sweep('running');
    const ended = await sweep('completed_with_gaps');
    await insertCells(database, live, [cell(11)]);
    await insertCells(database, ended, [cell(12), cell(13)]);
    await database.cell.update({
      where: { teamId_id: { teamId, id: cell(12).id } },
      data: { state: 'failed', failure: { class: 'error', message: 'm' } },
    });
    await database.cell.update({ where: { teamId_id: { teamId, id: cell(13).id } }, data: { state: 'complete' } });
    const next = await sweep('planning');
    await insertCells(database, next, [cell(11), cell(12), cell(13)]);
    expect(await rowOf(cell(11))).toMatchObject({ ownerSweepId: live.id, state: 'pending' });
    expect(await rowOf(cell(12))).toMatchObject({ ownerSweepId: next.id, state: 'pending', failure: null });
    expect(await rowOf(cell(13))).toMatchObject({ ownerSweepId: ended.id, state: 'complete' });
    expect(await database.sweepCell.count({ where: { sweepId: next.id } })).toBe(3);
  });
});

describe('describeOpenSweep', () => {
  it('gives no shard of a sweep that was cancelled while it was planned: its claims would be refused for ever', async () => {
    const open = await sweep('running');
    const cancelled = await sweep('cancelled');
    await insertCells(database, open, [cell(15)]);
    await insertCells(database, cancelled, [cell(16)]);
    expect(await describeOpenSweep(database, open.id, null)).toMatchObject({ shards: [0] });
    expect(await describeOpenSweep(database, cancelled.id, null)).toMatchObject({ shards: [] });
  });
});

describe('claimCells and commitCells', () => {
  it('commit a cell once, by the newest claim, and count it in every sweep that contains it', async () => {
    const owner = await sweep('running');
    const joiner = await sweep('running');
    await insertCells(database, owner, [cell(21), cell(22)]);
    await insertCells(database, joiner, [cell(21, 0)]);
    const first = { worker: 'first', outcome: 'worker_lost', deviceMs: null, sweepId: owner.id };
    const [older] = await claimCells(database, owner.id, [21], 'first');
    const [newer] = await claimCells(database, owner.id, [21], 'second');
    expect(newer.fence).toBe(older.fence + 1);
    const attempts = await database.cellAttempt.findMany({ where: { teamId, cellId: cell(21).id } });
    expect(attempts).toMatchObject([first]);
    expect(await claimCells(database, joiner.id, [0], 'joiner')).toEqual([]);
    const outcome = { kind: 'complete', result: complete } as const;
    expect(await commitCells(database, [{ cell: older, outcome, artifacts: [], attempts: [], log: null }])).toMatchObject({
      complete: 0,
      failed: 0,
      refused: 1,
    });
    expect(await commitCells(database, [{ cell: newer, outcome, artifacts: [], attempts: [], log: null }])).toMatchObject({
      complete: 1,
      failed: 0,
      refused: 0,
    });
    expect(await commitCells(database, [{ cell: newer, outcome, artifacts: [], attempts: [], log: null }])).toMatchObject({
      complete: 0,
      failed: 0,
      refused: 1,
    });
    for (const { id } of [owner, joiner]) expect(await database.sweep.findUnique({ where: { id } })).toMatchObject({ cellsComplete: 1 });
  });
});
