import type { ModelSummary } from '../models/package.js';
import { seedsOf, stepsOf, type Condition } from './axes.js';
import { isNamedBy } from './choose-models.js';
import { kindOfData } from './data-kind.js';
import type { PlanProblem } from './plan-line.js';
import { labelOfValue, type SamplerValue } from './sampler-options.js';
import { SPEC_LIMITS } from './spec-limits.js';
import type { SweepSpec } from './spec.js';
import { worldIn, type DataName } from './vocabulary.js';
import { worldNameProblem } from '../worlds/index.js';

type CheckedAxis = 'data' | 'architecture' | 'space' | 'steps' | 'sampler' | 'seed';

const CHECKED_AXES: readonly CheckedAxis[] = ['data', 'architecture', 'space', 'steps', 'sampler', 'seed'];

/** Model names of a spec that no registered model has. */
export function unknownModels(spec: SweepSpec, models: readonly ModelSummary[]): PlanProblem[] {
  const { axes, conditional = [] } = spec;
  const named = [
    ...placed(axes.model, '/axes/model'),
    ...conditional.flatMap((entry, index) => placed(entry.axes.model ?? [], `/conditional/${index}/axes/model`)),
    ...conditionsOf(spec).flatMap(({ condition, pointer }) => placed(condition.model ?? [], `${pointer}/model`)),
  ];
  return named
    .filter(({ value }) => value !== 'latest' && !models.some((model) => isNamedBy(model, value)))
    .map(({ value, pointer }) => ({ pointer, detail: `no model is named ${JSON.stringify(value)}` }));
}

/** Names of data that are neither an exact world's nor those of a dataset with models, and parameters that a world does not have. */
export function dataProblems(spec: SweepSpec, models: readonly ModelSummary[]): PlanProblem[] {
  const names = dataNamesIn(spec);
  const variants = new Set(names.map(({ value }) => value).filter((name) => worldIn(name) !== null && worldIn(name) !== name));
  if (variants.size > SPEC_LIMITS.worldVariants) {
    const detail = `names ${variants.size} worlds with other parameters than the published ones; the limit is ${SPEC_LIMITS.worldVariants}`;
    return [{ pointer: '/axes/data', detail }];
  }
  return names.flatMap(({ value, pointer }) => {
    const detail = kindOfData(value, models) === null ? noData(value) : worldNameProblem(value);
    return detail === null ? [] : [{ pointer, detail }];
  });
}

function dataNamesIn({ axes, conditional = [] }: SweepSpec): { readonly value: DataName; readonly pointer: string }[] {
  return [
    ...placed(axes.data, '/axes/data'),
    ...conditional.flatMap((entry, index) => placed(entry.axes.data ?? [], `/conditional/${index}/axes/data`)),
  ];
}

function noData(name: DataName): string {
  return `no exact world is named ${JSON.stringify(name)}, and no model is registered for a dataset of that name`;
}

/** Values in the conditions of a spec that no axis has: such a condition is never met, which is hardly what was meant. */
export function ruleProblems(spec: SweepSpec): PlanProblem[] {
  const conditions = conditionsOf(spec);
  if (conditions.length === 0) return [];
  return CHECKED_AXES.flatMap((name) => {
    const known = knownValues(spec, name);
    // `default` stands for another sampler in each combination.
    if (known.has('default')) return [];
    return conditions
      .flatMap(({ condition, pointer }) => placed<unknown>(condition[name] ?? [], `${pointer}/${name}`))
      .map(({ value, pointer }) => ({ value: name === 'sampler' ? labelOfValue(value as SamplerValue) : value, pointer }))
      .filter(({ value }) => !known.has(value))
      .map(({ value, pointer }) => ({ pointer, detail: `${String(value)} is not a value of the axis ${name}` }));
  });
}

function knownValues({ axes, conditional = [] }: SweepSpec, name: CheckedAxis): ReadonlySet<unknown> {
  const all = [axes, ...conditional.map((entry) => entry.axes)];
  if (name === 'seed') return new Set(all.flatMap(({ seed }) => (seed === undefined ? [] : [...seedsOf(seed)])));
  if (name === 'steps') return new Set(all.flatMap(({ steps }) => (steps === undefined ? [] : [...stepsOf(steps)])));
  if (name === 'sampler') return new Set(all.flatMap(({ sampler }) => (sampler ?? []).map(labelOfValue)));
  return new Set<unknown>(all.flatMap((some) => [...(some[name] ?? [])]));
}

function conditionsOf({ conditional = [], exclude = [] }: SweepSpec): { readonly pointer: string; readonly condition: Condition }[] {
  return [
    ...conditional.map(({ when }, index) => ({ pointer: `/conditional/${index}/when`, condition: when })),
    ...exclude.map((condition, index) => ({ pointer: `/exclude/${index}`, condition })),
  ];
}

/** The values at a place of the spec, which holds one or a list, each with its pointer. */
function placed<Value>(values: Value | readonly Value[], pointer: string): { readonly value: Value; readonly pointer: string }[] {
  if (!Array.isArray(values)) return [{ value: values as Value, pointer }];
  return (values as readonly Value[]).map((value, index) => ({ value, pointer: `${pointer}/${index}` }));
}
