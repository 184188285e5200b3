import type { MetricName } from '../cells/metrics.js';
import { cellId, type CellSpec, type Parameters } from '../cells/cell.js';
import type { ModelSummary } from '../models/package.js';
import {
  combinationProblem,
  dataKindOf,
  expectedNfe,
  metricProblem,
  metricsOf,
  samplerParameters,
  samplersOf,
  takesSteps,
} from './applicability.js';
import type { SweepSpec } from './spec.js';
import { digestsOf, nameOf, reasonOf, withoutTwins } from './twins.js';
import { isWorld, PROTOCOL_VERSION, type Architecture, type DataKind, type DataName, type Sampler, type Space } from './vocabulary.js';

/** One combination with its sampler and model: `cells` = seeds x steps that apply. */
export interface PlanLine {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler;
  readonly samplerParameters: Parameters;
  readonly model: ModelSummary;
  /** Step counts K, or [null] where steps do not apply. */
  readonly steps: readonly (number | null)[];
  readonly cells: number;
  /** Metrics measured and asked for. */
  readonly metrics: readonly MetricName[];
}

/** What a plan leaves out and why. */
export interface PlanExclusion {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  readonly sampler: Sampler | null;
  readonly metric: MetricName | null;
  readonly reason: string;
}

/** A problem of the spec that only the registered models reveal; `pointer` is a JSON pointer into the spec. */
export interface PlanProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** A counted sweep: nothing is enumerated before `cellsOf`. */
export interface SweepPlan {
  readonly lines: readonly PlanLine[];
  readonly excluded: readonly PlanExclusion[];
  readonly problems: readonly PlanProblem[];
  readonly seeds: readonly number[];
  /** Samples a cell. */
  readonly samples: number;
  readonly cellCount: number;
  /** Expected network calls over all cells. */
  readonly networkCalls: number;
}

/** Plans `spec` over the registered `models` without enumerating its cells. */
export function planSweep(spec: SweepSpec, models: readonly ModelSummary[]): SweepPlan {
  const seeds = seedsOf(spec.axes.seed);
  const problems = [...unknownData(spec.axes.data, models), ...unknownModels(spec.axes.model, models)];
  const excluded: PlanExclusion[] = [];
  const lines: PlanLine[] = [];
  for (const data of spec.axes.data) {
    if (kindOf(data, models) === null) continue;
    for (const architecture of spec.axes.architecture) {
      for (const space of spec.axes.space) {
        planCombination({ spec, models, seeds, data, architecture, space }, lines, excluded);
      }
    }
  }
  if (lines.length === 0 && problems.length === 0) {
    const reasons = [...new Set(excluded.map((e) => e.reason))].slice(0, 3).join('; ');
    problems.push({ pointer: '/axes', detail: `no combination of these axes exists: ${reasons}` });
  }
  const cellCount = lines.reduce((sum, line) => sum + line.cells, 0);
  return {
    lines,
    excluded,
    problems,
    seeds,
    samples: spec.samples,
    cellCount,
    networkCalls: networkCalls(lines, seeds.length, spec.samples),
  };
}

/**
 * Enumerates the cells of a plan with their ids. Seeds are outermost, so that one full grid is there before the next repetition
 * begins; within a seed long cells come first, so that no worker is left alone with one at the end.
 */
