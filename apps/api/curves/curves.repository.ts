import { Injectable } from '@nestjs/common';
import type { MetricName } from '../../../core/cells/metrics.js';
import type { Parameters } from '../../../core/cells/cell.js';
import type { Architecture, CellState, Sampler, Space, World } from '../../../core/grid/vocabulary.js';
import { Prisma } from '../../../prisma/generated/client.js';
import { TeamScope } from '../auth/team-scope.js';

/** One cell of a sweep as a curve needs it; the metric's fields are null where the cell has no such value. */
export interface CurveCell {
  readonly id: string;
  readonly state: CellState;
  readonly data: World;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly model: string;
  readonly steps: number | null;
  readonly nfe: number | null;
  readonly liftsPerToken: number | null;
  /** Milliseconds inside the network. */
  readonly networkMs: number | null;
  readonly value: number | null;
  readonly se: number | null;
  readonly n: number | null;
  readonly expected: number | null;
  /** Parameters of the world, on one cell of each world only. */
  readonly parameters: Parameters | null;
}

/** A sweep joined with its cells: one row without a cell while nothing is planned. */
type CurveRow = Omit<CurveCell, 'id'> & { readonly id: string | null };

/** What curves are drawn from. */
@Injectable()
export class CurvesRepository {
  constructor(private readonly scope: TeamScope) {}

  /** All cells of a sweep with one metric, in one query; null when the team has no such sweep. */
  async cells(teamId: string, sweepId: string, metric: MetricName): Promise<CurveCell[] | null> {
    const rows = await this.scope.query<CurveRow>(
      teamId,
      (team) => Prisma.sql`
        SELECT c.id, c.state::text AS state, c.world AS data, c.architecture, c.space, c.sampler, c.model_name AS model, c.steps,
               c.nfe, c.lifts_per_token AS "liftsPerToken", (c.timing ->> 'networkMs')::float8 AS "networkMs",
               m.value, m.se, m.n, m.expected,
               CASE WHEN row_number() OVER (PARTITION BY c.world ORDER BY sc.position) = 1 THEN c.spec -> 'data' -> 'parameters' END AS parameters
        FROM sweeps s
        LEFT JOIN sweep_cells sc ON sc.sweep_id = s.id AND sc.team_id = s.team_id
        LEFT JOIN cells c ON c.team_id = sc.team_id AND c.id = sc.cell_id
        LEFT JOIN cell_metrics m ON m.team_id = c.team_id AND m.cell_id = c.id AND m.metric = ${metric}
        WHERE s.team_id = ${team} AND s.id = ${sweepId}::uuid`,
    );
    if (rows.length === 0) return null;
    return rows.filter((row): row is CurveCell => row.id !== null);
  }
}
