import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../core/cells/cell.js';
import { CLAIM_TESTS, claimsReport, planHash, type ClaimsReport, type Registration } from '../../../core/claims/index.js';
import { seedsOf } from '../../../core/grid/axes.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { worldIn, type World } from '../../../core/grid/vocabulary.js';
import type { CellCheck } from '../../../core/statistics/index.js';
import { defaultParameters } from '../../../core/worlds/index.js';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../problems/problem.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { ClaimsRepository, type RegisteredCell } from './claims.repository.js';

/** Cells that one report reads. */
const MAX_CELLS = 20_000;

/** The report with the sweep that it is about. */
export interface SweepClaims extends ClaimsReport {
  readonly sweepId: string;
  readonly title: string;
  readonly registration: Registration;
}

/** What a sweep says of the claims. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly sweeps: SweepsService,
  ) {}

  /** @throws Problem 404; 422 for a sweep of more than 20,000 cells. */
  async report(principal: Principal, sweepId: string): Promise<SweepClaims> {
    const sweep = await this.sweeps.find(principal, sweepId);
    const spec = sweepSpecSchema.parse(sweep.amendments.at(0)?.spec ?? sweep.spec);
    const rows = await this.claims.cells(principal.teamId, sweepId, MAX_CELLS + 1);
    if (rows.length > MAX_CELLS) {
      throw Problem.invalid([{ pointer: 'id', detail: `the report reads at most ${MAX_CELLS} cells; this sweep has more` }]);
    }
    const current = planHash(spec);
    const report = await claimsReport({
      cells: await this.withTrajectories(principal.teamId, rows.filter(isPublishedOracle)),
      seeds: seedsOf(spec.axes.seed),
      checks: checksByWorld(rows.filter(({ world }) => worldIn(world) === world)),
      pause: () => otherWork(),
    });
    const registration = { registered: sweep.planHash, current, holds: sweep.planHash === current };
    return { sweepId, title: sweep.name, registration, ...report };
  }

  private async withTrajectories(teamId: string, rows: readonly RegisteredCell[]) {
    const ids = rows.filter(readsTrajectory).map((row) => row.id);
    const trajectories = await this.claims.trajectories(teamId, ids);
    return rows.map((row) => ({ ...row, trajectory: trajectories.get(row.id) ?? null }));
  }
}

function isPublishedOracle({ oracle, world, parameters }: RegisteredCell): boolean {
  return oracle && canonicalJson(parameters) === canonicalJson(defaultParameters(world));
}

function readsTrajectory(row: RegisteredCell): boolean {
  return CLAIM_TESTS.some(
    (test) =>
      test.kind !== 'unavailable' &&
      test.needs.some(
        (need) =>
          need.reads.includes('trajectory') &&
          need.world === row.world &&
          need.architecture === row.architecture &&
          need.space === row.space &&
          need.sampler === row.sampler &&
          need.steps.includes(row.steps),
      ),
  );
}

function checksByWorld(rows: readonly RegisteredCell[]): Map<World, CellCheck[]> {
  const worlds = new Map<World, CellCheck[]>();
  for (const { id, world, checks } of rows) {
    const known = worlds.get(world) ?? [];
    for (const check of checks) known.push({ ...check, cellId: id });
    worlds.set(world, known);
  }
  return worlds;
}
