import type { ArtifactKind, RetentionClass } from '../../core/grid/vocabulary.js';
import { Prisma } from '../../prisma/generated/client.js';
import type { Database } from '../../platform/database/index.js';

/** Classes of objects whose lifetime counts from a row. */
type RowClass = Exclude<RetentionClass, 'checkpoints'>;

/** Kinds of files that show samples. */
const SAMPLE_FILES: readonly ArtifactKind[] = ['samples', 'text', 'grid'];

/** Objects older than these are no longer wanted, by class; null keeps them for ever. */
export type Cutoffs = Readonly<Record<RowClass, Date | null>>;

/** Rows that refer to objects whose lifetime has passed, by class. */
export type ExpiredRows = Readonly<Record<RowClass, number>>;

/** Forgets the objects whose lifetime has passed: the rows of cells and attempts stay, without a file. @returns How many there were. */
export async function expireRows(database: Database, cutoffs: Cutoffs): Promise<ExpiredRows> {
  const { samples, trajectory, logs } = cutoffs;
  return {
    samples:
      samples === null ? 0 : await database.cellArtifact.deleteMany(expiredArtifacts(SAMPLE_FILES, samples)).then(({ count }) => count),
    trajectory:
      trajectory === null
        ? 0
        : await database.cellArtifact.deleteMany(expiredArtifacts(['trajectory'], trajectory)).then(({ count }) => count),
    logs:
      logs === null
        ? 0
        : await database.cellAttempt.updateMany({ ...expiredLogs(logs), data: { logKey: null } }).then(({ count }) => count),
  };
}

/** As `expireRows`, but only counts. */
export async function countExpired(database: Database, { samples, trajectory, logs }: Cutoffs): Promise<ExpiredRows> {
  return {
    samples: samples === null ? 0 : await database.cellArtifact.count(expiredArtifacts(SAMPLE_FILES, samples)),
    trajectory: trajectory === null ? 0 : await database.cellArtifact.count(expiredArtifacts(['trajectory'], trajectory)),
    logs: logs === null ? 0 : await database.cellAttempt.count(expiredLogs(logs)),
  };
}

function expiredArtifacts(kinds: readonly ArtifactKind[], cutoff: Date) {
  return { where: { kind: { in: [...kinds] }, cell: { committedAt: { lt: cutoff } } } };
}

function expiredLogs(cutoff: Date) {
  return { where: { logKey: { not: null }, endedAt: { lt: cutoff } } } as const;
}

/** Which of the keys a row refers to whose lifetime has not passed. */
export async function wantedKeys(database: Database, keys: readonly string[], cutoffs: Cutoffs): Promise<Set<string>> {
  const young = (column: Prisma.Sql, cutoff: Date | null): Prisma.Sql =>
    cutoff === null ? Prisma.sql`true` : Prisma.sql`${column} >= ${cutoff}`;
  const rows = await database.$queryRaw<{ key: string }[]>`
    select a.key from cell_artifacts a join cells c on c.team_id = a.team_id and c.id = a.cell_id
    where a.key = any(${[...keys]}::text[])
      and case when a.kind = any(${[...SAMPLE_FILES]}::text[]) then ${young(Prisma.sql`c.committed_at`, cutoffs.samples)}
               when a.kind = 'trajectory' then ${young(Prisma.sql`c.committed_at`, cutoffs.trajectory)} else true end
    union
    select t.log_key from cell_attempts t
    where t.log_key = any(${[...keys]}::text[]) and ${young(Prisma.sql`t.ended_at`, cutoffs.logs)}
    union
    select s.manifest_key from snapshots s where s.manifest_key = any(${[...keys]}::text[])`;
  return new Set(rows.map(({ key }) => key));
}
