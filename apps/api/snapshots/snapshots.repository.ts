import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import { Prisma, type Snapshot } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';
import { andAll, oneOf, pointConditions } from '../cells/axis-filter.js';
import type { AxisFilter } from '../contract/requests.js';
import type { ManifestCell } from './manifest.js';

/** Results as they stood once. */
@Injectable()
export class SnapshotsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Measured cells of a sweep in the order of their ids; of an ended sweep those that were complete when it ended. At most `take`. */
  async cells(teamId: string, sweepId: string, metric: MetricName, filter: AxisFilter, take: number): Promise<ManifestCell[]> {
    const conditions = andAll([...pointConditions(filter), ...oneOf(Prisma.sql`sc.seed`, filter.seed, Prisma.sql`int[]`)]);
    return this.scope.query<ManifestCell>(
      teamId,
      (team) => Prisma.sql`
        select c.id, c.spec, c.model_name as model, m.value, m.se, m.n, m.expected, c.nfe, c.lifts_per_token as "liftsPerToken", c.flops,
               (c.timing ->> 'networkMs')::float8 as "networkMs",
               coalesce((select json_agg(json_build_object('kind', a.kind, 'key', a.key, 'bytes', a.bytes) order by a.kind)
                         from cell_artifacts a where a.team_id = c.team_id and a.cell_id = c.id), '[]') as artifacts
        from sweeps s join sweep_cells sc on sc.sweep_id = s.id and sc.team_id = s.team_id
             join sweep_points p on p.sweep_id = sc.sweep_id and p.point_id = sc.point_id
             join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
             join cell_metrics m on m.team_id = c.team_id and m.cell_id = c.id and m.metric = ${metric}
        where s.team_id = ${team} and s.id = ${sweepId}::uuid and c.state = 'complete'
          and c.committed_at <= coalesce(s.finished_at, 'infinity') ${conditions}
        order by c.id limit ${take}`,
    );
  }

  async insert(teamId: string, snapshot: Omit<Prisma.SnapshotUncheckedCreateInput, 'teamId'>): Promise<Snapshot> {
    return this.scope.of(teamId).snapshot.create({ data: { ...snapshot, teamId } });
  }

  async find(teamId: string, id: string): Promise<Snapshot | null> {
    return this.scope.of(teamId).snapshot.findFirst({ where: { id, sweep: { deletedAt: null } } });
  }

  /** Snapshots of a sweep, newest first, after an id. */
  async list(teamId: string, sweepId: string, after: string | null, take: number): Promise<Snapshot[]> {
    const where = { sweepId, ...(after === null ? {} : { id: { lt: after } }) };
    return this.scope.of(teamId).snapshot.findMany({ where, orderBy: { id: 'desc' }, take });
  }
}
