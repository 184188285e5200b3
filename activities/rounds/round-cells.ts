import { cellId, type CellSpec } from '../../core/cells/cell.js';
import type { Database } from '../../platform/database/index.js';
import type { NewCell, NewCells } from '../planning/write-cells.js';

/** Cells read at once. */
const PAGE = 1000;

/** What an amendment of kind `round` says. */
export interface RoundChange {
  /** Counted from 0. */
  readonly round: number;
  /** Points that were decided. */
  readonly points: number;
  /** Those of them that go on. */
  readonly goOn: number;
  /** Nothing goes on. */
  readonly last: boolean;
  /** Samples a cell of the next rung; absent where seeds are added. */
  readonly samples?: number;
  /** SHA-256 of what was decided of each point: the chain of amendments seals it. */
  readonly decisions: string;
}

interface GrownPoint {
  readonly spec: CellSpec;
  readonly modelName: string;
  readonly lastSeed: number;
  readonly added: number;
}

/** The cells that come of a round: those of the points that go on with more samples, or with further seeds. */
export async function cellsOfRound(database: Database, sweepId: string, { round, last, samples }: RoundChange): Promise<NewCells> {
  if (last) return { cells: [], count: 0 };
  return samples === undefined ? furtherSeeds(database, sweepId, round) : moreSamples(database, sweepId, round, samples);
}

async function moreSamples(database: Database, sweepId: string, round: number, samples: number): Promise<NewCells> {
  const [{ count }] = await database.$queryRaw<{ count: number }[]>`
    select count(*)::int as count
    from sweep_decisions d join sweep_cells sc on sc.sweep_id = d.sweep_id and sc.point_id = d.point_id
    where d.sweep_id = ${sweepId}::uuid and d.round = ${round} and d.outcome = 'kept'`;
  return { cells: withSamples(database, sweepId, round, samples), count };
}

async function* withSamples(database: Database, sweepId: string, round: number, samples: number): AsyncGenerator<NewCell> {
  for (let after = -1; ;) {
    const page = await database.$queryRaw<{ spec: CellSpec; modelName: string; position: number }[]>`
      select c.spec, c.model_name as "modelName", sc.position
      from sweep_decisions d join sweep_cells sc on sc.sweep_id = d.sweep_id and sc.point_id = d.point_id
           join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
      where d.sweep_id = ${sweepId}::uuid and d.round = ${round} and d.outcome = 'kept' and sc.position > ${after}
      order by sc.position limit ${PAGE}`;
    for (const { spec, modelName } of page) yield cellOf({ ...spec, samples }, modelName);
    if (page.length < PAGE) return;
    after = page[page.length - 1].position;
  }
}

/** The seeds behind those of the sweep: every point gets the same ones, so that their noise is common. */
async function furtherSeeds(database: Database, sweepId: string, round: number): Promise<NewCells> {
  const points = await database.$queryRaw<GrownPoint[]>`
    select c.spec, c.model_name as "modelName", d.added,
           (select max(seed) from sweep_cells r where r.sweep_id = d.sweep_id and r.amendment = 0)::int + p.cells - p.first as "lastSeed"
    from sweep_decisions d
         join lateral (select min(sc.position) as position, count(*)::int as cells, (count(*) filter (where sc.amendment = 0))::int as first
                       from sweep_cells sc join sweep_amendments a on a.sweep_id = sc.sweep_id and a.number = sc.amendment
                       where sc.sweep_id = d.sweep_id and sc.point_id = d.point_id
                         and (a.kind <> 'round' or (a.change ->> 'round')::int < d.round)) p on true
         join sweep_cells sc on sc.sweep_id = d.sweep_id and sc.position = p.position
         join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
    where d.sweep_id = ${sweepId}::uuid and d.round = ${round} and d.outcome = 'more'
    order by p.position`;
  return { cells: withSeeds(points), count: points.reduce((sum, { added }) => sum + added, 0) };
}

/** Seeds are outermost, as in every plan. */
function* withSeeds(points: readonly GrownPoint[]): Generator<NewCell> {
  const most = points.reduce((largest, { added }) => Math.max(largest, added), 0);
  for (let turn = 1; turn <= most; turn++) {
    for (const { spec, modelName, lastSeed, added } of points)
      if (turn <= added) yield cellOf({ ...spec, seed: lastSeed + turn }, modelName);
  }
}

function cellOf(spec: CellSpec, modelName: string): NewCell {
  return { id: cellId(spec), spec, modelName };
}
