import type { Database } from '../../platform/database/index.js';
import { costGroup } from '../cells/cost-group.js';

/** Newest complete attempts of the team that are looked at: enough for what it runs today, read in milliseconds. */
const ATTEMPTS = 1000;
/** Entries at most: they stand in the history of the root once, and once for every shard. */
const ENTRIES = 100;

/**
 * What cells like those of the sweep have cost the team lately on machines of the sweep's runtime class: milliseconds by `group/steps`, and
 * milliseconds a step by `group`.
 * With it a shard need not probe: its first batches are as long as they should be. A cell that costs something else corrects it.
 */
export async function recentCosts(database: Database, sweepId: string): Promise<Record<string, number>> {
  const rows = await database.$queryRaw<{ group: string; steps: number; ms: number }[]>`
    with recent as (
      select a.cell_id, a.team_id, a.device_ms, s.runtime_class
      from sweeps s join cell_attempts a on a.team_id = s.team_id
      where s.id = ${sweepId}::uuid and a.outcome = 'complete' and a.device_ms is not null
      order by a.ended_at desc limit ${ATTEMPTS})
    select ${costGroup} as "group", coalesce(c.steps, 1) as steps, avg(r.device_ms)::float8 as ms
    from recent r join cells c on c.team_id = r.team_id and c.id = r.cell_id
    where c.runtime_class = r.runtime_class
    group by 1, 2
    order by count(*) desc
    limit ${ENTRIES}`;
  const perStep = new Map<string, number>();
  // Kinds come with the best known first, which says what a step of its group costs.
  for (const { group, steps, ms } of rows) if (!perStep.has(group)) perStep.set(group, ms / steps);
  return Object.fromEntries([...perStep, ...rows.map(({ group, steps, ms }): [string, number] => [`${group}/${steps}`, ms])]);
}
