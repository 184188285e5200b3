import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Attempt } from '../../activities/cells/attempt.js';
import { claimCells, releaseCells, type ClaimedCell } from '../../activities/cells/claim.js';
import type { CellOutcome } from '../../activities/cells/executor.js';
import { commitCells } from '../../activities/commit/commit-cells.js';
import { recordAttempts } from '../../activities/commit/write-attempts.js';
import { insertCells } from '../../activities/planning/insert-cells.js';
import { TeamScope } from '../../apps/api/auth/team-scope.js';
import type { UsageResponse } from '../../apps/api/contract/usage.js';
import { UsageRepository } from '../../apps/api/usage/usage.repository.js';
import { usageView } from '../../apps/api/usage/usage.service.js';
import { cellId, type CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Far from the times of the attempts: what a result says of its own time is not what is charged. */
const RESULT: CellResult = {
  metrics: [],
  checks: [],
  trajectory: [],
  nfe: 1,
  liftsPerToken: 1,
  flops: null,
  samples: null,
  timing: { networkMs: 0, samplingMs: 0, measurementMs: 0, wallMs: 99_000 },
};
const COMPLETE: CellOutcome = { kind: 'complete', result: RESULT };
const FAILED: CellOutcome = { kind: 'failed', failure: { class: 'crash', message: 'it died' } };

type Times = Pick<Attempt, 'outcome' | 'deviceMs'> & Partial<Pick<Attempt, 'savedMs' | 'resumedShare'>>;

describe('the account of attempts', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  let teamId: string;
  let sweepId: string;
  let position = 0;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = createPrismaClient(testDatabase.url, { connections: 2 });
  });
  afterAll(async () => {
    await database?.$disconnect();
    await testDatabase?.drop();
  });

  /** A team of its own with one running sweep of one cell. */
  async function newCell(): Promise<void> {
    [teamId, sweepId] = [uuidv7(), uuidv7()];
    position += 1;
    await database.team.create({ data: { id: teamId, name: teamId } });
    await database.sweep.create({ data: { id: sweepId, teamId, name: 's', spec: {}, device: 'cpu', state: 'running' } });
    const spec: CellSpec = {
      protocol: 1,
      data: { world: 'noop', parameters: {} },
      architecture: 'autoregressive',
      space: 'token',
      graphs: { step: 'a'.repeat(64) },
      sampler: { name: 'noop', parameters: {} },
      steps: null,
      seed: position,
      samples: 1,
      runtimeClass: 'cpu/test',
    };
    const cell = { id: cellId(spec), spec, modelName: 'noop@1', position, shard: 0, amendment: 0 };
    await insertCells(database, { id: sweepId, teamId, device: 'cpu' }, [cell]);
  }

  const claim = async (): Promise<ClaimedCell> => (await claimCells(database, sweepId, [position], uuidv7()))[0];
  const attemptsOf = (times: readonly Times[]): Attempt[] =>
    times.map((time, index) => ({
      number: index + 1,
      startedAt: new Date(),
      resumedShare: 0,
      savedMs: null,
      message: null,
      output: '',
      ...time,
    }));

  /** A claim that was stopped before the cell was decided. */
  async function stopped(...times: Times[]): Promise<void> {
    const cell = await claim();
    await recordAttempts(database, [{ cell, attempts: attemptsOf(times), log: null, bytes: 0 }]);
    await releaseCells(database, [cell]);
  }

  async function decided(outcome: CellOutcome, ...times: Times[]): Promise<void> {
    const commit = { cell: await claim(), outcome, artifacts: [], attempts: attemptsOf(times), log: null };
    expect(await commitCells(database, [commit])).toMatchObject({ refused: 0 });
  }

  async function usage(): Promise<UsageResponse> {
    return usageView(await new UsageRepository(new TeamScope(database)).sums(teamId, sweepId), 0);
  }

  /** What counts against the quota of the day. */
  async function usedToday(): Promise<number> {
    return (await database.teamUsageDay.findFirst({ where: { teamId } }))?.deviceSeconds ?? 0;
  }

  it('counts time as used where a later attempt took the state up and completed the cell', async () => {
    await newCell();
    await stopped({ outcome: 'cancelled', deviceMs: 1000, savedMs: 700 });
    await stopped({ outcome: 'returned', deviceMs: 600, savedMs: 500, resumedShare: 0.3 });
    // Nobody knows what the lost worker did; the state that it went on from was of use all the same.
    await claim();
    await decided(
      COMPLETE,
      { outcome: 'crash', deviceMs: 500, savedMs: 400, resumedShare: 0.5 },
      { outcome: 'complete', deviceMs: 300, resumedShare: 0.8 },
    );
    const { deviceSeconds, wastedShare, attempts } = await usage();
    expect(deviceSeconds.complete).toBeCloseTo(0.3 + 0.7 + 0.5 + 0.4, 12);
    expect(deviceSeconds.retried).toBeCloseTo(0.1 + 0.1, 12);
    expect(deviceSeconds.cancelled).toBeCloseTo(0.3, 12);
    expect(wastedShare).toBeCloseTo(0.5 / 2.4, 12);
    expect(attempts).toEqual({ complete: 1, retried: 2, cancelled: 1, lost: 1 });
    expect(await usedToday()).toBeCloseTo(2.4, 12);
  });

  it('counts it as wasted where the next attempt began anew', async () => {
    await newCell();
    await stopped({ outcome: 'cancelled', deviceMs: 1000, savedMs: 700 });
    await decided(COMPLETE, { outcome: 'crash', deviceMs: 500, savedMs: 200 }, { outcome: 'complete', deviceMs: 300, resumedShare: 0.2 });
    expect((await usage()).deviceSeconds).toEqual({ complete: 0.5, retried: 0.3, cancelled: 1 });
  });

  it('counts it as wasted where the cell failed in the end, and against the quota of the day all the same', async () => {
    await newCell();
    await decided(
      FAILED,
      { outcome: 'crash', deviceMs: 1000, savedMs: 700 },
      { outcome: 'crash', deviceMs: 500, savedMs: 400, resumedShare: 0.4 },
    );
    expect(await usage()).toMatchObject({ deviceSeconds: { complete: 0, retried: 1.5, cancelled: 0 }, wastedShare: 1 });
    expect(await usedToday()).toBeCloseTo(1.5, 12);
  });

  it('charges an attempt once, however often it is recorded', async () => {
    await newCell();
    const cell = await claim();
    const entry = { cell, attempts: attemptsOf([{ outcome: 'cancelled', deviceMs: 250 }]), log: null, bytes: 0 };
    await recordAttempts(database, [entry]);
    await recordAttempts(database, [entry]);
    expect(await usedToday()).toBe(0.25);
  });
});
