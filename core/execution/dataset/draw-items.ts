import type { ImageItems, SequenceItems } from '../../datasets/cell-data.js';
import { type NoiseSource, PURPOSE } from '../../random/noise.js';
import type { SequenceSource } from '../sequence-source.js';

/** Held-out items of `count` samples, drawn with replacement: the same for every cell of a seed. */
function drawIndices(noise: NoiseSource, items: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, sample) => Math.floor(noise.uniform(PURPOSE.data, sample, 0, 0, 0) * items));
}

/** Held-out sequences as the source of a token cell. Nobody knows their law, so no entropy is told. */
export function textSource({ length, vocabulary, tokens, count: items }: SequenceItems, noise: NoiseSource): SequenceSource {
  return source(length, vocabulary, (count) => rowsOf(tokens, length, drawIndices(noise, items, count)));
}

/** Held-out images, each pixel one of `levels` equal classes of grey, in raster order. */
export function quantisedSource(images: ImageItems, levels: number, noise: NoiseSource): SequenceSource {
  return source(images.dimensions, levels, (count) =>
    rowsOf(images.bytes, images.dimensions, drawIndices(noise, images.count, count)).map((byte) => (byte * levels) >> 8),
  );
}

function source(length: number, vocabulary: number, draw: (count: number) => Uint8Array): SequenceSource {
  return {
    length,
    vocabulary,
    world: null,
    data: (count) => ({ tokens: draw(count), bits: null }),
    profile: null,
    prefixEntropyRate: () => null,
    revealedEntropyRate: () => null,
    maskedEntropyRate: () => null,
  };
}

/** Held-out images of `count` samples as the networks see them, (count, d). */
export function drawHeldOutImages(images: ImageItems, noise: NoiseSource, count: number): Float32Array {
  return scaled(images, rowsOf(images.bytes, images.dimensions, drawIndices(noise, images.count, count)));
}

/** Every held-out image as the networks see it, (M, d). */
export function allHeldOutImages(images: ImageItems): Float32Array {
  return scaled(images, images.bytes);
}

/** Levels 0 to V - 1 as pixels from one end of the range to the other, (N, d). */
export function pixelsOfLevels({ range: [low, high] }: ImageItems, levels: Uint8Array, vocabulary: number): Float32Array {
  return Float32Array.from(levels, (level) => low + ((high - low) * level) / (vocabulary - 1));
}

function scaled({ range: [low, high] }: ImageItems, bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => low + ((high - low) * byte) / 255);
}

function rowsOf(items: Uint8Array, size: number, indices: Int32Array): Uint8Array {
  const out = new Uint8Array(indices.length * size);
  indices.forEach((index, row) => out.set(items.subarray(index * size, (index + 1) * size), row * size));
  return out;
}
