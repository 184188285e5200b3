import type { RetentionClass } from '../../core/grid/vocabulary.js';
import { ARTIFACT_PREFIX, type ArtifactInventory, type ListedObject } from '../../platform/artifacts/index.js';
import type { Database } from '../../platform/database/index.js';
import { collectCheckpoints, type CheckpointCounts } from './collect-checkpoints.js';
import { countExpired, expireRows, wantedKeys, type Cutoffs, type ExpiredRows } from './expire.js';
import { countPurgeable, purgeSweeps, type PurgedRows } from './purge-sweeps.js';

/** What a collection may do. */
export interface CollectionOptions {
  /** Lifetime by class, milliseconds; null keeps for ever. */
  readonly lifetimesMs: Readonly<Record<RetentionClass, number | null>>;
  /** Objects put within this time are left alone, milliseconds: their rows may not be written yet. */
  readonly minimumAgeMs: number;
  /** How long what was deleted can be restored, milliseconds; null is for ever. */
  readonly restoreWindowMs: number | null;
  /** False only reports. */
  readonly remove: boolean;
}

interface Count {
  objects: number;
  bytes: number;
}

/** What a collection found, and did. */
export interface CollectionReport {
  readonly removed: boolean;
  /** All artifacts in the store. */
  readonly found: Count;
  /** Too young to be looked at. */
  readonly young: Count;
  /** Objects that no row wants. */
  readonly garbage: Count;
  /** Deleted sweeps whose restore window is over, with the cells that nothing else refers to. A report without removal leaves their files among the wanted. */
  readonly purged: PurgedRows;
  /** References whose lifetime has passed. */
  readonly expired: ExpiredRows;
  /** States of unfinished cells, which are not among the artifacts. */
  readonly checkpoints: CheckpointCounts;
}

/**
 * Finds, and removes when told to, the artifacts that no row refers to: those of a crash between put and commit, of refused commits,
 * and those whose lifetime has passed. An object that several cells share stays as long as one of them wants it. Graphs and uploads
 * are no artifacts and are not touched. It may run while sweeps do: rows are written after their objects, and younger objects are
 * left alone.
 */
export async function collectGarbage(
  database: Database,
  inventory: ArtifactInventory,
  { lifetimesMs, restoreWindowMs, minimumAgeMs, remove }: CollectionOptions,
): Promise<CollectionReport> {
  const now = Date.now();
  const cutoff = (lifetime: number | null): Date | null => (lifetime === null ? null : new Date(now - lifetime));
  const cutoffs: Cutoffs = {
    samples: cutoff(lifetimesMs.samples),
    trajectory: cutoff(lifetimesMs.trajectory),
    logs: cutoff(lifetimesMs.logs),
  };
  const window = cutoff(restoreWindowMs);
  const purged = window === null ? { sweeps: 0, cells: 0 } : await (remove ? purgeSweeps : countPurgeable)(database, window);
  const expired = await (remove ? expireRows : countExpired)(database, cutoffs);
  const [found, young, garbage] = [newCount(), newCount(), newCount()];
  const youngest = new Date(now - minimumAgeMs);
  for await (const page of inventory.pages(ARTIFACT_PREFIX)) {
    const old = page.filter(({ modifiedAt }) => modifiedAt < youngest);
    const wanted = await wantedKeys(
      database,
      old.map(({ key }) => key),
      cutoffs,
    );
    const unwanted = old.filter(({ key }) => !wanted.has(key));
    for (const object of page) add(found, object);
    for (const object of page) if (object.modifiedAt >= youngest) add(young, object);
    for (const object of unwanted) add(garbage, object);
    if (remove) for (const { key } of unwanted) await removeUnlessPutAgain(inventory, key, youngest);
  }
  const checkpoints = await collectCheckpoints(database, inventory, { youngest, cutoff: cutoff(lifetimesMs.checkpoints), remove });
  return { removed: remove, found, young, garbage, purged, expired, checkpoints };
}

/** A cell that comes to the same bytes puts its object again, which makes it young. */
async function removeUnlessPutAgain(inventory: ArtifactInventory, key: string, youngest: Date): Promise<void> {
  const modifiedAt = await inventory.modifiedAt(key);
  if (modifiedAt !== null && modifiedAt < youngest) await inventory.delete(key);
}

function newCount(): Count {
  return { objects: 0, bytes: 0 };
}

function add(count: Count, { bytes }: ListedObject): void {
  count.objects += 1;
  count.bytes += bytes;
}
