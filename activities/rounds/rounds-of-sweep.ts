import { sweepSpecSchema } from '../../core/grid/spec.js';
import type { Database } from '../../platform/database/index.js';

/** True for the spec of a sweep that does not know all of its cells when it starts. */
export function isInRounds(spec: unknown): boolean {
  const { search, halving, precision } = sweepSpecSchema.parse(spec);
  return search?.method === 'ask' || halving !== undefined || precision !== undefined;
}

/** Rounds that were decided for a sweep. */
export function countRounds(database: Database, sweepId: string): Promise<number> {
  return database.sweepAmendment.count({ where: { sweepId, kind: 'round' } });
}
