import { Injectable } from '@nestjs/common';
import { canonicalJson, type CellSpec } from '../../../core/cells/cell.js';
import type { CostRecord } from '../../../core/costs/cost-model.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** Newest complete attempts of a team that prices are fitted on: enough for every kind of cell in use, read in a moment. */
const HISTORY_ATTEMPTS = 20_000;

interface MeasuredKind extends Pick<CellSpec, 'graphs' | 'sampler'> {
  readonly steps: number | null;
  readonly samples: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What the team's cells have cost. */
@Injectable()
export class CostHistoryRepository {
  constructor(private readonly scope: TeamScope) {}

  /** Device times by kind of cell on machines of one runtime class: 10th percentile, median, 90th percentile. */
  async records(teamId: string, runtimeClass: string): Promise<CostRecord[]> {
    const rows = await this.scope.query<MeasuredKind>(
      teamId,
      (team) => Prisma.sql`
        with recent as (
          select a.cell_id, a.device_ms from cell_attempts a
          where a.team_id = ${team} and a.outcome = 'complete' and a.device_ms is not null
            -- What an attempt took that went on from a state is not what a cell takes.
            and a.resumed_share = 0
          order by a.ended_at desc limit ${HISTORY_ATTEMPTS})
        select c.spec -> 'graphs' as graphs, c.spec -> 'sampler' as sampler, c.steps, c.samples,
               percentile_cont(0.1) within group (order by r.device_ms) as low,
               percentile_cont(0.5) within group (order by r.device_ms) as median,
               percentile_cont(0.9) within group (order by r.device_ms) as high
        from recent r join cells c on c.team_id = ${team} and c.id = r.cell_id
        where c.runtime_class = ${runtimeClass}
        group by 1, 2, 3, 4`,
    );
    return rows.map(({ steps, samples, low, median, high, ...kind }) => ({ group: costGroup(kind), steps, samples, low, median, high }));
  }
}

/** Cells of one group cost the same for the same work. */
export function costGroup({ graphs, sampler }: Pick<CellSpec, 'graphs' | 'sampler'>): string {
  return canonicalJson({ graphs, sampler });
}
