import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chiSquarePValue } from '../../core/measurement/p-values.js';
import { NoiseSource, PURPOSE } from '../../core/random/noise.js';
import { entropyBits } from '../../core/worlds/categorical.js';
import { defaultParameters, isMarkovChainWorld, type MarkovChainWorld, worldOf } from '../../core/worlds/index.js';
import { gumbelArgmax, gumbelCutoff, type MaskedRow, truncatedLaw, twoStage, zipf } from './float32-gumbel.js';
import { exactRates, judge } from './temperature.js';

const VECTORS = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../tests/fixtures/science_vectors.json'), 'utf8')) as {
  readonly gumbel_fp32_zipf50257: Readonly<Record<'true_entropy' | 'T1024' | 'T4096' | 'T16384' | 'cutoff_fp32' | 'cutoff_fp64', number>>;
  readonly M4: { readonly 'temperature_0.5': Readonly<Record<'genNLL' | 'H_q' | 'KL_q_p', number>> };
};

/** The product's own uniforms, one after the other. */
function uniforms(seed: number): () => number {
  const noise = new NoiseSource(seed, 0);
  let position = 0;
  return () => noise.uniform(PURPOSE.token, Math.floor(position / 2 ** 30), 0, position++ % 2 ** 30, 0);
}

/** p-value of "the drawn tokens are of the law", by a chi-square test over the tokens with the others of the tail in one bin. */
function goodness(counts: Float64Array, law: Float64Array): number {
  const drawn = counts.reduce((a, b) => a + b, 0);
  let [statistic, bins, expected, seen] = [0, 0, 0, 0];
  law.forEach((p, v) => {
    expected += drawn * p;
    seen += counts[v];
    if (expected < 20 && v + 1 < law.length) return;
    statistic += (seen - expected) ** 2 / expected;
    [bins, expected, seen] = [bins + 1, 0, 0];
  });
  return chiSquarePValue(statistic, bins - 1);
}

describe('trap 1, the Gumbel trick with float32 uniforms', () => {
  const published = VECTORS.gumbel_fp32_zipf50257;
  const words = zipf(50257);

  it('cuts Gumbel numbers off', () => {
    expect(gumbelCutoff(24)).toBeCloseTo(published.cutoff_fp32, 4);
    expect(gumbelCutoff(53)).toBeCloseTo(published.cutoff_fp64, 4);
  });

  it.each([
    [1024, published.T1024],
    [4096, published.T4096],
    [16384, published.T16384],
  ])('leaves at T = %d only %d of the bits of a token', (steps, bits) => {
    const law = truncatedLaw({ tokens: words, steps }, gumbelCutoff(24));
    expect(Math.abs(entropyBits(law, 0, law.length) - bits)).toBeLessThan(1e-3);
    expect(entropyBits(words, 0, words.length)).toBeCloseTo(published.true_entropy, 3);
  });

  it('fails the goodness-of-fit test when it is run, which two stages in float64 pass', () => {
    // The same trap at eight bits instead of 24, where a thousand tokens can be drawn by argmax.
    const row: MaskedRow = { tokens: zipf(40), steps: 16 };
    const draw = (pick: () => number, tokens: number): Float64Array => {
      const counts = new Float64Array(40);
      for (let n = 0; n < tokens;) {
        const v = pick();
        if (v === 40) continue;
        counts[v]++;
        n++;
      }
      return counts;
    };
    const [wrong, right] = [uniforms(3), uniforms(4)];
    expect(
      goodness(
        draw(() => gumbelArgmax(row, 8, wrong), 1000),
        row.tokens,
      ),
    ).toBeLessThan(1e-9);
    expect(
      goodness(
        draw(() => gumbelArgmax(row, 53, wrong), 1000),
        row.tokens,
      ),
    ).toBeGreaterThan(1e-3);
    expect(
      goodness(
        draw(() => twoStage(row, right), 1000),
        row.tokens,
      ),
    ).toBeGreaterThan(1e-3);
  });

  it('is not ours: tokens of the whole vocabulary have its law and its entropy (gate G10)', () => {
    const uniform = uniforms(5);
    const draws = 100_000;
    const row: MaskedRow = { tokens: words, steps: 1 };
    const counts = new Float64Array(words.length);
    const bits = Float64Array.from({ length: draws }, () => {
      const v = twoStage(row, uniform);
      counts[v]++;
      return -Math.log2(words[v]);
    });
    expect(goodness(counts, words)).toBeGreaterThan(1e-3);
    const mean = bits.reduce((a, b) => a + b, 0) / draws;
    const se = Math.sqrt(bits.reduce((sum, b) => sum + (b - mean) ** 2, 0)) / draws;
    expect(Math.abs(mean - published.true_entropy)).toBeLessThan(3 * se);
  });
});

describe('trap 2, generative perplexity (gate G12)', () => {
  const m4 = worldOf('m4', defaultParameters('m4'));
  if (!isMarkovChainWorld(m4)) throw new TypeError('m4 is no chain');
  const world: MarkovChainWorld = m4;

  it('has the published rates at temperature 1/2', () => {
    const published = VECTORS.M4['temperature_0.5'];
    const { genNll, entropy, kl } = exactRates(world.chain, 0.5);
    expect(genNll).toBeCloseTo(published.genNLL, 6);
    expect(entropy).toBeCloseTo(published.H_q, 6);
    expect(kl).toBeCloseTo(published.KL_q_p, 6);
  });

  it('calls the sampler at temperature 1/2 the better one, which the KL of the law calls the worse one', () => {
    const [warm, cold] = [1, 0.5].map((temperature) => judge(world, temperature, 500, uniforms(6)));
    expect(cold.genPpl).toBeLessThan(warm.genPpl - 0.5);
    expect(cold.marginalKl - warm.marginalKl).toBeGreaterThan(10 * Math.hypot(cold.se, warm.se));
    expect(warm.marginalKl).toBeCloseTo(0, 12);
  });
});
