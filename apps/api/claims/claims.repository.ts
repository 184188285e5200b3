import { Injectable } from '@nestjs/common';
import type { Parameters } from '../../../core/cells/cell.js';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { GateCheck } from '../../../core/cells/result.js';
import type { ClaimTrajectory } from '../../../core/claims/index.js';
import type { Architecture, Sampler, Space, World } from '../../../core/grid/vocabulary.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** A complete cell of the registered plan. */
export interface RegisteredCell {
  readonly id: string;
  readonly world: World;
  readonly parameters: Parameters;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly steps: number | null;
  readonly seed: number;
  readonly nfe: number;
  readonly liftsPerToken: number;
  readonly metrics: Partial<Record<MetricName, number>>;
  readonly checks: readonly GateCheck[];
  readonly oracle: boolean;
}

/** What the claims report is made from. */
@Injectable()
export class ClaimsRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Complete cells of the plan as registered, without those of amendments; at most `take`. */
  async cells(teamId: string, sweepId: string, take: number): Promise<RegisteredCell[]> {
    return this.scope.query<RegisteredCell>(
      teamId,
      (team) => Prisma.sql`
        select c.id, c.world, c.spec -> 'data' -> 'parameters' as parameters, c.architecture, c.space, c.sampler, c.steps, c.seed, c.nfe,
               c.lifts_per_token as "liftsPerToken", coalesce(c.checks, '[]') as checks,
               exists (select 1 from models m where m.team_id is null and m.origin = 'oracle' and m.name || '@' || m.version = c.model_name) as oracle,
               coalesce((select json_object_agg(x.metric, x.value) from cell_metrics x where x.team_id = c.team_id and x.cell_id = c.id), '{}') as metrics
        from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
        where sc.team_id = ${team} and sc.sweep_id = ${sweepId}::uuid and sc.amendment = 0 and c.state = 'complete'
        order by sc.position limit ${take}`,
    );
  }

  /** Trajectories of cells by id. */
  async trajectories(teamId: string, ids: readonly string[]): Promise<Map<string, ClaimTrajectory>> {
    const rows = await this.scope.query<{ cellId: string; steps: ClaimTrajectory }>(
      teamId,
      (team) => Prisma.sql`
        select t.cell_id as "cellId", t.steps from cell_trajectories t where t.team_id = ${team} and t.cell_id = any(${[...ids]}::char(64)[])`,
    );
    return new Map(rows.map((row) => [row.cellId, row.steps]));
  }
}
