import { planHash } from '../../core/claims/index.js';
import type { SweepSpec } from '../../core/grid/spec.js';
import type { Prisma } from '../../prisma/generated/client.js';
import { MS_PER_SECOND } from '../budget/index.js';

/** The columns of a row of `sweeps` that its spec decides. */
export function sweepColumns(spec: SweepSpec) {
  return {
    name: spec.name,
    spec: spec as Prisma.InputJsonObject,
    planHash: planHash(spec),
    device: spec.device,
    priority: spec.priority,
    concurrency: spec.concurrency ?? null,
    budgetMs: spec.budget === undefined ? null : spec.budget.deviceSeconds * MS_PER_SECOND,
  };
}
