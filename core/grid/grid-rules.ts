import type { ModelSummary } from '../models/package.js';
import { seedsOf, stepsOf, type Condition } from './axes.js';
import { chooseModels, isNamedBy } from './choose-models.js';
import { labelOfValue, samplerChoice, type SamplerChoice, type SamplerReference } from './sampler-options.js';
import { twinKey } from './twins.js';
import type { SweepSpec } from './spec.js';
import type { Architecture, Sampler, Space, DataName } from './vocabulary.js';

/** A part of the grid: what is known of the coordinates of its points. `steps` is null where steps do not apply. */
export interface Coordinates {
  readonly data: DataName;
  readonly architecture: Architecture;
  readonly space: Space;
  /** The label of the sampler with its options. */
  readonly sampler?: string;
  readonly model?: ModelSummary;
  readonly steps?: number | null;
  readonly seed?: number;
}

type AxisName = keyof Condition;
type Axes = SweepSpec['axes'];
type ListAxis = Exclude<AxisName, 'seed'>;
type AxisLists = Omit<Axes, 'seed' | 'steps'> & { readonly steps: readonly number[] };

/** A condition of a spec, ready to be asked of many points. */
export class GridCondition {
  private readonly values: readonly (readonly [AxisName, ReadonlySet<unknown>])[];

  /** @param condition Samplers may be named by their labels. */
  constructor({
    sampler,
    ...others
  }: Omit<Condition, 'sampler'> & { readonly sampler?: SamplerReference | SamplerReference[] | undefined }) {
    const labels = sampler === undefined ? {} : { sampler: [sampler].flat().map(labelOfValue) };
    this.values = Object.entries({ ...others, ...labels }).map(([name, value]) => [name as AxisName, new Set<unknown>([value].flat())]);
  }

  /** Whether all points of a part meet the condition. */
  met(part: Coordinates): boolean {
    return this.values.every(([name, values]) => holds(name, values, part) === true);
  }

  /** Whether some point of a part may meet it: no known coordinate speaks against it. */
  possible(part: Coordinates): boolean {
    return this.values.every(([name, values]) => holds(name, values, part) !== false);
  }
}

/** Axes that apply where a condition is met: those of the spec everywhere, those of an entry of `conditional` in a part of the grid. */
export class AxisSource {
  readonly seeds: ReadonlySet<number>;
  private readonly condition: GridCondition;
  private readonly lists: Partial<AxisLists>;
  /** Null stands for the default of a combination. */
  private readonly choices: readonly (SamplerChoice | null)[];
  private readonly values: ReadonlyMap<ListAxis, ReadonlySet<unknown>>;

  constructor(when: Condition, { seed, steps, ...others }: Partial<Axes>) {
    this.condition = new GridCondition(when);
    this.seeds = new Set(seed === undefined ? [] : seedsOf(seed));
    this.lists = { ...others, ...(steps === undefined ? {} : { steps: stepsOf(steps) }) };
    this.choices = this.list('sampler').map((value) => (value === 'default' ? null : samplerChoice(value)));
    this.values = new Map(Object.entries(this.lists).map(([name, list]) => [name as ListAxis, new Set<unknown>(list)]));
  }

  /** Whether the axes apply somewhere in a part of the grid. */
  appliesIn(part: Coordinates): boolean {
    return this.condition.possible(part);
  }

  has(name: Exclude<ListAxis, 'model' | 'sampler'>, value: unknown): boolean {
    return this.values.get(name)?.has(value) ?? false;
  }

  list<Name extends ListAxis>(name: Name): AxisLists[Name] | readonly [] {
    return this.lists[name] ?? [];
  }

  /** Samplers asked for where `samplers` apply; `default` is the first of them. */
  samplersAmong(samplers: readonly Sampler[]): readonly SamplerChoice[] {
    return this.choices.map((choice) => choice ?? samplerChoice(samplers[0]));
  }

  /** Keys of the models asked for among those of a combination. */
  modelsAmong(here: readonly ModelSummary[]): ReadonlySet<string> {
    return new Set(chooseModels(this.list('model'), here).first.map(twinKey));
  }
}

/** The axes of a spec; the unconditional ones come first. */
export function axisSources({ axes, conditional = [] }: SweepSpec): readonly AxisSource[] {
  return [new AxisSource({}, axes), ...conditional.map((entry) => new AxisSource(entry.when, entry.axes))];
}

/** Distinct values of one axis over several sources, in their order. */
export function valuesOf<Name extends ListAxis>(sources: readonly AxisSource[], name: Name): readonly AxisLists[Name][number][] {
  return [...new Set<AxisLists[Name][number]>(sources.flatMap((source) => [...source.list(name)]))];
}

/** Whether a part of the condition holds; null where that coordinate is not known. */
function holds(name: AxisName, values: ReadonlySet<unknown>, part: Coordinates): boolean | null {
  const value = part[name];
  if (value === undefined) return null;
  return name === 'model' ? [...values].some((reference) => isNamedBy(value as ModelSummary, reference as string)) : values.has(value);
}
