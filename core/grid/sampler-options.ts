import { z } from 'zod';
import type { Parameters } from '../cells/cell.js';
import { REMASK_DEFAULTS, REMASK_PHASES, REMASK_STRATEGIES } from '../samplers/remask-rule.js';
import { SAMPLERS, type Sampler } from './vocabulary.js';

/** Options of one sampler, all with their values. */
export type SamplerOptions = Readonly<Record<string, number | string>>;

const temperature = z
  .number()
  .min(0.01)
  .max(100)
  .default(1)
  .describe('Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.');

const topP = z
  .number()
  .gt(0)
  .max(1)
  .default(1)
  .describe(
    'Nucleus: the fewest likeliest tokens with this share of the mass, after the temperature. Below 1 there is no likelihood of data.',
  );

const time = z.number().gt(0).lt(1);

/** Samplers that have options: those that a spec may write as an object. They are part of a cell's id. */
const WITH_OPTIONS = {
  ar_ancestral: z.strictObject({ name: z.literal('ar_ancestral'), temperature, topP }),
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
  remdm: z
    .strictObject({
      name: z.literal('remdm'),
      eta: z
        .number()
        .min(0)
        .max(1)
        .default(REMASK_DEFAULTS.eta)
        .describe('Cap on the probability that a revealed token is masked again in one step, or its factor for `rescale`.'),
      strategy: z
        .enum(REMASK_STRATEGIES)
        .default(REMASK_DEFAULTS.strategy)
        .describe('`cap`: min(eta, most); `rescale`: eta times the most that the schedule allows; `conf`: the cap divided by confidence.'),
      phase: z
        .enum(REMASK_PHASES)
        .default(REMASK_DEFAULTS.phase)
        .describe('When tokens are masked again: `always`; `switch`: from the time `on`; `loop`: from `on` to `off`, `alphaOn` revealed.'),
      on: time.default(REMASK_DEFAULTS.on).describe('Time, running from 1 to 0, from which `switch` and `loop` mask tokens again.'),
      off: time.default(REMASK_DEFAULTS.off).describe('Time at which a `loop` ends, before which `on` comes.'),
      alphaOn: time.default(REMASK_DEFAULTS.alphaOn).describe('Share of revealed tokens during a `loop`.'),
      topP,
    })
    .superRefine(refuseIdleTimes),
  bd3lm: z.strictObject({
    name: z.literal('bd3lm'),
    block: z.literal([4, 8, 16]).default(4).describe('Positions of a block; the steps of the sweep are those within each block.'),
    topP,
  }),
} as const;

/** Options of `remdm` that have no meaning in its phase. */
export function idleTimes({ phase }: { readonly phase?: unknown }): readonly string[] {
  if (phase === 'loop') return [];
  return phase === 'switch' ? ['off', 'alphaOn'] : ['on', 'off', 'alphaOn'];
}

/** Refuses what would change nothing, so that the same sampler is not written in two ways, and a loop that ends before it begins. */
function refuseIdleTimes(remdm: SamplerOptions, context: z.core.$RefinementCtx): void {
  const given = idleTimes(remdm).filter((name) => remdm[name] !== REMASK_DEFAULTS[name as keyof typeof REMASK_DEFAULTS]);
  for (const name of given)
    context.addIssue({ code: 'custom', path: [name], message: `has no meaning in the phase ${String(remdm.phase)}` });
  if (remdm.phase === 'loop' && remdm.off >= remdm.on)
    context.addIssue({ code: 'custom', path: ['off'], message: 'time runs from 1 to 0: off must be smaller than on' });
}

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

/** The nucleus that a label says: 1 where it says none. */
export function topPOfLabel(label: string): number {
  return Number(/[(;]topP=([^;)]+)/.exec(label)?.[1] ?? 1);
}
