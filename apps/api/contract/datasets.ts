import { z } from 'zod';
import { datasetCardSchema } from '../../../core/datasets/dataset.js';
import { WORLDS } from '../../../core/grid/vocabulary.js';

export const datasetInputSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,49}$/, 'small letters, digits and hyphens, at most 50, beginning with a letter')
      .refine((name) => !(WORLDS as readonly string[]).includes(name), { message: 'an exact world has this name' })
      .describe('How sweeps and models name it.'),
    card: datasetCardSchema,
    heldOut: z
      .base64()
      .max(950_000)
      .describe('Held-out items in base64: one byte a token or pixel, item after item, at most 700,000 bytes.'),
  })
  .describe('A dataset of the team. It does not change: other items are another dataset.');

export const datasetNameParams = z.strictObject({ name: z.string().max(50) });

export const datasetSchema = z.object({
  id: z.uuid().nullable().describe('Null for exact worlds.'),
  name: z.string(),
  origin: z.enum(['exact-world', 'built-in', 'team']),
  kind: z.enum(['sequence', 'image', 'noop']),
  title: z.string(),
  license: z.string().nullable(),
  items: z.int().nullable().describe('Held-out items; null for exact worlds, which draw as many as are asked for.'),
  digest: z
    .string()
    .nullable()
    .describe('SHA-256 over what decides a measurement: kind, sizes, tokenizer or range, scorer, feature network, items.'),
  card: z.record(z.string(), z.unknown()).describe('Parameters of an exact world; the card of a dataset.'),
  createdAt: z.iso.datetime().nullable(),
});
export const datasetListSchema = z.object({ items: z.array(datasetSchema) });

export type DatasetInput = z.output<typeof datasetInputSchema>;
export type DatasetResponse = z.infer<typeof datasetSchema>;
