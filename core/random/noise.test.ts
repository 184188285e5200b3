import { describe, expect, it } from '@jest/globals';
import { NoiseSource, PURPOSE } from './noise.js';

const samples = Int32Array.from({ length: 200 }, (_, i) => i);

describe('NoiseSource', () => {
  it('gives the number of an address whatever was drawn before', () => {
    const fresh = new NoiseSource(5, 1).uniform(PURPOSE.token, 3, 2, 7, 0);
    const used = new NoiseSource(5, 1);
    used.uniform(PURPOSE.data, 1, 1, 1, 1);
    used.fillUniforms(PURPOSE.token, samples, 10, 0, 9, new Float64Array(90));
    expect(used.uniform(PURPOSE.token, 3, 2, 7, 0)).toBe(fresh);
  });

  it('fills in bulk the numbers it gives one by one, also for an odd number of positions', () => {
    const noise = new NoiseSource(9, 1);
    const out = new Float64Array(4 * 7);
    noise.fillUniforms(PURPOSE.token, Int32Array.of(4, 2, 9, 0), 4, 3, 7, out);
    [4, 2, 9, 0].forEach((sample, row) => {
      for (let i = 0; i < 7; i++) expect(out[row * 7 + i]).toBe(noise.uniform(PURPOSE.token, sample, 3, i, 0));
    });
  });

  it('gives a row the same Gaussians in any batch', () => {
    const noise = new NoiseSource(9, 1);
    const together = new Float64Array(3 * 6);
    const alone = new Float64Array(6);
    noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(8, 1, 5), 3, 4, 6, together);
    noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(5), 1, 4, 6, alone);
    expect(together.slice(12)).toEqual(alone);
  });

  it('makes Gaussians of the two uniforms of a block by Box-Muller', () => {
    const noise = new NoiseSource(9, 1);
    const out = new Float64Array(4);
    noise.fillGaussians(PURPOSE.stepNoise, Int32Array.of(6), 1, 2, 4, out);
    for (const even of [0, 2]) {
      const radius = Math.sqrt(-2 * Math.log(1 - noise.uniform(PURPOSE.stepNoise, 6, 2, even, 0)));
      const angle = 2 * Math.PI * noise.uniform(PURPOSE.stepNoise, 6, 2, even + 1, 0);
      expect(out[even]).toBeCloseTo(radius * Math.cos(angle), 14);
      expect(out[even + 1]).toBeCloseTo(radius * Math.sin(angle), 14);
    }
  });

  it('changes with every part of the address and of the key', () => {
    const at = (seed: number, protocol: number, ...address: [1 | 7, number, number, number, number]): number =>
      new NoiseSource(seed, protocol).uniform(...address);
    const numbers = [
      at(1, 1, 1, 0, 0, 0, 0),
      at(2, 1, 1, 0, 0, 0, 0),
      at(1, 2, 1, 0, 0, 0, 0),
      at(1, 1, 7, 0, 0, 0, 0),
      at(1, 1, 1, 1, 0, 0, 0),
      at(1, 1, 1, 0, 1, 0, 0),
      at(1, 1, 1, 0, 0, 1, 0),
      at(1, 1, 1, 0, 0, 2, 0),
      at(1, 1, 1, 0, 0, 0, 1),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has uniform numbers with the moments of a uniform law', () => {
    const n = 200 * 100;
    const out = new Float64Array(n);
    new NoiseSource(1, 1).fillUniforms(PURPOSE.token, samples, 200, 0, 100, out);
    const mean = out.reduce((a, b) => a + b, 0) / n;
    const second = out.reduce((a, b) => a + b * b, 0) / n;
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(second - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / n));
    expect(Math.min(...out)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...out)).toBeLessThan(1);
  });

  it('has Gaussians with the moments of a standard normal law, and uncorrelated pairs', () => {
    const n = 200 * 100;
    const out = new Float64Array(n);
    new NoiseSource(1, 1).fillGaussians(PURPOSE.stepNoise, samples, 200, 0, 100, out);
    const moment = (power: number): number => out.reduce((total, z) => total + z ** power, 0) / n;
    let pairs = 0;
    for (let i = 0; i < n; i += 2) pairs += out[i] * out[i + 1];
    expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    expect(Math.abs(pairs / (n / 2))).toBeLessThan(5 * Math.sqrt(2 / n));
  });
});
