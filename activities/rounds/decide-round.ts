import { digestOf } from '../../core/cells/cell.js';
import type { Halving, Precision } from '../../core/grid/rounds-schema.js';
import type { SweepSpec } from '../../core/grid/spec.js';
import { decideRung, rungSamples, type RungPoint } from '../../core/rounds/halving.js';
import { lookAt } from '../../core/rounds/precision.js';
import { amendmentRows } from '../../platform/database/index.js';
import type { Prisma, Sweep } from '../../prisma/generated/client.js';
import type { RoundChange } from './round-cells.js';

type Transaction = Prisma.TransactionClient;

/** Decisions inserted by one statement. */
const CHUNK = 5000;

interface Decision {
  readonly pointId: string;
  readonly outcome: string;
  readonly value: number | null;
  readonly halfWidth: number | null;
  readonly seeds: number;
  readonly added: number;
}

/** Decides a round, and appends it to the amendments of its sweep; the next plan applies it. The caller holds the lock of the sweep's row. */
export async function decideRound(transaction: Transaction, sweep: Sweep, spec: SweepSpec, round: number): Promise<void> {
  const { decisions, samples, last } =
    spec.halving !== undefined
      ? await decideHalving(transaction, sweep.id, spec.halving, spec.samples, round)
      : await decidePrecision(transaction, sweep.id, spec.precision, round);
  await insertDecisions(transaction, sweep, round, decisions);
  const goOn = decisions.filter(({ outcome }) => outcome === 'kept' || outcome === 'more').length;
  const change: RoundChange = {
    round,
    points: decisions.length,
    goOn,
    last: last || goOn === 0,
    decisions: digestOf(decisions),
    ...(samples === null ? {} : { samples }),
  };
  const newest = await transaction.sweepAmendment.findFirst({ where: { sweepId: sweep.id }, orderBy: { number: 'desc' } });
  await transaction.sweepAmendment.createMany({ data: amendmentRows(sweep, newest, { kind: 'round', change, spec: sweep.spec }) });
  await transaction.sweep.update({ where: { id: sweep.id }, data: { revision: { increment: 1 } } });
}

interface Round {
  readonly decisions: readonly Decision[];
  /** Samples a cell of the next rung; null where seeds are added, or no rung follows. */
  readonly samples: number | null;
  readonly last: boolean;
}

async function decideHalving(transaction: Transaction, sweepId: string, halving: Halving, samples: number, round: number): Promise<Round> {
  const rungs = rungSamples(halving, samples);
  const rows = await transaction.$queryRaw<(RungPoint & { seeds: number })[]>`
    select p.point_id::text as "pointId", p.world, p.position, p.cells as seeds,
           case when m.cells = p.cells then (m.value_sum / m.n)::float8 end as value
    from sweep_points p
         left join sweep_point_metrics m on m.sweep_id = p.sweep_id and m.point_id = p.point_id and m.metric = ${halving.metric}
    where p.sweep_id = ${sweepId}::uuid and p.samples = ${rungs[round]}
    order by p.position`;
  const last = round === rungs.length - 1;
  const outcomes = decideRung(rows, halving, last);
  const decisions = rows.map(({ pointId, value, seeds }, i) => ({
    pointId,
    outcome: outcomes[i],
    value,
    halfWidth: null,
    seeds,
    added: 0,
  }));
  return { decisions, samples: last ? null : rungs[round + 1], last };
}

async function decidePrecision(transaction: Transaction, sweepId: string, precision: Precision | undefined, round: number): Promise<Round> {
  if (precision === undefined) throw new Error('a sweep without a rule for rounds has none');
  const rows = await transaction.$queryRaw<{ pointId: string; first: number; cells: number; values: number[] }[]>`
    select sc.point_id::text as "pointId", (count(*) filter (where sc.amendment = 0))::int as first, count(*)::int as cells,
           coalesce(array_agg(m.value order by sc.seed) filter (where c.state = 'complete' and m.value is not null), '{}') as values
    from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
         left join cell_metrics m on m.team_id = sc.team_id and m.cell_id = sc.cell_id and m.metric = ${precision.metric}
    where sc.sweep_id = ${sweepId}::uuid
      and (${round} = 0 or sc.point_id in (select point_id from sweep_decisions d
                                           where d.sweep_id = sc.sweep_id and d.round = ${round - 1} and d.outcome = 'more'))
    group by sc.point_id
    order by min(sc.position)`;
  const decisions = rows.map((row) => {
    const { outcome, value, halfWidth, add } = lookAt(row, precision);
    return { pointId: row.pointId, outcome, value, halfWidth, seeds: row.cells, added: add };
  });
  return { decisions, samples: null, last: false };
}

async function insertDecisions(transaction: Transaction, sweep: Sweep, round: number, decisions: readonly Decision[]): Promise<void> {
  for (let from = 0; from < decisions.length; from += CHUNK) {
    await transaction.$executeRaw`
      insert into sweep_decisions (sweep_id, round, point_id, team_id, outcome, value, half_width, seeds, added)
      select ${sweep.id}::uuid, ${round}, r."pointId", ${sweep.teamId}::uuid, r.outcome, r.value, r."halfWidth", r.seeds, r.added
      from jsonb_to_recordset(${JSON.stringify(decisions.slice(from, from + CHUNK))}::jsonb)
             as r("pointId" uuid, outcome text, value float8, "halfWidth" float8, seeds int, added int)`;
  }
}
