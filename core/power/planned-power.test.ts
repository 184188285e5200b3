import { describe, expect, it } from '@jest/globals';
import { plannedPower, PRIOR_SD } from './planned-power.js';

const MEASURED = { sd: 1.84, source: 'measured' } as const;

describe('plannedPower', () => {
  it('needs (1.96 sd / half)^2 samples, and says what is planned gives', () => {
    const power = plannedPower({ halfWidth: 0.05, confidence: 0.95, effect: null }, MEASURED, { samples: 200, seeds: 20 });
    expect(power).toMatchObject({ ...MEASURED, samplesNeeded: Math.ceil((1.959963985 * 1.84) ** 2 / 0.0025), power: null });
    expect(power.halfWidth).toBeCloseTo((1.959963985 * 1.84) / Math.sqrt(4000), 9);
  });

  it('needs more seeds than samples over samples a seed say, because few seeds are judged by Student', () => {
    const { seedsNeeded } = plannedPower(
      { halfWidth: 0.5, confidence: 0.95, effect: null },
      { sd: 10, source: 'given' },
      { samples: 100, seeds: 1 },
    );
    // As many as a standard deviation of 1 a seed: t(.975, 17) / sqrt(18) is the first below a half.
    expect(seedsNeeded).toBe(18);
  });

  it('gives a half chance at the planned half-width, and the error rate at the margin', () => {
    const planned = { samples: 100, seeds: 4 };
    const { halfWidth } = plannedPower({ halfWidth: 1, confidence: 0.95, effect: null }, MEASURED, planned);
    const at = (effect: number) => plannedPower({ halfWidth: 1, confidence: 0.95, effect }, MEASURED, planned).power;
    expect(at(halfWidth)).toBeCloseTo(0.5, 3);
    expect(at(0)).toBeCloseTo(0.05, 9);
    expect(at(3 * halfWidth)).toBeGreaterThan(0.999);
  });

  it('needs hardly anything of what does not vary', () => {
    const constant = { sd: 0, source: 'measured' } as const;
    expect(plannedPower({ halfWidth: 0.1, confidence: 0.95, effect: 1 }, constant, { samples: 10, seeds: 1 })).toMatchObject({
      ...{ halfWidth: 0, samplesNeeded: 2, seedsNeeded: 2, power: 1 },
    });
  });

  it('assumes nothing of what is no mean', () => {
    expect(PRIOR_SD.marginal_kl).toBeUndefined();
    expect(PRIOR_SD.frechet_distance).toBeUndefined();
  });
});
