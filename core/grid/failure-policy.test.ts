import { describe, expect, it } from '@jest/globals';
import { policyProblem } from './failure-policy.js';

describe('policyProblem', () => {
  it.each([
    ['continue', 1, 0, 10, null],
    ['continue', 1, 10, 10, null],
    ['continue', 0.2, 2, 10, null],
    ['continue', 0.2, 3, 10, '3 of 10 cells failed; the policy allows a share of 0.2.'],
    ['continue', 0, 1, 10, '1 of 10 cells failed; the policy allows a share of 0.'],
    ['fail_fast', 1, 0, 10, null],
    ['fail_fast', 1, 1, 10, '1 of 10 cells failed, and the policy is to fail fast.'],
  ] as const)('%s with a share of %f: %i of %i failed', (onFailure, maxFailedShare, failed, total, expected) => {
    expect(policyProblem({ onFailure, maxFailedShare }, failed, total)).toBe(expected);
  });
});
