import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { CellPageQuery } from '../contract/requests.js';

const WITH_METRICS = { cell: { include: { metrics: { orderBy: { metric: 'asc' } } } } } as const satisfies Prisma.SweepCellInclude;
const WITH_EVERYTHING = {
  include: { metrics: { orderBy: { metric: 'asc' } }, trajectory: true, artifacts: { orderBy: { kind: 'asc' } } },
} as const satisfies Prisma.CellDefaultArgs;

/** A sweep's cell at its position in the plan, with its metrics. */
export type PlacedCell = Prisma.SweepCellGetPayload<{ include: typeof WITH_METRICS }>;
/** A cell with all that is known of it. */
export type FullCell = Prisma.CellGetPayload<typeof WITH_EVERYTHING>;

/** Which cells of a sweep. */
export type CellFilter = Pick<CellPageQuery, 'data' | 'architecture' | 'space' | 'sampler' | 'steps' | 'seed' | 'state'>;

/** Cells of sweeps. */
@Injectable()
export class CellsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Whether the team has this sweep. */
  async sweepExists(teamId: string, sweepId: string): Promise<boolean> {
    return (await this.scope.of(teamId).sweep.count({ where: { id: sweepId } })) === 1;
  }

  /** Cells after position `after`, in the order of the plan. */
  async page(teamId: string, sweepId: string, filter: CellFilter, after: number | null, take: number): Promise<PlacedCell[]> {
    return this.scope.of(teamId).sweepCell.findMany({
      where: { sweepId, ...(after === null ? {} : { position: { gt: after } }), cell: cellWhere(filter) },
      include: WITH_METRICS,
      orderBy: { position: 'asc' },
      take,
    });
  }

  /** One cell of a sweep, or null. */
  async find(teamId: string, sweepId: string, cellId: string): Promise<FullCell | null> {
    return this.scope.of(teamId).cell.findFirst({ where: { id: cellId, sweeps: { some: { sweepId } } }, ...WITH_EVERYTHING });
  }
}

function cellWhere({ data, architecture, space, sampler, steps, seed, state }: CellFilter): Prisma.CellWhereInput {
  return {
    ...(data && { world: { in: data } }),
    ...(architecture && { architecture: { in: architecture } }),
    ...(space && { space: { in: space } }),
    ...(sampler && { sampler: { in: sampler } }),
    ...(steps && { steps: { in: steps } }),
    ...(seed && { seed: { in: seed } }),
    ...(state && { state: { in: state } }),
  };
}
