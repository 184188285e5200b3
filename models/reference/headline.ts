import { mnist16Test, shippedDatasets } from '../datasets/index.js';
import type { Feed } from '../testing/graph-session.js';
import { fixedMasks, fixedNormal } from './fixed-numbers.js';

/** Runs the graph of a role. */
export type Run = (role: string, feeds: Readonly<Record<string, Feed>>) => Promise<Record<string, Float64Array>>;

/** Caches of no positions, for the decoder of a kind. */
export type EmptyCache = (rows: number) => Readonly<Record<string, Feed>>;

const LEVELS = 4;
const TEXT = { vocabulary: 27, length: 64 };
const QUANTISED = { vocabulary: LEVELS, length: 256 };
const CLASSIFIER_CHUNK = 500;

/**
 * Recomputes the metrics of a reference model's card on the committed held-out items, with the same masks and noise: the twin of
 * `models/recipes/recipes/evaluation.py`. @returns The values in the order of the card.
 */
export async function headline(kind: string, items: number, sigma: number, run: Run, emptyCache: EmptyCache): Promise<number[]> {
  switch (kind) {
    case 'autoregressive':
      return [await autoregressive(textItems(items), TEXT, run, emptyCache)];
    case 'quantised-autoregressive':
      return [await autoregressive(quantisedItems(items), QUANTISED, run, emptyCache)];
    case 'masked-diffusion':
      return [await masked(textItems(items), TEXT, run)];
    case 'quantised-masked':
      return [await masked(quantisedItems(items), QUANTISED, run)];
    case 'embedding-diffusion':
      return [await embedding(textItems(items), items, sigma, run)];
    case 'text-latent-diffusion':
      return textLatent(textItems(items), items, sigma, run);
    case 'pixel-diffusion':
      return [await denoising(imageItems(items), [items, 1, 16, 16], sigma, run)];
    case 'image-latent-diffusion':
      return imageLatent(imageItems(items), items, sigma, run);
    case 'classifier':
      return [await accuracy(run)];
    default:
      throw new Error(`No headline metric is known for models of kind ${kind}.`);
  }
}

function textItems(count: number): number[] {
  const kjv = shippedDatasets().find(({ name }) => name === 'kjv');
  return Array.from(kjv?.heldOut.subarray(0, count * TEXT.length) ?? []);
}

function quantisedItems(count: number): number[] {
  return Array.from(mnist16Test().pixels.subarray(0, count * QUANTISED.length), (grey) => Math.floor((grey * LEVELS) / 256));
}

function imageItems(count: number, first = 0): Float32Array {
  return Float32Array.from(mnist16Test().pixels.subarray(first * 256, (first + count) * 256), (grey) => grey / 127.5 - 1);
}

function tokens(ids: readonly number[], length: number): Feed {
  return { data: BigInt64Array.from(ids, BigInt), shape: [ids.length / length, length] };
}

/** Bits of each token. */
function bitsOf(logits: Float64Array, ids: readonly number[], vocabulary: number): number[] {
  return ids.map((id, i) => {
    const row = logits.subarray(i * vocabulary, (i + 1) * vocabulary);
    const top = Math.max(...row);
    const total = row.reduce((sum, logit) => sum + Math.exp(logit - top), 0);
    return (Math.log(total) + top - row[id]) / Math.LN2;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Sizes = typeof TEXT;

async function autoregressive(ids: readonly number[], { vocabulary, length }: Sizes, run: Run, emptyCache: EmptyCache): Promise<number> {
  const shifted = ids.map((_, i) => (i % length === 0 ? vocabulary : ids[i - 1]));
  const { logits } = await run('step', { tokens: tokens(shifted, length), ...emptyCache(ids.length / length) });
  return mean(bitsOf(logits, ids, vocabulary));
}

async function masked(ids: readonly number[], { vocabulary, length }: Sizes, run: Run): Promise<number> {
  const { hidden, counts } = fixedMasks(ids.length / length, length);
  const isHidden = (i: number): boolean => hidden[Math.floor(i / length)][i % length];
  const { logits } = await run('step', {
    tokens: tokens(
      ids.map((id, i) => (isHidden(i) ? vocabulary : id)),
      length,
    ),
  });
  const bits = bitsOf(logits, ids, vocabulary);
  return mean(
    counts.map(
      (count, row) => bits.slice(row * length, (row + 1) * length).reduce((sum, b, i) => (hidden[row][i] ? sum + b : sum), 0) / count,
    ),
  );
}

function noisy(clean: Float32Array | Float64Array, shape: readonly number[], sigma: number): Record<string, Feed> {
  const noise = fixedNormal(clean.length, 3);
  return {
    x: { data: Float32Array.from(clean, (value, i) => value + sigma * noise[i]), shape },
    sigma: { data: new Float32Array(shape[0]).fill(sigma), shape: [shape[0]] },
  };
}

/** Squared error of x0 as a share of the data's variance about the mean item. */
async function denoising(clean: Float32Array | Float64Array, shape: readonly number[], sigma: number, run: Run): Promise<number> {
  const { x0 } = await run('step', noisy(clean, shape, sigma));
  const width = clean.length / shape[0];
  const centre = new Float64Array(width);
  clean.forEach((value, i) => (centre[i % width] += value / shape[0]));
  let [error, variance] = [0, 0];
  clean.forEach((value, i) => {
    error += (x0[i] - value) ** 2;
    variance += (value - centre[i % width]) ** 2;
  });
  return error / variance;
}

async function embedding(ids: readonly number[], items: number, sigma: number, run: Run): Promise<number> {
  const { z } = await run('encoder', { tokens: tokens(ids, TEXT.length) });
  const { logits } = await run('step', noisy(z, [items, TEXT.length, z.length / ids.length], sigma));
  return mean(bitsOf(logits, ids, TEXT.vocabulary));
}

async function textLatent(ids: readonly number[], items: number, sigma: number, run: Run): Promise<number[]> {
  const { z } = await run('encoder', { tokens: tokens(ids, TEXT.length) });
  const shape = [items, 16, z.length / items / 16];
  const { logits } = await run('decoder', { z: { data: Float32Array.from(z), shape } });
  const right = ids.filter((id, i) => {
    const row = Array.from(logits.subarray(i * TEXT.vocabulary, (i + 1) * TEXT.vocabulary));
    return row.indexOf(Math.max(...row)) === id;
  });
  return [await denoising(z, shape, sigma, run), right.length / ids.length];
}

async function imageLatent(images: Float32Array, items: number, sigma: number, run: Run): Promise<number[]> {
  const { z } = await run('encoder', { image: { data: images, shape: [items, 1, 16, 16] } });
  const shape = [items, 16, z.length / items / 16];
  const { image } = await run('decoder', { z: { data: Float32Array.from(z), shape } });
  return [await denoising(z, shape, sigma, run), mean(Array.from(images, (value, i) => (image[i] - value) ** 2))];
}

async function accuracy(run: Run): Promise<number> {
  const { labels } = mnist16Test();
  let right = 0;
  for (let start = 0; start < labels.length; start += CLASSIFIER_CHUNK) {
    const { logits } = await run('features', {
      image: { data: imageItems(CLASSIFIER_CHUNK, start), shape: [CLASSIFIER_CHUNK, 1, 16, 16] },
    });
    for (let i = 0; i < CLASSIFIER_CHUNK; i++) {
      const row = Array.from(logits.subarray(i * 10, (i + 1) * 10));
      if (row.indexOf(Math.max(...row)) === labels[start + i]) right += 1;
    }
  }
  return right / labels.length;
}
