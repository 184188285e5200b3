import { Prisma } from '../../../prisma/generated/client.js';
import type { AxisFilter } from '../contract/requests.js';

/** Conditions on rows of `sweep_points p` for all axes of `filter` but the seed, which points do not have. */
export function pointConditions({ data, architecture, space, sampler, model, steps }: AxisFilter): Prisma.Sql[] {
  return [
    ...oneOf(Prisma.sql`p.world`, data, Prisma.sql`text[]`),
    ...oneOf(Prisma.sql`p.architecture`, architecture, Prisma.sql`text[]`),
    ...oneOf(Prisma.sql`p.space`, space, Prisma.sql`text[]`),
    // The name within a label: a name stands for all of its options.
    ...oneOf(Prisma.sql`split_part(p.sampler, '(', 1)`, sampler, Prisma.sql`text[]`),
    ...oneOf(Prisma.sql`p.model_name`, model, Prisma.sql`text[]`),
    ...oneOf(Prisma.sql`p.steps`, steps, Prisma.sql`int[]`),
  ];
}

/** `column = any(values)`, or nothing without values. */
export function oneOf(column: Prisma.Sql, values: readonly (string | number)[] | undefined, type: Prisma.Sql): Prisma.Sql[] {
  return values === undefined ? [] : [Prisma.sql`${column} = any(${[...values]}::${type})`];
}

/** All conditions, each after `and`; nothing for none. */
export function andAll(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`and ${Prisma.join([...conditions], ' and ')}`;
}
