import { describe, expect, it } from '@jest/globals';
import { parseExtension } from './parse-extension';

const parse = (text: Partial<Parameters<typeof parseExtension>[0]>) =>
  parseExtension({ steps: '', seed: '', architecture: '', space: '', ...text });

describe('parseExtension', () => {
  it('leaves out the axes that nothing was typed for', () => {
    expect(parse({ steps: '64, 128' })).toEqual({ steps: [64, 128] });
    expect(parse({})).toEqual({});
  });

  it('writes ranges of seeds out', () => {
    expect(parse({ seed: '4..6, 9' })).toEqual({ seed: [4, 5, 6, 9] });
  });

  it('keeps words as they are', () => {
    expect(parse({ architecture: 'masked-diffusion , x' })).toEqual({ architecture: ['masked-diffusion', 'x'] });
  });

  it.each([{ steps: 'a' }, { steps: '1.5' }, { seed: '9..4' }, { seed: '1..2..3' }, { seed: '..4' }])('refuses %j', (text) => {
    expect(parse(text)).toBeNull();
  });
});
