import { z } from 'zod';
import { planSweep, type SweepPlan } from '../../../core/grid/plan.js';
import { sweepSpecSchema, type SweepSpec } from '../../../core/grid/spec.js';
import type { ModelSummary } from '../../../core/models/package.js';
import { problemParts } from '../problems/pointers.js';
import type { ProblemPart } from '../problems/problem.js';
import { withoutRefused } from './without-refused.js';

/** A spec that can be run, with its plan; or every problem that it has. */
export type CheckedSpec =
  | { readonly ok: true; readonly spec: SweepSpec; readonly plan: SweepPlan }
  | { readonly ok: false; readonly problems: readonly ProblemPart[] };

/** What is left of a refused spec needs no name to be planned. */
const unnamedSpecSchema = sweepSpecSchema.extend({ name: z.string().default('') });

/**
 * Checks a submitted spec as a whole: its form, its model names, that it plans any cell, and the cell limit. Problems of form do not
 * hide the others: what the schema refuses is taken out and the rest is planned, so that one answer names everything.
 *
 * @param input The request body, of any type.
 * @param maxCells Largest number of cells allowed.
 */
export function checkSpec(input: unknown, models: readonly ModelSummary[], maxCells: number): CheckedSpec {
  const parsed = sweepSpecSchema.safeParse(input);
  if (parsed.success) {
    const plan = planSweep(parsed.data, models);
    const problems = [...plan.problems, ...tooManyCells(plan, maxCells)];
    return problems.length === 0 ? { ok: true, spec: parsed.data, plan } : { ok: false, problems };
  }
  const problems = problemParts(parsed.error.issues);
  const rest = unnamedSpecSchema.safeParse(withoutRefused(input, problems));
  if (!rest.success) return { ok: false, problems };
  // Without a rule or a search that was to make the grid smaller, its size says nothing.
  const larger = problems.some(({ pointer }) => /^\/(exclude|search)(\/|$)/.test(pointer));
  return { ok: false, problems: [...problems, ...problemsOfRest(rest.data, models, larger ? Infinity : maxCells)] };
}

/** An empty plan or too small a grid is no news where values were taken out: it may be their doing. */
function problemsOfRest(spec: SweepSpec, models: readonly ModelSummary[], maxCells: number): ProblemPart[] {
  const plan = planSweep(spec, models);
  const ofRest = plan.problems.filter(({ pointer }) => pointer !== '/axes' && pointer !== '/search/points');
  return [...ofRest, ...tooManyCells(plan, maxCells)];
}

function tooManyCells(plan: SweepPlan, maxCells: number): ProblemPart[] {
  if (plan.cellsAtMost <= maxCells) return [];
  return [{ pointer: '/axes', detail: `these axes make ${plan.cellsAtMost} cells; the limit is ${maxCells} (ENTROSCOPE_MAX_CELLS)` }];
}
