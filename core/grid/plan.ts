import { cellId, type CellSpec } from '../cells/cell.js';
import type { ModelSummary } from '../models/package.js';
import { expectedNfe, positionsOf } from './applicability.js';
import { drawPoints } from './draw-points.js';
import { Grid, LOOKED_AT } from './grid.js';
import type { PlanExclusion, PlanLine, PlanProblem, RuledOut } from './plan-line.js';
import { cellsAtMost, plannedRungs, roundProblems, samplesAtFirst, type PlannedRung } from './plan-rounds.js';
import { dataProblems, ruleProblems, unknownModels } from './rule-problems.js';
import type { SweepSpec } from './spec.js';
import { digestsOf, nameOf } from './twins.js';
import { PROTOCOL_VERSION } from './vocabulary.js';

/** A counted sweep: no cell is enumerated before `cellsOf`. */
export interface SweepPlan {
  readonly lines: readonly PlanLine[];
  readonly excluded: readonly PlanExclusion[];
  readonly ruledOut: readonly RuledOut[];
  readonly problems: readonly PlanProblem[];
  readonly seeds: readonly number[];
  /** Samples a cell. */
  readonly samples: number;
  /** Points of the grid, less what `exclude` leaves out. */
  readonly gridPoints: number;
  /** Points that are run: those of the grid, or those that a random search draws. */
  readonly points: number;
  readonly cellCount: number;
  /** Rounds of successive halving, the first one included; empty without. */
  readonly rungs: readonly PlannedRung[];
  /** Cells of the sweep with all rounds that may follow. */
  readonly cellsAtMost: number;
  /** Expected network calls over all cells. */
  readonly networkCalls: number;
}

/** Plans `spec` over the registered `models` without enumerating its cells. */
export function planSweep(spec: SweepSpec, models: readonly ModelSummary[]): SweepPlan {
  const grid = new Grid(spec, models);
  const lines = searched(spec, grid.lines);
  return planOf(spec, models, grid, lines);
}

/** The points that the plan itself runs: those that an optimiser asks for come later. */
function searched({ search }: SweepSpec, lines: readonly PlanLine[]): readonly PlanLine[] {
  if (search === undefined) return lines;
  return search.method === 'random' ? drawPoints(lines, search) : [];
}

/** The plan of some of the points of a grid. */
export function planOf(spec: SweepSpec, models: readonly ModelSummary[], grid: Grid, lines: readonly PlanLine[]): SweepPlan {
  const gridPoints = pointsOf(grid.lines);
  const cellCount = lines.reduce((sum, line) => sum + line.cells, 0);
  const samples = samplesAtFirst(spec);
  const rungs = plannedRungs(spec, lines);
  return {
    lines,
    excluded: grid.excluded,
    ruledOut: grid.ruledOut.map((cells, index) => ({ pointer: `/exclude/${index}`, cells })),
    problems: [...problemsOf(spec, models, grid), ...roundProblems(spec, models, grid)],
    seeds: grid.seeds,
    samples,
    gridPoints,
    points: pointsOf(lines),
    cellCount,
    rungs,
    cellsAtMost: cellsAtMost(spec, lines),
    networkCalls: networkCalls(lines, samples),
  };
}

function problemsOf(spec: SweepSpec, models: readonly ModelSummary[], grid: Grid): PlanProblem[] {
  const problems = [...dataProblems(spec, models), ...unknownModels(spec, models), ...ruleProblems(spec)];
  if (grid.tooLarge) return [...problems, { pointer: '/axes', detail: `rules and a search need a grid of at most ${LOOKED_AT} points` }];
  if (problems.length > 0) return problems;
  if (grid.lines.length === 0) {
    const reasons = [...new Set(grid.excluded.map((e) => e.reason))].slice(0, 3).join('; ');
    return [{ pointer: '/axes', detail: `no combination of these axes exists: ${reasons}` }];
  }
  const points = pointsOf(grid.lines);
  if (spec.search?.method !== 'random' || spec.search.points <= points) return [];
  return [{ pointer: '/search/points', detail: `the grid has ${points} points` }];
}

/**
 * Enumerates the cells of a plan with their ids. Seeds are outermost, so that one full grid is there before the next repetition
 * begins; within a seed long cells come first, so that no worker is left alone with one at the end.
 */
export function* cellsOf(plan: SweepPlan, runtimeClass: string): Generator<{ id: string; spec: CellSpec; modelName: string }> {
  const lines = plan.lines.map((line) => ({ line, seedsAt: new Map(line.points.map(({ steps, seeds }) => [steps, seeds])) }));
  const steps = [...new Set(lines.flatMap(({ seedsAt }) => [...seedsAt.keys()]))].sort((a, b) => (b ?? 0) - (a ?? 0));
  for (const seed of plan.seeds) {
    for (const k of steps) {
      for (const { line, seedsAt } of lines) {
        if (seedsAt.get(k)?.has(seed) !== true) continue;
        const spec = cellSpec(line, k, seed, plan.samples, runtimeClass);
        yield { id: cellId(spec), spec, modelName: nameOf(line.model) };
      }
    }
  }
}

function cellSpec(line: PlanLine, steps: number | null, seed: number, samples: number, runtimeClass: string): CellSpec {
  return {
    protocol: PROTOCOL_VERSION,
    data: { world: line.data, parameters: line.model.data.parameters },
    architecture: line.architecture,
    space: line.space,
    graphs: digestsOf(line.model),
    ...(line.model.interface ? { interface: line.model.interface } : {}),
    ...(line.model.instrument ? { instrument: line.model.instrument } : {}),
    sampler: { name: line.sampler, parameters: line.samplerParameters },
    steps,
    seed,
    samples,
    ...(line.measure.length > 0 ? { measure: line.measure } : {}),
    runtimeClass,
  };
}

function pointsOf(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, { points }) => sum + points.length, 0);
}

function networkCalls(lines: readonly PlanLine[], samples: number): number {
  let calls = 0;
  for (const line of lines) {
    const length = positionsOf(line.model.data.parameters) ?? 1;
    for (const { steps, seeds } of line.points)
      calls += expectedNfe(line.sampler, line.space, steps, length, line.samplerParameters) * seeds.size * samples;
  }
  return Math.ceil(calls);
}
