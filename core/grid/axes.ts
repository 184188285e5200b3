import { z } from 'zod';
import { labelOfValue, samplerAxisValueSchema, samplerValueSchema } from './sampler-options.js';
import { SPEC_LIMITS } from './spec-limits.js';
import { ARCHITECTURES, SPACES, WORLDS } from './vocabulary.js';

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;

/** A list of distinct values. */
export const axis = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).min(1).max(SPEC_LIMITS.axisValues).refine(unique, { message: 'values of an axis must be distinct' }).describe(description);

const dataName = z
  .string()
  .max(SPEC_LIMITS.dataName)
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,49}$|^[a-z0-9]+\([A-Za-z]+=[0-9a-z./+-]+(;[A-Za-z]+=[0-9a-z./+-]+)*\)$/,
    'the name of an exact world, `world(parameter=value;parameter=value)`, or the name of a dataset',
  );
const stepCount = z.int().min(1).max(SPEC_LIMITS.steps);
const seed = z.int().min(0).max(SPEC_LIMITS.seedMax);

/** Smallest ratio of a geometric range: a smaller one makes the same whole numbers over and over. */
const SMALLEST_FACTOR = 1.01;

const stepRange = z
  .strictObject({
    from: stepCount,
    to: stepCount,
    factor: z.number().min(SMALLEST_FACTOR).max(SPEC_LIMITS.steps).optional(),
    step: z.int().min(1).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be less than `from`' })
  .refine(({ factor, step }) => (factor === undefined) !== (step === undefined), { message: 'needs either `factor` or `step`' })
  .describe('Whole numbers from `from` up to `to`, both included where they are met: times `factor` (rounded), or plus `step`.');

const seedRange = z
  .strictObject({
    from: seed,
    count: z.int().min(1).max(SPEC_LIMITS.seedCount).optional(),
    to: seed.optional(),
    step: z.int().min(1).optional(),
  })
  .superRefine(({ from, count, to, step }, context) => {
    const refuse = (message: string, ...path: string[]): void => context.addIssue({ code: 'custom', message, path });
    if (count !== undefined && (to !== undefined || step !== undefined)) return refuse('needs either `count`, or `to` and `step`');
    if (count !== undefined) {
      if (from + count - 1 > SPEC_LIMITS.seedMax) refuse(`the last seed must be at most ${SPEC_LIMITS.seedMax}`, 'count');
      return;
    }
    if (to === undefined || step === undefined) return refuse('needs either `count`, or `to` and `step`');
    if (to < from) return refuse('must not be less than `from`', 'to');
    if ((to - from) / step >= SPEC_LIMITS.axisValues) refuse(`makes more than ${SPEC_LIMITS.axisValues} seeds`, 'step');
  })
  .describe('`count` consecutive seeds from `from`, or every `step`-th from `from` up to `to`.');

/** The axes of a sweep, without defaults. */
export const AXES = {
  data: axis(
    dataName,
    `Exact worlds (${WORLDS.join(', ')}), with other parameters as m4(forward=0.6;length=16), and datasets that models are registered for.`,
  ),
  architecture: axis(z.enum(ARCHITECTURES), 'Architectures; all by default.'),
  space: axis(z.enum(SPACES), 'Representation spaces; all by default.'),
  model: axis(z.string().min(1).max(200), '`latest`, or model names, or `name@version`.'),
  steps: z.union([axis(stepCount, 'Sampler steps K; does not apply to autoregressive models.'), stepRange]),
  sampler: z
    .array(samplerAxisValueSchema)
    .min(1)
    .max(SPEC_LIMITS.axisValues)
    .refine((values) => unique(values.map(labelOfValue)), { message: 'values of an axis must be distinct' })
    .describe(
      '`default`, sampler names, or objects of a name and options; those that do not apply to a combination are left out of it, and the plan says so.',
    ),
  seed: z.union([axis(seed, 'Sampling seeds.'), seedRange]),
};

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(SPEC_LIMITS.axisValues)]);

/** Values of axes, all of which a grid point must have: one value, or any of a list. */
export const conditionSchema = z
  .strictObject({
    data: oneOrMore(dataName),
    architecture: oneOrMore(z.enum(ARCHITECTURES)),
    space: oneOrMore(z.enum(SPACES)),
    model: oneOrMore(
      z
        .string()
        .min(1)
        .max(200)
        .refine((name) => name !== 'latest', { message: 'name a model' }),
    ),
    steps: oneOrMore(stepCount),
    sampler: oneOrMore(samplerValueSchema),
    seed: oneOrMore(seed),
  })
  .partial()
  .refine((condition) => Object.keys(condition).length > 0, { message: 'name at least one axis' });

/** Values that some axes have in a part of the grid only, in addition to their own. */
export const conditionalAxesSchema = z
  .strictObject({
    when: conditionSchema.describe('Where the values apply.'),
    axes: z
      .strictObject(AXES)
      .partial()
      .refine((axes) => Object.keys(axes).length > 0, { message: 'name at least one axis' })
      .describe('Values in addition to those of `axes`.'),
  })
  .superRefine(({ when, axes }, context) => {
    for (const name of Object.keys(when)) {
      if (name in axes) context.addIssue({ code: 'custom', path: ['when', name], message: 'the values of an axis cannot depend on it' });
    }
  });

const randomSearch = z
  .strictObject({
    method: z.literal('random').describe('Draws points of the grid without replacement.'),
    points: z.int().min(1).max(SPEC_LIMITS.searchPoints).describe('Points to draw; each is run with every seed.'),
    seed: seed.default(0).describe('Seed of the draw. The same grid and seed give the same points.'),
  })
  .describe('Points drawn at random.');

const askedSearch = z
  .strictObject({
    method: z.literal('ask').describe('The sweep stays open: an optimiser outside asks for points of the grid, until it closes the sweep.'),
  })
  .describe('Points that an optimiser outside asks for.');

/** Which points of the grid are run. */
export const searchSchema = z
  .discriminatedUnion('method', [randomSearch, askedSearch])
  .describe('Which points of the grid are run; all of them without it.');

/** A condition on a grid point. */
export type Condition = z.output<typeof conditionSchema>;
/** Axis values that apply in a part of the grid. */
export type ConditionalAxes = z.output<typeof conditionalAxesSchema>;
/** A random search. */
export type RandomSearch = z.output<typeof randomSearch>;
/** Step counts as a list or a range. */
export type StepAxis = z.output<typeof AXES.steps>;
/** Seeds as a list or a range. */
export type SeedAxis = z.output<typeof AXES.seed>;

/** The step counts of an axis, in its order. */
export function stepsOf(axis: StepAxis): readonly number[] {
  if (Array.isArray(axis)) return axis;
  const { from, to, factor, step = 1 } = axis;
  return factor === undefined ? arithmetic(from, to, step) : geometric(from, to, factor);
}

/** The seeds of an axis, in its order. */
export function seedsOf(axis: SeedAxis): readonly number[] {
  if (Array.isArray(axis)) return axis;
  const { from, count, to = from, step = 1 } = axis;
  return count === undefined ? arithmetic(from, to, step) : arithmetic(from, from + count - 1, 1);
}

function arithmetic(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** Multiplies on the unrounded value, so that rounding does not add up. */
function geometric(from: number, to: number, factor: number): number[] {
  const values = new Set<number>();
  for (let value = from; Math.round(value) <= to; value *= factor) values.add(Math.round(value));
  return [...values];
}
