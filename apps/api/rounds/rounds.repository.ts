import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import type { RoundsResponse } from '../contract/rounds.js';

/** What was decided of the points of a sweep. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Points that have ended. @param descending Larger values are better. */
  async ends(teamId: string, sweepId: string, descending: boolean, skip: number, take: number): Promise<RoundsResponse['items']> {
    const order = descending ? Prisma.sql`desc` : Prisma.sql`asc`;
    return this.scope.query<RoundsResponse['items'][number]>(
      teamId,
      (team) => Prisma.sql`
        select d.point_id::text as "pointId", p.world as data, p.architecture, p.space, p.sampler, p.model_name as model, p.steps, p.samples,
               d.round, d.outcome, d.seeds, d.value, d.half_width as "halfWidth"
        from sweep_decisions d join sweep_points p on p.sweep_id = d.sweep_id and p.point_id = d.point_id
        where d.team_id = ${team} and d.sweep_id = ${sweepId}::uuid and d.outcome not in ('kept', 'more')
        order by d.round desc, p.world, d.value ${order} nulls last, p.position
        offset ${skip} limit ${take}`,
    );
  }
}
