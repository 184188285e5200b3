import { failurePolicySchema, type FailurePolicy } from '../../core/grid/spec.js';
import { policyProblem } from '../../core/grid/failure-policy.js';
import type { Database } from '../../platform/database/index.js';
import type { ShardPool } from '../contract.js';
import { WORKER_ALIVE_MS } from '../planning/runtime-class.js';

/** Batches in flight for each slot of a worker: one that runs and one that waits, so that no slot waits for a workflow. */
const BATCHES_PER_SLOT = 2;
/** Batches in flight where few slots are there, or none yet. */
const FEWEST_BATCHES = 4;
/** Batches that one shard looks after before another one is opened. */
const BATCHES_PER_SHARD = 8;
/** Batches a shard keeps in flight at most: its history grows with every one of them. */
const MAX_WIDTH = 50;
/** Child workflows of a root at most. */
const MAX_OPEN_SHARDS = 50;

/** What decides how much of a sweep is in flight. */
export interface PoolState {
  /** Slots of the live workers of its device class. */
  readonly slots: number;
  readonly priority: number;
  readonly concurrency: number | null;
  readonly openShards: number;
  /** Cells that the sweeps of its team may compute at the same time; null is no limit. */
  readonly teamLimit: number | null;
  /** Place of the sweep among the running sweeps of its team, by priority and age; 0 is the first. */
  readonly rank: number;
  /** Running sweeps of its team. */
  readonly peers: number;
  readonly policy: FailurePolicy;
  readonly failed: number;
  readonly total: number;
  /** The budget is used up. */
  readonly spent: boolean;
}

/** Reads what decides about the shards of a sweep: one statement over small tables. */
export async function readPool(database: Database, sweepId: string, teamCellsInFlight: number | null): Promise<PoolState> {
  const alive = new Date(Date.now() - WORKER_ALIVE_MS);
  const [row] = await database.$queryRaw<(Omit<PoolState, 'policy'> & { policy: unknown })[]>`
    with me as (
      select s.*, coalesce(t.max_cells_in_flight, ${teamCellsInFlight}::int) as team_limit
      from sweeps s join teams t on t.id = s.team_id where s.id = ${sweepId}::uuid),
    peers as (
      select s.id, (row_number() over (order by s.priority, s.created_at, s.id) - 1)::int as rank, (count(*) over ())::int as peers
      from sweeps s join me on me.team_id = s.team_id where s.state = 'running')
    select coalesce((select sum(w.slots) from workers w where w.device = me.device and w.last_seen_at > ${alive} and not w.draining), 0)::int as slots,
           me.priority, me.concurrency, me.open_shards as "openShards", me.team_limit as "teamLimit",
           coalesce(p.rank, 0) as rank, coalesce(p.peers, 1) as peers,
           coalesce(me.spec -> 'policy', '{}') as policy, me.cells_failed as failed, me.cells_total as total,
           coalesce(me.charged_ms >= me.budget_ms, false) as spent
    from me left join peers p on p.id = me.id`;
  if (row === undefined) throw new Error(`No sweep has the id ${sweepId}.`);
  return { ...row, policy: failurePolicySchema.parse(row.policy) };
}

/** Cells that the sweep may compute at the same time by its own setting and its team's limit; null where neither says anything. */
function limitOf({ concurrency, teamLimit, rank, peers }: PoolState): number | null {
  if (teamLimit === null) return concurrency;
  const share = Math.floor(teamLimit / peers) + (rank < teamLimit % peers ? 1 : 0);
  return concurrency === null ? share : Math.min(concurrency, share);
}

function wanted({ slots }: PoolState): number {
  return Math.max(FEWEST_BATCHES, BATCHES_PER_SLOT * slots);
}

/**
 * Shards to keep open: enough for the batches that the workers take, at least two so that one is under way when another ends. Under a
 * limit only as many as it fills, because every open shard keeps a batch in flight.
 */
export function openShardsOf(state: PoolState): number {
  const limit = limitOf(state);
  const bounded = limit !== null && limit < wanted(state);
  const shards = bounded ? Math.floor(limit / BATCHES_PER_SHARD) : Math.max(2, Math.ceil(wanted(state) / BATCHES_PER_SHARD));
  return Math.min(MAX_OPEN_SHARDS, Math.max(1, shards));
}

/** What each open shard may do. The widths of the open shards never add up to more than the limit. */
export function shardPoolOf(state: PoolState): ShardPool {
  const limit = limitOf(state);
  const bounded = limit !== null && limit < wanted(state);
  const width = bounded ? Math.floor(limit / state.openShards) : Math.ceil(wanted(state) / state.openShards);
  return {
    width: Math.min(MAX_WIDTH, width),
    priority: state.priority,
    weight: 1 / state.peers,
    stop: policyProblem(state.policy, state.failed, state.total) !== null,
    spent: state.spent,
  };
}
