import { z } from 'zod';
import type { Parameters } from '../cells/cell.js';
import type { DatasetCard } from './dataset.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a cell's spec says of its dataset: all that its result depends on, and no more. */
const datasetParametersSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sequence'),
    length: z.int(),
    vocabulary: z.int(),
    /** The text of each token, where every one is a single character; else empty. */
    symbols: z.string(),
    items: digest,
  }),
  z.object({
    kind: z.literal('image'),
    shape: z.tuple([z.int(), z.int(), z.int()]),
    range: z.tuple([z.number(), z.number()]),
    items: digest,
  }),
]);

export type DatasetParameters = z.infer<typeof datasetParametersSchema>;

/** Held-out sequences. */
export interface SequenceItems {
  readonly kind: 'sequence';
  readonly length: number;
  readonly vocabulary: number;
  readonly count: number;
  /** (count, length). */
  readonly tokens: Uint8Array;
}

/** Held-out images. */
export interface ImageItems {
  readonly kind: 'image';
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly dimensions: number;
  /** What bytes 0 and 255 stand for. */
  readonly range: readonly [number, number];
  readonly count: number;
  /** (count, dimensions), one byte each. */
  readonly bytes: Uint8Array;
}

export type DatasetItems = SequenceItems | ImageItems;

/**
 * The data parameters of a cell.
 * @param items SHA-256 of the held-out items.
 */
export function datasetParameters(card: DatasetCard, items: string): Parameters {
  if (card.kind === 'image') return { kind: 'image', shape: card.shape, range: card.range, items };
  const symbols = card.tokenizer.every((symbol) => [...symbol].length === 1) ? card.tokenizer.join('') : '';
  return { kind: 'sequence', length: card.length, vocabulary: card.tokenizer.length, symbols, items };
}

/** The data parameters of a cell as a dataset's; null for an exact world. */
export function datasetParametersOf(parameters: Parameters): DatasetParameters | null {
  return datasetParametersSchema.safeParse(parameters).data ?? null;
}

/** SHA-256 of the held-out items of a cell's dataset; null for an exact world, which draws its data. */
export function heldOutDigest(parameters: Parameters): string | null {
  return datasetParametersOf(parameters)?.items ?? null;
}

/**
 * The held-out items of a cell's dataset.
 * @throws Error when `bytes` are not whole items of what `parameters` describe.
 */
export function readItems(parameters: Parameters, bytes: Uint8Array): DatasetItems {
  const found = datasetParametersSchema.parse(parameters);
  const size = found.kind === 'sequence' ? found.length : found.shape.reduce((product, axis) => product * axis, 1);
  if (bytes.length === 0 || bytes.length % size !== 0)
    throw new Error(
      `The held-out items are ${String(bytes.length)} bytes, which are no whole items of ${String(size)}: register the dataset again.`,
    );
  const count = bytes.length / size;
  if (found.kind === 'sequence') return { kind: 'sequence', length: found.length, vocabulary: found.vocabulary, count, tokens: bytes };
  const [channels, height, width] = found.shape;
  return { kind: 'image', channels, height, width, dimensions: size, range: found.range, count, bytes };
}
