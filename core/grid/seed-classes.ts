import type { AxisSource } from './grid-rules.js';
import type { SweepSpec } from './spec.js';

/** Seeds that no rule tells apart: what holds for the first holds for all. */
export type SeedClass = readonly number[];

/** The seeds of a spec, in order, and the classes into which its rules divide them: one where no rule speaks of seeds. */
export function seedClasses(
  { conditional = [], exclude = [] }: SweepSpec,
  sources: readonly AxisSource[],
): { readonly seeds: readonly number[]; readonly classes: readonly SeedClass[] } {
  const lists = sources.map(({ seeds }) => seeds).filter(({ size }) => size > 0);
  const conditions = [...conditional.map(({ when }) => when), ...exclude];
  const named = conditions.flatMap(({ seed }) => (seed === undefined ? [] : [new Set([seed].flat())]));
  const seeds = [...new Set(lists.flatMap((list) => [...list]))];
  const marks = [...lists.slice(1), ...named];
  if (marks.length === 0) return { seeds, classes: [seeds] };
  const classes = new Map<string, number[]>();
  for (const seed of seeds) {
    const signature = [lists[0], ...marks].map((set) => (set.has(seed) ? '1' : '0')).join('');
    const known = classes.get(signature);
    if (known === undefined) classes.set(signature, [seed]);
    else known.push(seed);
  }
  return { seeds, classes: [...classes.values()] };
}
