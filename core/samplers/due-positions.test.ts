import { describe, expect, it } from '@jest/globals';
import { DuePositions } from './due-positions.js';

const STEPS = 7;
const LENGTH = 12;
const ROWS = 5;

/** Steps of five rows without a pattern; step 3 of the last row has nothing. */
const due = Int32Array.from({ length: ROWS * LENGTH }, (_, index) => {
  const step = (index * index * 31 + 17 * index) % STEPS;
  return index >= (ROWS - 1) * LENGTH && step === 3 ? 4 : step;
});

/** The definition: every position is looked at. */
function dueAt(row: number, step: number): number[] {
  return Array.from({ length: LENGTH }, (_, i) => i).filter((i) => due[row * LENGTH + i] === step);
}

function takeAll(positions: DuePositions, row: number, step: number): number[] {
  const found: number[] = [];
  for (let i = positions.take(row, step); i >= 0; i = positions.take(row, step)) found.push(i);
  return found;
}

describe('DuePositions', () => {
  it('gives the positions of every step from left to right, and says when there are none', () => {
    const positions = new DuePositions(LENGTH, STEPS);
    // Twice: nothing is left of an earlier sub-batch.
    for (let round = 0; round < 2; round++) {
      positions.arrange(due, ROWS, 0);
      for (let step = 0; step < STEPS; step++) {
        for (let row = 0; row < ROWS; row++) {
          const expected = dueAt(row, step);
          expect(positions.isDue(row, step)).toBe(expected.length > 0);
          expect(takeAll(positions, row, step)).toEqual(expected);
          expect(positions.isDue(row, step)).toBe(false);
        }
      }
    }
    expect(dueAt(ROWS - 1, 3)).toEqual([]);
  });

  it('goes on from a step in the middle', () => {
    const positions = new DuePositions(LENGTH, STEPS);
    positions.arrange(due, ROWS, 4);
    for (let row = 0; row < ROWS; row++) {
      expect(positions.isDue(row, 3)).toBe(false);
      for (let step = 4; step < STEPS; step++) expect(takeAll(positions, row, step)).toEqual(dueAt(row, step));
    }
  });
});
