import { encode } from 'fast-png';
import type { CellSamples } from '../../core/cells/result.js';

/** Images side by side. */
const COLUMNS = 8;
/** Pixels between two images. */
const GAP = 2;
/** Sides shorter than this are enlarged, each pixel to a square, until they are not. */
const SMALLEST_SIDE = 48;
const WHITE = 255;

/**
 * Samples of images as one PNG, row by row, with white between them. The bytes are a function of the values alone.
 * @param samples (N, C, H, W), C 1 or 3.
 * @param range What stands for black and white; values outside are cut off.
 * @throws RangeError for another number of channels.
 */
export function encodeGrid(
  { data, shape: [count, channels, height, width] }: CellSamples,
  [low, high]: readonly [number, number],
): Uint8Array {
  if (channels !== 1 && channels !== 3) throw new RangeError(`encodeGrid: images have 1 or 3 channels, got ${String(channels)}`);
  const scale = Math.max(1, Math.ceil(SMALLEST_SIDE / Math.min(height, width)));
  const columns = Math.min(COLUMNS, count);
  const rows = Math.ceil(count / columns);
  const across = columns * (width * scale + GAP) - GAP;
  const down = rows * (height * scale + GAP) - GAP;
  const pixels = new Uint8Array(across * down * channels).fill(WHITE);
  for (let sample = 0; sample < count; sample++) {
    const left = (sample % columns) * (width * scale + GAP);
    const top = Math.floor(sample / columns) * (height * scale + GAP);
    for (let y = 0; y < height * scale; y++)
      for (let x = 0; x < width * scale; x++)
        for (let channel = 0; channel < channels; channel++) {
          const source = ((sample * channels + channel) * height + Math.floor(y / scale)) * width + Math.floor(x / scale);
          pixels[((top + y) * across + left + x) * channels + channel] = byteOf((data[source] - low) / (high - low));
        }
  }
  return encode({ width: across, height: down, data: pixels, channels, depth: 8 });
}

function byteOf(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * WHITE);
}
