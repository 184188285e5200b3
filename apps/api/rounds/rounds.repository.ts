import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { RoundsResponse } from '../contract/rounds.js';

/** Where a listing of ended points goes on. */
export interface EndPlace {
  readonly round: number;
  readonly world: string;
  /** Its value, or minus it where larger values are better; infinite where there is none. */
  readonly rank: number;
  readonly position: number;
}

/** A point that has ended, with its place in the listing. */
export type EndedPoint = RoundsResponse['items'][number] & { readonly rank: string; readonly position: number };

/** Parameters of a query are finite numbers. */
function float(value: number): Prisma.Sql {
  return Number.isFinite(value) ? Prisma.sql`${value}::float8` : Prisma.sql`'infinity'::float8`;
}

/** What was decided of the points of a sweep. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly scope: TeamScope) {}

  /**
   * Points that have ended: those of the newest round first, the best of each world first, after a place.
   * @param descending Larger values are better.
   */
  async ends(teamId: string, sweepId: string, descending: boolean, after: EndPlace | null, take: number): Promise<EndedPoint[]> {
    const rank = Prisma.sql`coalesce(${descending ? Prisma.sql`-d.value` : Prisma.sql`d.value`}, 'infinity')`;
    const place =
      after === null
        ? Prisma.empty
        : Prisma.sql`and (-d.round, p.world, ${rank}, p.position) > (${-after.round}::int, ${after.world}, ${float(after.rank)}, ${after.position}::int)`;
    return this.scope.query<EndedPoint>(
      teamId,
      (team) => Prisma.sql`
        select d.point_id::text as "pointId", p.world as data, p.architecture, p.space, p.sampler, p.model_name as model, p.steps, p.samples,
               d.round, d.outcome, d.seeds, d.value, d.half_width as "halfWidth", ${rank}::text as rank, p.position
        from sweep_decisions d join sweep_points p on p.sweep_id = d.sweep_id and p.point_id = d.point_id
        where d.team_id = ${team} and d.sweep_id = ${sweepId}::uuid and d.outcome not in ('kept', 'more') ${place}
        order by -d.round, p.world, ${rank}, p.position
        limit ${take}`,
    );
  }
}
