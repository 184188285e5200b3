import type { GateCheck } from '../../core/cells/result.js';
import { holmGate, type CellCheck, type GateVerdict } from '../../core/statistics/index.js';
import type { Database } from '../../platform/database/index.js';

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

/** The gate of a sweep: Holm's test over every comparison with a closed form that its complete cells carry. */
export async function sweepGate(database: Database, sweepId: string): Promise<GateVerdict> {
  const checks: CellCheck[] = [];
  for await (const cell of checkedCells(database, sweepId)) checks.push(...cell.checks.map((check) => ({ ...check, cellId: cell.id })));
  return holmGate(checks);
}
