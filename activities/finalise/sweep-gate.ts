import type { GateCheck } from '../../core/cells/result.js';
import { nelboLines, profileChecks, profileOf, type MeanState, type NelboPoint } from '../../core/profile/index.js';
import { holmGate, type CellCheck, type GateVerdict } from '../../core/statistics/index.js';
import { meanStatesQuery, nelboPointsQuery, type Database } from '../../platform/database/index.js';
import { Prisma } from '../../prisma/generated/client.js';

/** Cells whose checks are read at once. */
const PAGE = 5000;

interface CheckedCell {
  readonly id: string;
  readonly checks: readonly GateCheck[];
}

/** Every check of the sweep's complete cells, in the order of cell ids. */
async function* checkedCells(database: Database, sweepId: string): AsyncGenerator<CheckedCell> {
  for (let after = ''; ;) {
    const page = await database.$queryRaw<CheckedCell[]>`
      select c.id, c.checks
      from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      where sc.sweep_id = ${sweepId}::uuid and c.state = 'complete' and c.id > ${after} and jsonb_array_length(c.checks) > 0
      order by c.id
      limit ${PAGE}`;
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** Each NELBO that the profile of a curve's longest run predicts, against the one that was measured. */
async function profileChecksOf(database: Database, sweepId: string, teamId: string): Promise<CellCheck[]> {
  const team = Prisma.sql`${teamId}::uuid`;
  const lines = nelboLines(await database.$queryRaw<NelboPoint[]>(nelboPointsQuery(team, sweepId)));
  if (lines.length === 0) return [];
  const references = lines.map(({ reference }) => reference.pointId);
  const rows = await database.$queryRaw<{ pointId: string; states: MeanState[] }[]>(meanStatesQuery(team, sweepId, references));
  const states = new Map(rows.map((row) => [row.pointId, row.states]));
  return lines.flatMap((line) => {
    const profile = profileOf(line, states.get(line.reference.pointId) ?? []);
    // Of a trained network a disagreement says something about the network or its schedule, not about the program.
    if (profile === null || !line.oracle) return [];
    const cells = new Map(line.points.map(({ steps, cellId }) => [steps, cellId]));
    return profileChecks(profile).map(({ steps, check }) => ({ ...check, cellId: cells.get(steps) ?? '' }));
  });
}

/**
 * The gate of a sweep: Holm's test over every comparison with a closed form that its complete cells carry, and over the predictions
 * that its profiles make.
 */
export async function sweepGate(database: Database, sweepId: string, teamId: string): Promise<GateVerdict> {
  const checks = await profileChecksOf(database, sweepId, teamId);
  for await (const cell of checkedCells(database, sweepId)) checks.push(...cell.checks.map((check) => ({ ...check, cellId: cell.id })));
  return holmGate(checks);
}
