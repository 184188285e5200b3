import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../core/cells/cell.js';
import { METRICS } from '../../../core/cells/metrics.js';
import {
  CLAIM_TESTS,
  claimsReport,
  planHash,
  requirementsOf,
  seedBlocks,
  type ClaimCell,
  type ClaimsReport,
  type Registration,
  type Requirement,
  type SeedBlocks,
} from '../../../core/claims/index.js';
import { seedsOf } from '../../../core/grid/axes.js';
import { sweepSpecSchema } from '../../../core/grid/spec.js';
import { worldIn } from '../../../core/grid/vocabulary.js';
import { defaultParameters } from '../../../core/worlds/index.js';
import type { Principal } from '../auth/principal.js';
import { SweepsService } from '../sweeps/sweeps.service.js';
import { ClaimsRepository, type ReadPoint } from './claims.repository.js';

/** The report with the sweep that it is about. */
export interface SweepClaims extends ClaimsReport {
  readonly sweepId: string;
  readonly title: string;
  readonly registration: Registration;
}

const NEEDS: readonly Requirement[] = CLAIM_TESTS.flatMap(requirementsOf);
const METRICS_READ = METRICS.filter((metric) => NEEDS.some(({ reads }) => reads.includes(metric)));

/** What a sweep says of the claims. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly sweeps: SweepsService,
  ) {}

  /** @throws Problem 404. */
  async report(principal: Principal, sweepId: string): Promise<SweepClaims> {
    const sweep = await this.sweeps.find(principal, sweepId);
    const spec = sweepSpecSchema.parse(sweep.amendments.at(0)?.spec ?? sweep.spec);
    const blocks = seedBlocks(seedsOf(spec.axes.seed));
    const [cells, checks] = await Promise.all([
      this.cells(principal.teamId, sweepId, blocks),
      this.claims.checks(principal.teamId, sweepId),
    ]);
    const current = planHash(spec);
    const report = await claimsReport({ cells, blocks: blocks.blocks, checks, pause: () => otherWork() });
    const registration = { registered: sweep.planHash, current, holds: sweep.planHash === current };
    return { sweepId, title: sweep.name, registration, ...report };
  }

  private async cells(teamId: string, sweepId: string, blocks: SeedBlocks): Promise<ClaimCell[]> {
    const points = (await this.claims.points(teamId, sweepId, NEEDS)).filter(isRead);
    const ids = points.map(({ pointId }) => pointId);
    const withTrajectory = points.filter(readsTrajectory).map(({ pointId }) => pointId);
    const [means, trajectories] = await Promise.all([
      this.claims.blocks(teamId, sweepId, ids, blocks, METRICS_READ),
      this.claims.trajectories(teamId, sweepId, withTrajectory, blocks),
    ]);
    const states = new Map(trajectories.map(({ pointId, block, trajectory }) => [`${pointId}#${block}`, trajectory]));
    const lines = new Map(points.map((point) => [point.pointId, lineOf(point)]));
    return means.flatMap(({ pointId, ...mean }) => {
      const line = lines.get(pointId);
      return line === undefined ? [] : [{ ...line, ...mean, trajectory: states.get(`${pointId}#${mean.block}`) ?? null }];
    });
  }
}

/** Exact networks are read on worlds with their published parameters, trained ones by name. */
function isRead({ origin, world, parameters }: ReadPoint): boolean {
  if (origin !== 'oracle') return true;
  const exact = worldIn(world);
  return exact !== null && canonicalJson(parameters) === canonicalJson(defaultParameters(exact));
}

function lineOf({ world, architecture, space, sampler, steps, model, origin }: ReadPoint) {
  return { world, architecture, space, sampler, steps, ...(origin === 'oracle' ? {} : { model }) };
}

function readsTrajectory(point: ReadPoint): boolean {
  const { world, architecture, space, sampler, model, steps } = lineOf(point);
  return NEEDS.some(
    (need) =>
      need.reads.includes('trajectory') &&
      need.world === world &&
      need.architecture === architecture &&
      need.space === space &&
      need.sampler === sampler &&
      need.model === model &&
      need.steps.includes(steps),
  );
}