export function* cellsOf(plan: SweepPlan, runtimeClass: string): Generator<{ id: string; spec: CellSpec; modelName: string }> {
  const steps = [...new Set(plan.lines.flatMap((line) => line.steps))].sort((a, b) => (b ?? 0) - (a ?? 0));
  for (const seed of plan.seeds) {
    for (const k of steps) {
      for (const line of plan.lines) {
        if (!line.steps.includes(k)) continue;
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
    runtimeClass,
  };
}

interface CombinationContext {
  readonly spec: SweepSpec;
  readonly models: readonly ModelSummary[];
  readonly seeds: readonly number[];
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
}

function planCombination(context: CombinationContext, lines: PlanLine[], excluded: PlanExclusion[]): void {
  const { spec, data, architecture, space } = context;
  const leaveOut = (reason: string, sampler: Sampler | null = null, metric: MetricName | null = null): void => {
    excluded.push({ data, architecture, space, sampler, metric, reason });
  };
  const kind = kindOf(data, context.models) as DataKind;
  const problem = combinationProblem(kind, architecture, space, data);
  if (problem !== null) return leaveOut(problem);
  const { first: models, twins } = modelsFor(context);
  for (const twin of twins) leaveOut(reasonOf(twin));
  if (models.length === 0) return leaveOut(`no model for ${architecture} in ${space} space on ${data} among those asked for`);
  for (const sampler of requestedSamplers(spec.axes.sampler, samplersOf(kind, architecture, space), leaveOut)) {
    const measured = metricsOf({ data: kind, architecture, space, sampler });
    for (const metric of spec.metrics ?? []) {
      if (!measured.includes(metric)) leaveOut(metricProblem(metric, { data: kind, architecture, space, sampler }), sampler, metric);
    }
    const steps: readonly (number | null)[] = takesSteps(sampler) ? spec.axes.steps : [null];
    for (const model of models) {
      lines.push({
        data,
        architecture,
        space,
        sampler,
        samplerParameters: samplerParameters(sampler, space, kind),
        model,
        steps,
        cells: steps.length * context.seeds.length,
        metrics: spec.metrics === undefined ? measured : measured.filter((m) => spec.metrics?.includes(m)),
      });
    }
  }
}

function requestedSamplers(
  requested: SweepSpec['axes']['sampler'],
  applicable: readonly Sampler[],
  leaveOut: (reason: string, sampler: Sampler) => void,
): Sampler[] {
  const chosen = new Set<Sampler>();
  for (const name of requested) {
    const sampler = name === 'default' ? applicable[0] : name;
    if (applicable.includes(sampler)) chosen.add(sampler);
    else leaveOut(`${sampler} does not apply; samplers here: ${applicable.join(', ')}`, sampler);
  }
  return [...chosen];
}

function modelsFor({ spec, models, data, architecture, space }: CombinationContext) {
  const here = models.filter((m) => m.data.world === data && m.architecture === architecture && m.space === space);
  const chosen = new Map<string, ModelSummary>();
  for (const reference of spec.axes.model) {
    const matching = reference === 'latest' ? here : here.filter((m) => matches(m, reference));
    for (const model of currentOfEachName(matching, reference)) chosen.set(model.id, model);
  }
  const sorted = [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
  return withoutTwins(sorted);
}

/** `name`, `name@3` or `name@tag`. */
function matches(model: ModelSummary, reference: string): boolean {
  if (reference === model.name || reference === `${model.name}@${model.version}`) return true;
  return (model.tags ?? []).some((tag) => reference === `${model.name}@${tag}`);
}

/** A reference without a version means the version tagged `latest`; where nothing is tagged, the newest. */
function currentOfEachName(models: readonly ModelSummary[], reference: string): ModelSummary[] {
  if (reference.includes('@')) return [...models];
  const current = new Map<string, ModelSummary>();
  for (const model of models) {
    const known = current.get(model.name);
    if (known === undefined || isLatest(model) || (!isLatest(known) && known.version < model.version)) current.set(model.name, model);
  }
  return [...current.values()];
}

function isLatest({ tags }: ModelSummary): boolean {
  return tags?.includes('latest') ?? false;
}

/** What the data are, or null for a name that is neither an exact world's nor that of a dataset with models. */
function kindOf(data: DataName, models: readonly ModelSummary[]): DataKind | null {
  if (isWorld(data)) return data;
  const model = models.find((candidate) => candidate.data.world === data);
  return model === undefined ? null : dataKindOf(model.data);
}

function unknownData(names: readonly DataName[], models: readonly ModelSummary[]): PlanProblem[] {
  return names.flatMap((name, index) =>
    kindOf(name, models) === null
      ? [
          {
            pointer: `/axes/data/${index}`,
            detail: `no exact world is named ${JSON.stringify(name)}, and no model is registered for a dataset of that name`,
          },
        ]
      : [],
  );
}

function unknownModels(references: readonly string[], models: readonly ModelSummary[]): PlanProblem[] {
  return references.flatMap((reference, index) =>
    reference === 'latest' || models.some((m) => matches(m, reference))
      ? []
      : [{ pointer: `/axes/model/${index}`, detail: `no model is named ${JSON.stringify(reference)}` }],
  );
}

/** The seeds of a spec, in order. */
export function seedsOf(seed: SweepSpec['axes']['seed']): readonly number[] {
  return Array.isArray(seed) ? seed : Array.from({ length: seed.count }, (_, i) => seed.from + i);
}

function networkCalls(lines: readonly PlanLine[], seeds: number, samples: number): number {
  let calls = 0;
  for (const line of lines) {
    const length = typeof line.model.data.parameters['length'] === 'number' ? line.model.data.parameters['length'] : 1;
    for (const k of line.steps) calls += expectedNfe(line.sampler, line.space, k, length) * seeds * samples;
  }
  return Math.ceil(calls);
}
