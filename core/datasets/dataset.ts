import { z } from 'zod';
import type { DataShape } from '../models/contract/index.js';

/** Limits of a dataset that is registered through the API. */
export const DATASET_LIMITS = {
  /** Bytes of held-out items: a request body with them in base64 stays below the body limit of 1 MiB. */
  heldOutBytes: 700_000,
  length: 4096,
  /** A token is one byte. */
  vocabulary: 256,
  side: 256,
  channels: 4,
} as const;

const text = (max: number) => z.string().trim().min(1).max(max);
const modelReference = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*@[a-z0-9._-]+$/, 'name@version of a registered model')
  .nullable()
  .default(null);

const common = {
  title: text(200),
  license: text(200).describe('SPDX identifier, or words.'),
  source: text(2000).describe('Where the data come from and how they were split.'),
};

/** Text or other sequences of tokens. */
export const sequenceDatasetSchema = z.strictObject({
  kind: z.literal('sequence'),
  ...common,
  length: z.int().min(1).max(DATASET_LIMITS.length).describe('Tokens of an item.'),
  tokenizer: z
    .array(z.string().min(1).max(50))
    .min(2)
    .max(DATASET_LIMITS.vocabulary)
    .refine((symbols) => new Set(symbols).size === symbols.length, { message: 'symbols must be distinct' })
    .describe('The text of token 0, 1, ...; their number is the vocabulary.'),
  scorer: modelReference.describe('Autoregressive model for generative perplexity.'),
});

/** Images with one byte a pixel. */
export const imageDatasetSchema = z.strictObject({
  kind: z.literal('image'),
  ...common,
  shape: z
    .tuple([z.int().min(1).max(DATASET_LIMITS.channels), z.int().min(1).max(DATASET_LIMITS.side), z.int().min(1).max(DATASET_LIMITS.side)])
    .describe('Channels, height, width.'),
  range: z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => low < high, { message: 'the lower end must come first' })
    .describe('What bytes 0 and 255 stand for.'),
  featureNetwork: modelReference.describe('Model whose features the Fréchet distance uses.'),
});

export const datasetCardSchema = z.discriminatedUnion('kind', [sequenceDatasetSchema, imageDatasetSchema]);
export type DatasetCard = z.output<typeof datasetCardSchema>;

/** Bytes of one item. */
export function itemBytes(card: DatasetCard): number {
  return card.kind === 'sequence' ? card.length : card.shape.reduce((product, size) => product * size, 1);
}

/** What is wrong with held-out items, or null. */
export function heldOutProblem(card: DatasetCard, items: Uint8Array): string | null {
  const size = itemBytes(card);
  if (items.length === 0 || items.length % size !== 0)
    return `has ${items.length} bytes; it must be whole items of ${size} bytes, at least one`;
  if (items.length > DATASET_LIMITS.heldOutBytes) return `has ${items.length} bytes; the limit is ${DATASET_LIMITS.heldOutBytes}`;
  if (card.kind === 'image') return null;
  const bad = items.findIndex((token) => token >= card.tokenizer.length);
  if (bad < 0) return null;
  return `token ${bad % size} of item ${Math.floor(bad / size)} is ${items[bad]}; the tokenizer has ids 0 to ${card.tokenizer.length - 1}`;
}

/** The shape that a model's graphs must have for this dataset. */
export function datasetShape(name: string, card: DatasetCard): DataShape {
  if (card.kind === 'image') return { kind: 'image', name, pixels: itemBytes(card), latent: null };
  return { kind: 'sequence', name, length: card.length, vocabulary: card.tokenizer.length, latent: null };
}
