import type { MetricName } from '../cells/metrics.js';
import { measuredOutputsOf } from '../models/contract/measured-outputs.js';
import type { ModelSummary } from '../models/package.js';
import {
  combinationProblem,
  metricProblem,
  metricsOf,
  mostSteps,
  optionsProblem,
  samplerParameters,
  samplersOf,
  stepsProblem,
  takesSteps,
} from './applicability.js';
import { topPOf } from '../samplers/nucleus.js';
import { applicableMeasurements, measurementProblem } from './asked-metrics.js';
import { chooseModels } from './choose-models.js';
import { reasonOf, twinKey } from './twins.js';
import { type AxisSource, axisSources, GridCondition, valuesOf, type Coordinates } from './grid-rules.js';
import type { MeasuredCombination } from './measured-combination.js';
import { cellsAt, type PlanExclusion, type PlanLine, type PlannedPoint } from './plan-line.js';
import type { SamplerChoice } from './sampler-options.js';
import { seedClasses, type SeedClass } from './seed-classes.js';
import type { SweepSpec } from './spec.js';
import type { DataKind } from './vocabulary.js';
import { kindOfData } from './data-kind.js';

/** Points times seed classes that a plan looks at, at most: a plan must answer at once. */
export const LOOKED_AT = 2_000_000;

type LeaveOut = (reason: string, sampler?: string | null, metric?: MetricName | null) => void;

/** A model of a combination with the sources that ask for it. */
interface AskedModel {
  readonly model: ModelSummary;
  readonly sources: ReadonlySet<AxisSource>;
}

/**
 * The grid of a spec. A point belongs to it when each of its values is asked for, by `axes` or by an entry of `conditional` whose
 * condition the point meets, and no entry of `exclude` names it.
 */
export class Grid {
  readonly lines: PlanLine[] = [];
  readonly excluded: PlanExclusion[] = [];
  /** Cells that each entry of `exclude` leaves out. */
  readonly ruledOut: number[];
  readonly seeds: readonly number[];
  private readonly sources: readonly AxisSource[];
  private readonly rules: readonly GridCondition[];
  private readonly classes: readonly SeedClass[];
  private readonly seedSets = new Map<string, ReadonlySet<number>>();
  private readonly counted: boolean;
  private lookedAt = 0;

  constructor(
    private readonly spec: SweepSpec,
    private readonly models: readonly ModelSummary[],
  ) {
    this.sources = axisSources(spec);
    this.rules = (spec.exclude ?? []).map((rule) => new GridCondition(rule));
    this.ruledOut = this.rules.map(() => 0);
    const { seeds, classes } = seedClasses(spec, this.sources);
    this.seeds = seeds;
    this.classes = classes;
    this.counted = this.sources.length > 1 || this.rules.length > 0 || spec.search !== undefined;
    for (const data of valuesOf(this.sources, 'data')) {
      for (const architecture of valuesOf(this.sources, 'architecture')) {
        for (const space of valuesOf(this.sources, 'space')) this.combine({ data, architecture, space });
      }
    }
  }

  /** True when the grid is too large to be looked at point by point, as its rules or its search need; the lines are not complete then. */
  get tooLarge(): boolean {
    return this.counted && this.lookedAt > LOOKED_AT;
  }

  private combine(part: Coordinates): void {
    const { data, architecture, space } = part;
    const sources = this.sources.filter((source) => source.appliesIn(part));
    if (!asksForCombination(sources, part)) return;
    const leaveOut: LeaveOut = (reason, sampler = null, metric = null) =>
      this.excluded.push({ data, architecture, space, sampler, metric, reason });
    const kind = kindOfData(data, this.models);
    if (kind === null) return;
    const problem = combinationProblem(kind, architecture, space, data);
    if (problem !== null) return leaveOut(problem);
    const models = this.modelsAt(part, sources, leaveOut);
    if (models.length === 0) return leaveOut(`no model for ${architecture} in ${space} space on ${data} among those asked for`);
    const samplers = samplersOf(kind, architecture, space);
    for (const choice of distinct(sources.flatMap((source) => source.samplersAmong(samplers)))) {
      const problemHere = samplers.includes(choice.name)
        ? optionsProblem(choice, kind, data)
        : `${choice.name} does not apply; samplers here: ${samplers.join(', ')}`;
      if (problemHere === null) this.addLines(part, choice, kind, models, leaveOut);
      else leaveOut(problemHere, choice.label);
    }
  }

  private modelsAt({ data, architecture, space }: Coordinates, sources: readonly AxisSource[], leaveOut: LeaveOut): AskedModel[] {
    const here = this.models.filter((m) => m.data.world === data && m.architecture === architecture && m.space === space);
    const asked = sources.map((source) => ({ source, keys: source.modelsAmong(here) }));
    const { first, twins } = chooseModels(valuesOf(sources, 'model'), here);
    for (const twin of twins) leaveOut(reasonOf(twin));
    return first.map((model) => {
      const key = twinKey(model);
      return { model, sources: new Set(asked.filter(({ keys }) => keys.has(key)).map(({ source }) => source)) };
    });
  }

