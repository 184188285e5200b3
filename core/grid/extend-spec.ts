import { seedsOf, stepsOf } from './axes.js';
import { labelOfValue } from './sampler-options.js';
import type { SweepExtension, SweepSpec } from './spec.js';

type Axes = SweepSpec['axes'];
type ListAxis = Exclude<keyof Axes, 'seed' | 'steps'>;

const LIST_AXES: readonly Exclude<ListAxis, 'sampler'>[] = ['data', 'architecture', 'space', 'model'];

/**
 * The spec with longer axes: its own values first, then those of the extension that it does not have. The result is not validated:
 * a longer axis may break a limit of the schema.
 */
export function extendSpec(spec: SweepSpec, { axes: added }: SweepExtension): SweepSpec {
  const lists = LIST_AXES.map((name) => [name, [...new Set<unknown>([...spec.axes[name], ...(added[name] ?? [])])]] as const);
  const seed = added.seed === undefined ? spec.axes.seed : unionOfSeeds(spec.axes.seed, added.seed);
  const steps = added.steps === undefined ? spec.axes.steps : [...new Set([...stepsOf(spec.axes.steps), ...stepsOf(added.steps)])];
  const sampler = [...new Map([...spec.axes.sampler, ...(added.sampler ?? [])].map((value) => [labelOfValue(value), value])).values()];
  return { ...spec, axes: { ...(Object.fromEntries(lists) as unknown as Omit<Axes, 'sampler' | 'seed' | 'steps'>), sampler, steps, seed } };
}

function unionOfSeeds(own: Axes['seed'], added: Axes['seed']): Axes['seed'] {
  const seeds = [...new Set([...seedsOf(own), ...seedsOf(added)])];
  const sorted = [...seeds].sort((a, b) => a - b);
  const consecutive = sorted[sorted.length - 1] - sorted[0] === sorted.length - 1;
  return consecutive ? { from: sorted[0], count: sorted.length } : seeds;
}
