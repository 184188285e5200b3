import { describe, expect, it } from '@jest/globals';
import { SCENARIOS } from './scenarios.js';
import { holds, simulate } from './simulate.js';

/** The short form of `npm run simulate:statistics`: its seed is fixed, so that it either fails always or never. */
const SHORT = { replications: 100, replicates: 600, seed: 1 };
const LEVEL = 0.999;

describe('the statistics on simulated data', () => {
  it.each(SCENARIOS.map((scenario) => [`${scenario.kind}: ${scenario.name}`, scenario] as const))(
    'keep their promise: %s',
    (_, scenario) => {
      const rate = simulate(scenario, SHORT, LEVEL);
      expect([rate.rate, holds(rate)]).toEqual([rate.rate, true]);
    },
  );

  it('would be seen to break it', () => {
    const scenario = { ...SCENARIOS[0], replicate: (noise: { uniform(): number }) => (noise.uniform() < 0.8 ? 1 : 0) };
    expect(holds(simulate(scenario, SHORT, LEVEL))).toBe(false);
  });
});