  private addLines(
    { data, architecture, space }: Coordinates,
    choice: SamplerChoice,
    kind: DataKind,
    models: readonly AskedModel[],
    leaveOut: LeaveOut,
  ): void {
    const { name: sampler, label } = choice;
    const topP = topPOf({ parameters: choice.options });
    const { metrics: wanted, measure: asked = [] } = this.spec;
    const hits = new Set<number>();
    const tooMany = new Set<number>();
    const lines = models.flatMap(({ model, sources }): PlanLine[] => {
      const points = this.pointsAt({ data, architecture, space, sampler: label, model }, choice, kind, sources, hits, tooMany);
      if (points.length === 0) return [];
      const combination = { data: kind, architecture, space, sampler, topP, outputs: measuredOutputsOf(model.interface) };
      const measure = applicableMeasurements(asked, combination);
      const measured = metricsOf(combination, measure);
      const metrics = wanted === undefined ? measured : measured.filter((metric) => wanted.includes(metric));
      const parameters = samplerParameters(sampler, space, kind, choice.options);
      return [
        {
          data,
          architecture,
          space,
          sampler,
          samplerLabel: label,
          samplerParameters: parameters,
          model,
          points,
          cells: cellsAt(points),
          measure,
          metrics,
        },
      ];
    });
    for (const line of lines) this.lines.push(line);
    if (tooMany.size > 0) leaveOut(stepsProblem(choice, [...tooMany]), label);
    if (lines.length === 0) {
      if (hits.size > 0) leaveOut(`excluded by ${[...hits].map((rule) => `/exclude/${rule}`).join(' and ')}`, label);
      return;
    }
    const combination = { data: kind, architecture, space, sampler, topP };
    this.leaveOutMeasurements(combination, lines, (reason, metric) => {
      leaveOut(reason, label, metric);
    });
  }

  /** Says why measurements and metrics that are asked for are not made, of some of the models or of all. */
  private leaveOutMeasurements(
    combination: MeasuredCombination,
    lines: readonly PlanLine[],
    leaveOut: (reason: string, metric: MetricName | null) => void,
  ): void {
    const { metrics: wanted = [], measure: asked = [] } = this.spec;
    for (const one of asked) {
      const without = lines.filter(({ measure }) => !measure.includes(one)).map(({ model }) => model);
      if (without.length > 0) leaveOut(measurementProblem(one, combination, without), null);
    }
    const outputs = lines.flatMap(({ model }) => measuredOutputsOf(model.interface));
    const measured = new Set(lines.flatMap((line) => metricsOf({ ...combination, outputs }, line.measure)));
    for (const metric of wanted) if (!measured.has(metric)) leaveOut(metricProblem(metric, { ...combination, outputs }), metric);
  }

  /**
   * @param hits Receives the entries of `exclude` that leave something out.
   * @param tooMany Receives the step counts that the sampler cannot take.
   */
  private pointsAt(
    part: Coordinates & { readonly sampler: string; readonly model: ModelSummary },
    choice: SamplerChoice,
    kind: DataKind,
    asking: ReadonlySet<AxisSource>,
    hits: Set<number>,
    tooMany: Set<number>,
  ): PlannedPoint[] {
    const there = this.sources.filter((source) => source.appliesIn(part));
    const most = mostSteps(choice, part.model.data.parameters);
    const asked = takesSteps(choice.name) ? valuesOf(there, 'steps') : [null];
    for (const k of asked) if (k !== null && k > most) tooMany.add(k);
    const steps = asked.filter((k) => k === null || k <= most);
    this.lookedAt += steps.length * this.classes.length;
    if (this.tooLarge) return [];
    return steps.flatMap((k): PlannedPoint[] => {
      const taken = this.classes.filter((members) =>
        this.takes({ ...part, steps: k, seed: members[0] }, kind, members.length, asking, hits),
      );
      return taken.length === 0 ? [] : [{ steps: k, seeds: this.seedSet(taken) }];
    });
  }

  /** Whether the grid has a point with the seeds of a class, of which one stands for all. */
  private takes(
    point: Coordinates & { readonly sampler: string },
    kind: DataKind,
    seeds: number,
    asking: ReadonlySet<AxisSource>,
    hits: Set<number>,
  ): boolean {
    const sources = this.sources.length === 1 ? this.sources : this.sources.filter((source) => source.appliesIn(point));
    if (this.sources.length > 1 && !asksFor(sources, point, kind, asking)) return false;
    const rule = this.rules.findIndex((condition) => condition.met(point));
    if (rule === -1) return true;
    this.ruledOut[rule] += seeds;
    hits.add(rule);
    return false;
  }

  /** One set for the same classes, however many points have them. */
  private seedSet(classes: readonly SeedClass[]): ReadonlySet<number> {
    const key = classes.map((members) => members[0]).join();
    const known = this.seedSets.get(key);
    if (known !== undefined) return known;
    const made = new Set(classes.flat());
    this.seedSets.set(key, made);
    return made;
  }
}

/** One choice for each label. */
function distinct(choices: readonly SamplerChoice[]): readonly SamplerChoice[] {
  return [...new Map(choices.map((choice) => [choice.label, choice])).values()];
}

function asksForCombination(sources: readonly AxisSource[], { data, architecture, space }: Coordinates): boolean {
  return (
    sources.some((source) => source.has('data', data)) &&
    sources.some((source) => source.has('architecture', architecture)) &&
    sources.some((source) => source.has('space', space))
  );
}

/** Whether each value of a whole point is asked for by a source that applies to it. */
function asksFor(
  sources: readonly AxisSource[],
  point: Coordinates & { readonly sampler: string },
  kind: DataKind,
  asking: ReadonlySet<AxisSource>,
): boolean {
  const { architecture, space, sampler, steps, seed } = point;
  const samplers = samplersOf(kind, architecture, space);
  return (
    asksForCombination(sources, point) &&
    sources.some((source) => asking.has(source)) &&
    sources.some((source) => source.samplersAmong(samplers).some(({ label }) => label === sampler)) &&
    (steps === null || sources.some((source) => source.has('steps', steps))) &&
    sources.some((source) => seed !== undefined && source.seeds.has(seed))
  );
}
