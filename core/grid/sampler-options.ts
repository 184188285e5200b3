import { z } from 'zod';
import type { Parameters } from '../cells/cell.js';
import { SAMPLERS, type Sampler } from './vocabulary.js';

/** Options of one sampler, all with their values. */
export type SamplerOptions = Readonly<Record<string, number | string>>;

const temperature = z
  .number()
  .min(0.01)
  .max(100)
  .default(1)
  .describe('Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.');

/** Samplers that have options: those that a spec may write as an object. They are part of a cell's id. */
const WITH_OPTIONS = {
  ar_ancestral: z.strictObject({ name: z.literal('ar_ancestral'), temperature }),
  blocks: z.strictObject({
    name: z.literal('blocks'),
    sizes: z
      .enum(['equal', 'optimal'])
      .default('equal')
      .describe('`optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.'),
  }),
  low_entropy_k: z.strictObject({ name: z.literal('low_entropy_k'), temperature }),
  eb: z.strictObject({
    name: z.literal('eb'),
    gamma: z
      .number()
      .min(0)
      .max(1000)
      .default(0.1)
      .describe('Bound in bits on the sum of the entropies that a step decides, less the largest.'),
    temperature,
  }),
  maskgit: z.strictObject({
    name: z.literal('maskgit'),
    choiceTemperature: z
      .number()
      .min(0)
      .max(100)
      .default(4.5)
      .describe('Of the choice among drawn tokens at the first step; it falls linearly to 0.'),
  }),
  remdm: z.strictObject({
    name: z.literal('remdm'),
    eta: z.number().min(0).max(1).default(0.04).describe('Cap on the probability that a revealed token is masked again in one step.'),
  }),
  bd3lm: z.strictObject({
    name: z.literal('bd3lm'),
    block: z.literal([4, 8, 16]).default(4).describe('Positions of a block; the steps of the sweep are those within each block.'),
  }),
} as const;

const [first, ...others] = Object.values(WITH_OPTIONS);

const withOptions = z
  .discriminatedUnion('name', [first, ...others], { error: `only ${Object.keys(WITH_OPTIONS).join(', ')} have options` })
  .describe('A sampler with options; those that are left out have their defaults.');

/** A sampler as a spec writes it: an object with its name and options, or its name. */
export const samplerValueSchema = z.union([withOptions, z.enum(SAMPLERS)]);

/** A value of the axis: a sampler, or that which is the default of each combination. */
export const samplerAxisValueSchema = z.union([withOptions, z.enum(['default', ...SAMPLERS])]);

/** A sampler as a spec writes it. */
export type SamplerValue = z.output<typeof samplerValueSchema>;

/** A sampler by its value in a spec, or by its label. */
export type SamplerReference = string | Exclude<SamplerValue, string>;

/** A sampler with its options. */
export interface SamplerChoice {
  readonly name: Sampler;
  readonly options: SamplerOptions;
  /** `samplerLabel` of it: one word for one choice. */
  readonly label: string;
}

const DEFAULTS: ReadonlyMap<string, SamplerOptions> = new Map(
  Object.entries(WITH_OPTIONS).map(([name, schema]) => {
    const { name: _, ...options } = schema.parse({ name });
    return [name, options];
  }),
);

/** The choice that a value of a spec stands for, its options completed. */
export function samplerChoice(value: SamplerValue): SamplerChoice {
  const { name, ...given } = typeof value === 'string' ? { name: value } : value;
  const options = { ...DEFAULTS.get(name), ...given };
  return { name, options, label: samplerLabel({ name, parameters: options }) };
}

/**
 * The word for a sampler with its parameters: the name, and in brackets the options that differ from their defaults, as in
 * `eb(gamma=0.5)`. Contains no comma, so that several can be listed.
 */
export function samplerLabel({ name, parameters }: { readonly name: Sampler; readonly parameters: Parameters }): string {
  const changed = Object.entries(DEFAULTS.get(name) ?? {}).filter(
    ([option, value]) => option in parameters && parameters[option] !== value,
  );
  if (changed.length === 0) return name;
  return `${name}(${changed.map(([option]) => `${option}=${String(parameters[option])}`).join(';')})`;
}

/** The label of a value of a spec; a label is its own. */
export function labelOfValue(value: SamplerReference): string {
  return typeof value === 'string' ? value : samplerChoice(value).label;
}

/** The name within a label. */
export function samplerName(label: string): Sampler {
  return label.split('(', 1)[0] as Sampler;
}

/** Place of a label in lists: that of its name in the vocabulary. */
export function samplerRank(label: string): number {
  return SAMPLERS.indexOf(samplerName(label));
}
