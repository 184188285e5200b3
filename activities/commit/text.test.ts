import { describe, expect, it } from '@jest/globals';
import { encodeText } from './text.js';

const tokens = { kind: 'tokens', shape: [2, 3], data: Uint8Array.from([0, 1, 2, 2, 9, 0]) } as const;

const lines = (bytes: Uint8Array): unknown[] =>
  new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('encodeText', () => {
  it('writes a line a sample with what the scorer says of each token', () => {
    const scores = { nll: Float32Array.from([1, 0.12345, 2, 3, Infinity, 5]), entropy: Float32Array.from([0, 0.5, 1, 1.5, 2, 2.5]) };
    expect(lines(encodeText({ ...tokens, scores }, 'aé '))).toEqual([
      { text: 'aé ', tokens: [0, 1, 2], nll: [1, 0.123, 2], entropy: [0, 0.5, 1] },
      { text: ' \uFFFDa', tokens: [2, 9, 0], nll: [3, null, 5], entropy: [1.5, 2, 2.5] },
    ]);
  });

  it('has no text where tokens are longer than a character, and no bits without a scorer', () => {
    expect(lines(encodeText(tokens, ''))).toEqual([
      { text: null, tokens: [0, 1, 2] },
      { text: null, tokens: [2, 9, 0] },
    ]);
  });
});
