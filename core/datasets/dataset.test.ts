import { describe, expect, it } from '@jest/globals';
import { datasetCardSchema, datasetShape, heldOutProblem, itemBytes } from './dataset.js';

const COMMON = { title: 'Test', license: 'CC0-1.0', source: 'made up' };
const sequences = datasetCardSchema.parse({ ...COMMON, kind: 'sequence', length: 3, tokenizer: ['a', 'b'] });
const images = datasetCardSchema.parse({ ...COMMON, kind: 'image', shape: [1, 2, 2], range: [-1, 1] });

describe('a dataset', () => {
  it('has the shape that models are checked against', () => {
    expect([itemBytes(sequences), itemBytes(images)]).toEqual([3, 4]);
    expect(datasetShape('text', sequences)).toEqual({ kind: 'sequence', name: 'text', length: 3, vocabulary: 2, latent: null });
    expect(datasetShape('pictures', images)).toEqual({ kind: 'image', name: 'pictures', pixels: 4, latent: null });
  });

  it('takes whole items of known tokens only', () => {
    expect(heldOutProblem(sequences, Uint8Array.of(0, 1, 1, 0, 0, 0))).toBeNull();
    expect(heldOutProblem(sequences, Uint8Array.of(0, 1))).toContain('whole items of 3 bytes');
    expect(heldOutProblem(sequences, new Uint8Array(0))).toContain('at least one');
    expect(heldOutProblem(sequences, Uint8Array.of(0, 1, 1, 0, 2, 0))).toBe('token 1 of item 1 is 2; the tokenizer has ids 0 to 1');
    expect(heldOutProblem(images, new Uint8Array(700_004))).toContain('the limit is 700000');
  });

  it('refuses cards that contradict themselves', () => {
    expect(datasetCardSchema.safeParse({ ...sequences, tokenizer: ['a', 'a'] }).success).toBe(false);
    expect(datasetCardSchema.safeParse({ ...images, range: [1, -1] }).success).toBe(false);
    expect(datasetCardSchema.safeParse({ ...images, kind: 'sound' }).success).toBe(false);
  });
});
