import { describe, expect, it } from '@jest/globals';
import { flowSigmas, karrasSigmas, logUniformSigmas } from '../closed-forms/sigma-grid.js';
import { sigmaGrid } from './sigma-grid.js';

describe('sigmaGrid', () => {
  it('has K nodes between its ends and then 0', () => {
    const grid = sigmaGrid({ schedule: 'karras', sigmaMax: 80, sigmaMin: 0.002, rho: 7 }, 18);
    expect(grid).toHaveLength(19);
    expect(grid[0]).toBe(80);
    expect(grid[17]).toBeCloseTo(0.002, 12);
    expect(grid[18]).toBe(0);
    // The second node of the EDM repository's default grid.
    expect(grid[1]).toBeCloseTo(57.586, 3);
  });

  it('agrees with the grids that the closed forms are written on', () => {
    for (const steps of [2, 7, 64]) {
      const karras = sigmaGrid({ schedule: 'karras', sigmaMax: 80, sigmaMin: 0.002, rho: 7 }, steps);
      const geometric = sigmaGrid({ schedule: 'log_uniform', sigmaMax: 8, sigmaMin: 0.12 }, steps);
      const flow = sigmaGrid({ schedule: 'uniform_time', sigmaMax: 80 }, steps);
      flowSigmas(steps, 80).forEach((sigma, i) => expect(flow[i] / sigma).toBeCloseTo(1, 12));
      karrasSigmas(steps, 80, 0.002, 7).forEach((sigma, i) => expect(karras[i]).toBeCloseTo(sigma, 10));
      logUniformSigmas(steps, 8, 0.12).forEach((sigma, i) => expect(geometric[i]).toBeCloseTo(sigma, 10));
    }
  });

  it('is uniform in the time t of x_t = (1 - t) x + t z for rectified flow, sigma = t / (1 - t)', () => {
    const grid = sigmaGrid({ schedule: 'uniform_time', sigmaMax: 4 }, 4);
    expect(grid[0]).toBe(4);
    [0.8, 0.6, 0.4, 0.2, 0].forEach((time, i) => expect(grid[i] / (1 + grid[i])).toBeCloseTo(time, 12));
  });

  it('is the largest level alone for one step', () => {
    expect(Array.from(sigmaGrid({ schedule: 'log_uniform', sigmaMax: 12, sigmaMin: 0.12 }, 1))).toEqual([12, 0]);
  });

  it('refuses what it does not know', () => {
    expect(() => sigmaGrid({ schedule: 'cosine', sigmaMax: 1, sigmaMin: 0.1 }, 4)).toThrow('Unknown noise schedule "cosine"');
    expect(() => sigmaGrid({ schedule: 'log_uniform', sigmaMax: 1, sigmaMin: 0 }, 4)).toThrow('sigmaMin must be a number > 0');
    expect(() => sigmaGrid({ schedule: 'log_uniform', sigmaMax: 1, sigmaMin: 0.1 }, 0)).toThrow('whole number of steps');
  });
});
