import type { ModelSummary } from '../models/package.js';
import { rungSamples, survivors } from '../rounds/halving.js';
import { topPOf } from '../samplers/nucleus.js';
import { metricProblem, metricsOf } from './applicability.js';
import { kindOfData } from './data-kind.js';
import type { Grid } from './grid.js';
import type { PlanLine, PlanProblem } from './plan-line.js';
import { SPEC_LIMITS } from './spec-limits.js';
import type { SweepSpec } from './spec.js';

/** A rung of successive halving, as far as it is known before anything is measured. */
export interface PlannedRung {
  /** Samples a cell. */
  readonly samples: number;
  /** Points, if none fails. */
  readonly points: number;
  /** Cells at most: which points go on is not known, and they may have different numbers of seeds. */
  readonly cells: number;
}

/** Samples a cell of the plan itself: with successive halving those of its first rung. */
export function samplesAtFirst({ halving, samples }: SweepSpec): number {
  return halving === undefined ? samples : rungSamples(halving, samples)[0];
}

/** The rungs of successive halving; none without. */
export function plannedRungs({ halving, samples }: SweepSpec, lines: readonly PlanLine[]): PlannedRung[] {
  if (halving === undefined) return [];
  let worlds = [...Map.groupBy(lines, (line) => line.data).values()].map((some) =>
    some.flatMap(({ points }) => points.map(({ seeds }) => seeds.size)).sort((a, b) => b - a),
  );
  return rungSamples(halving, samples).map((samplesHere, rung) => {
    if (rung > 0) worlds = worlds.map((seeds) => seeds.slice(0, survivors(seeds.length, halving.eta)));
    const seeds = worlds.flat();
    return { samples: samplesHere, points: seeds.length, cells: seeds.reduce((sum, count) => sum + count, 0) };
  });
}

/** Cells of a plan with all rounds that may follow. */
export function cellsAtMost(spec: SweepSpec, lines: readonly PlanLine[]): number {
  const { precision } = spec;
  if (spec.halving !== undefined) return plannedRungs(spec, lines).reduce((sum, { cells }) => sum + cells, 0);
  return lines.reduce(
    (sum, line) =>
      sum +
      (precision === undefined ? line.cells : line.points.reduce((all, { seeds }) => all + Math.max(seeds.size, precision.maxSeeds), 0)),
    0,
  );
}

/** What is wrong with the rules by which further rounds are made. */
export function roundProblems(spec: SweepSpec, models: readonly ModelSummary[], grid: Grid): PlanProblem[] {
  const rules = (['halving', 'precision'] as const).filter((name) => spec[name] !== undefined);
  const asked = spec.search?.method === 'ask';
  if (rules.length + Number(asked) > 1)
    return [{ pointer: `/${rules[rules.length - 1]}`, detail: 'a sweep has one of halving, precision and `search: { method: ask }`' }];
  return [...rules.flatMap((name) => unmeasured(name, spec, models, grid)), ...rungProblems(spec), ...seedProblems(spec, grid)];
}

function unmeasured(name: 'halving' | 'precision', spec: SweepSpec, models: readonly ModelSummary[], grid: Grid): PlanProblem[] {
  const metric = spec[name]?.metric;
  for (const { data, architecture, space, sampler, samplerParameters, measure } of grid.lines) {
    const kind = kindOfData(data, models);
    if (metric === undefined || kind === null) continue;
    const combination = { data: kind, architecture, space, sampler, topP: topPOf({ parameters: samplerParameters }) };
    if (metricsOf(combination, measure).includes(metric)) continue;
    const where = `${sampler} of ${architecture} in ${space} space on ${data}`;
    const why = metricProblem(metric, combination);
    return [{ pointer: `/${name}/metric`, detail: `${metric} is not measured for ${where}: ${why}` }];
  }
  return [];
}

function rungProblems({ halving, samples }: SweepSpec): PlanProblem[] {
  if (halving === undefined) return [];
  const rungs = rungSamples(halving, samples);
  if (rungs[0] >= 1 && new Set(rungs).size === rungs.length) return [];
  return [
    { pointer: '/halving/rungs', detail: `${samples} samples cannot be divided so often by ${halving.eta}: rungs of ${rungs.join(', ')}` },
  ];
}

function seedProblems({ precision }: SweepSpec, { lines, seeds }: Grid): PlanProblem[] {
  if (precision === undefined) return [];
  const most = Math.max(0, ...lines.flatMap(({ points }) => points.map((point) => point.seeds.size)));
  if (precision.maxSeeds < most) return [{ pointer: '/precision/maxSeeds', detail: `points begin with up to ${most} seeds` }];
  const last = seeds.reduce((largest, seed) => Math.max(largest, seed), 0) + precision.maxSeeds;
  return last > SPEC_LIMITS.seedMax ? [{ pointer: '/precision/maxSeeds', detail: `seeds would pass ${SPEC_LIMITS.seedMax}` }] : [];
}
