import { describe, expect, it } from '@jest/globals';
import { holmGate, type CellCheck } from './holm-gate.js';

const check = (cellId: string, pValue: number): CellCheck => ({ cellId, check: 'gen_nll', observed: 1, expected: 1, se: 1, pValue });

describe('holmGate', () => {
  it('is none without checks', () => {
    expect(holmGate([])).toEqual({ status: 'none', familyWiseError: 1e-3, checks: 0, rejected: 0, worst: [] });
  });

  it('compares the smallest of m p-values with error / m and the next with error / (m - 1)', () => {
    // Bonferroni at .03 / 3 = .01 would reject only a; Holm also rejects b at .03 / 2 = .015, and c stops at .03.
    const verdict = holmGate([check('c', 0.031), check('a', 0.01), check('b', 0.014)], 0.03);
    expect(verdict).toMatchObject({ status: 'red', checks: 3, rejected: 2 });
  });

  it('stops at the first check that it does not reject', () => {
    expect(holmGate([check('a', 0.011), check('b', 0.012), check('c', 0.013)], 0.03)).toMatchObject({ status: 'green', rejected: 0 });
  });

  it('rejects a comparison that has no p-value', () => {
    expect(holmGate([check('a', NaN), check('b', 0.5)])).toMatchObject({ status: 'red', rejected: 1 });
  });

  it('lists the same worst 20 whatever the order of the checks', () => {
    const checks = Array.from({ length: 30 }, (_, i) => check(`cell-${i}`, (1 + (i % 3)) / 10));
    const verdict = holmGate(checks);
    expect(verdict.worst).toHaveLength(20);
    expect(holmGate([...checks].reverse())).toEqual(verdict);
    expect(verdict.worst.slice(0, 10).every((worst) => worst.pValue === 0.1)).toBe(true);
  });
});
