import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cyclicChainWorld, M4_DEFAULTS } from '../worlds/markov-chain.js';
import { temperedChain } from './tempered-chain.js';

const published = (
  JSON.parse(readFileSync('tests/fixtures/science_vectors.json', 'utf8')) as {
    readonly M4: { readonly 'temperature_0.5': Readonly<Record<'genNLL' | 'H_q' | 'KL_q_p', number>> };
  }
).M4['temperature_0.5'];

describe('temperedChain', () => {
  it('is the chain at temperature 1', () => {
    const { chain, entropyBits } = cyclicChainWorld(M4_DEFAULTS);
    for (const bits of Object.values(temperedChain(chain, 1))) expect(bits).toBeCloseTo(entropyBits, 10);
  });

  it('has the published figures of M4 at 0.5: a better generative perplexity, and a worse law', () => {
    const { chain } = cyclicChainWorld(M4_DEFAULTS);
    // They are rates: what one more token adds.
    const [short, long] = [chain, { ...chain, length: 33 }].map((c) => temperedChain(c, 0.5));
    expect(long.genNllBits - short.genNllBits).toBeCloseTo(published.genNLL, 6);
    expect(long.entropyBits - short.entropyBits).toBeCloseTo(published.H_q, 6);
    expect(published.genNLL - published.H_q).toBeCloseTo(published.KL_q_p, 6);
  });

  it('has the sums over all sequences of a small chain', () => {
    const world = cyclicChainWorld({ length: 3, vocabulary: 3, forward: 0.6 });
    const powers = [0.6, 0.2, 0.2].map((p) => p ** (1 / 0.7));
    const total = powers.reduce((sum, p) => sum + p, 0);
    let [genNll, nll] = [0, 0];
    for (let code = 0; code < 27; code++) {
      const x = Uint8Array.of(code % 3, Math.floor(code / 3) % 3, Math.floor(code / 9));
      const q = [0, 1].reduce((product, i) => (product * powers[(x[i + 1] - x[i] + 2) % 3 === 0 ? 0 : 1]) / total, 1 / 3);
      genNll -= q * world.log2Prob(x, 0);
      nll -= 2 ** world.log2Prob(x, 0) * Math.log2(q);
    }
    expect(temperedChain(world.chain, 0.7).genNllBits).toBeCloseTo(genNll, 10);
    expect(temperedChain(world.chain, 0.7).nllBits).toBeCloseTo(nll, 10);
  });
});
