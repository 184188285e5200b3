import { CHECKPOINT_PREFIX, type ArtifactInventory } from '../../platform/artifacts/index.js';
import type { Database } from '../../platform/database/index.js';

/** What a collection of checkpoints may do. */
export interface CheckpointOptions {
  /** Objects put after this are left alone: their rows may not be written yet. */
  readonly youngest: Date;
  /** Objects put before this are not wanted even by an unfinished cell, which begins anew then; null keeps them. */
  readonly cutoff: Date | null;
  /** False only counts. */
  readonly remove: boolean;
}

/** States of cells: all, and those that no cell wants. */
export interface CheckpointCounts {
  readonly found: { objects: number; bytes: number };
  readonly garbage: { objects: number; bytes: number };
}

/**
 * Finds, and removes when told to, states that no unfinished cell goes on from: left by a worker that died between a commit and the
 * removal, or by a claim that a newer one replaced; and those of cells that nobody has run for longer than a lifetime.
 */
export async function collectCheckpoints(
  database: Database,
  inventory: ArtifactInventory,
  { youngest, cutoff, remove }: CheckpointOptions,
): Promise<CheckpointCounts> {
  const counts: CheckpointCounts = { found: { objects: 0, bytes: 0 }, garbage: { objects: 0, bytes: 0 } };
  for await (const page of inventory.pages(CHECKPOINT_PREFIX)) {
    const old = page.filter(({ modifiedAt }) => modifiedAt < youngest);
    const wanted = await wantedStates(
      database,
      old.map(({ key }) => key),
    );
    const unwanted = old.filter(({ key, modifiedAt }) => !wanted.has(key) || (cutoff !== null && modifiedAt < cutoff));
    for (const [count, objects] of [[counts.found, page] as const, [counts.garbage, unwanted] as const]) {
      count.objects += objects.length;
      count.bytes += objects.reduce((sum, { bytes }) => sum + bytes, 0);
    }
    if (remove) for (const { key } of unwanted) await inventory.delete(key);
  }
  return counts;
}

/** Which of the keys a cell refers to. The key names the cell, which is so found by its own key. */
async function wantedStates(database: Database, keys: readonly string[]): Promise<Set<string>> {
  const cells = keys.flatMap((key) => {
    const [teamId, id] = key.slice(CHECKPOINT_PREFIX.length).split('/');
    return teamId === undefined || id === undefined || !UUID.test(teamId) ? [] : [{ key, teamId, id }];
  });
  const rows = await database.$queryRaw<{ key: string }[]>`
    select r.key from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as r(key text, "teamId" uuid, id char(64))
         join cells c on c.team_id = r."teamId" and c.id = r.id
    where c.checkpoint_key = r.key`;
  return new Set(rows.map(({ key }) => key));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
