import { describe, expect, it } from '@jest/globals';
import { benjaminiHochberg, holmAdjusted, holmLevels } from './multiplicity.js';

const P = [0.01, 0.04, 0.03, 0.005];

/** The step-down test from its definition: how many of the smallest p-values are rejected at alpha. */
function rejectedStepDown(pValues: readonly number[], alpha: number): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const rejected: number[] = [];
  for (const [rank, index] of order.entries()) {
    if (pValues[index] > alpha / (pValues.length - rank)) break;
    rejected.push(index);
  }
  return rejected.sort((a, b) => a - b);
}

/** The step-up test from its definition. */
function rejectedStepUp(pValues: readonly number[], q: number): number[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const count = sorted.reduce((most, p, rank) => (p <= (q * (rank + 1)) / sorted.length ? rank + 1 : most), 0);
  return pValues.flatMap((p, index) => (count > 0 && p <= sorted[count - 1] ? [index] : []));
}

describe('adjusted p-values', () => {
  it('are those worked out by hand', () => {
    holmAdjusted(P).forEach((p, i) => expect(p).toBeCloseTo([0.03, 0.06, 0.06, 0.02][i], 12));
    benjaminiHochberg(P).forEach((p, i) => expect(p).toBeCloseTo([0.02, 0.04, 0.04, 0.02][i], 12));
    expect([holmAdjusted([]), benjaminiHochberg([])]).toEqual([[], []]);
  });

  it('reject what the definitions of the tests reject', () => {
    for (let trial = 0; trial < 50; trial++) {
      const pValues = Array.from({ length: 9 }, (_, i) => ((trial * 37 + i * i * 13 + 7) % 101) / (i % 3 === 0 ? 1000 : 110));
      for (const alpha of [0.011, 0.052, 0.203]) {
        const below = (adjusted: number[]) => adjusted.flatMap((p, i) => (p <= alpha ? [i] : []));
        expect(below(holmAdjusted(pValues))).toEqual(rejectedStepDown(pValues, alpha));
        expect(below(benjaminiHochberg(pValues))).toEqual(rejectedStepUp(pValues, alpha));
      }
    }
  });
});

describe('holmLevels', () => {
  it('decides as the step-down test does', () => {
    const levels = holmLevels(P);
    expect(levels).toEqual([1 - 0.05 / 3, 1 - 0.05 / 2, 1 - 0.05 / 2, 1 - 0.05 / 4].map((level) => expect.closeTo(level, 12)));
    const rejected = P.flatMap((p, i) => (p <= 1 - levels[i] ? [i] : []));
    expect(rejected).toEqual(rejectedStepDown(P, 0.05));
  });

  it('is Bonferroni where nothing is rejected, and plain for one test', () => {
    expect(holmLevels([0.5, 0.9])).toEqual([0.975, 0.975]);
    expect(holmLevels([0.01])).toEqual([0.95]);
    expect(holmLevels([])).toEqual([]);
  });
});
