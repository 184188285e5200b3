import { describe, expect, it } from '@jest/globals';
import { readSampleText } from './sample-text';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readSampleText', () => {
  it('reads whole lines only, up to the number asked for', () => {
    const line = '{"text":"é a","tokens":[1,2,0],"nll":[1,null,0.5],"entropy":[2,1,0]}\n';
    expect(readSampleText(bytes(`${line}${line}{"text":"cut o`), 8)).toHaveLength(2);
    expect(readSampleText(bytes(line + line), 1)).toEqual([
      [
        { text: 'é', entropy: 2, nll: 1 },
        { text: ' ', entropy: 1, nll: null },
        { text: 'a', entropy: 0, nll: 0.5 },
      ],
    ]);
  });

  it('shows numbers for tokens without a character, and nothing of a scorer that was not there', () => {
    expect(readSampleText(bytes('{"text":null,"tokens":[12,7]}\n'), 8)).toEqual([
      [
        { text: '12 ', entropy: null, nll: null },
        { text: '7 ', entropy: null, nll: null },
      ],
    ]);
  });
});
