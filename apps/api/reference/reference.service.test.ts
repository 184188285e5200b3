import { describe, expect, it } from '@jest/globals';
import { WORLDS } from '../../../core/grid/vocabulary.js';
import { Problem } from '../problems/problem.js';
import { ReferenceService } from './reference.service.js';

const reference = new ReferenceService();

function problemOf(name: string): Problem {
  try {
    reference.world(name);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`${name} is a world`);
}

describe('exact worlds', () => {
  it('are all listed, each as it is read by its name', () => {
    const { items } = reference.worlds();
    expect(items.map(({ data }) => data)).toEqual(WORLDS);
    expect(WORLDS.map((name) => reference.world(name))).toEqual(items);
  });

  it('are read with other parameters', () => {
    const world = reference.world('m4(forward=0.6;length=16)');
    expect(world).toMatchObject({ data: 'm4(forward=0.6;length=16)', kind: 'sequence', unit: 'bits/token', entropyError: 0 });
    expect(world.parameters).toEqual({ length: 16, vocabulary: 4, forward: 0.6 });
    // Two bits for the first of four tokens, then the entropy of a row of the transition matrix for each of 15.
    const row = -0.6 * Math.log2(0.6) - 0.4 * Math.log2(0.4 / 3);
    expect(world.entropyBits).toBeCloseTo(2 + 15 * row, 10);
    expect(world.entropy).toBeCloseTo((2 + 15 * row) / 16, 10);
  });

  it('are not found by a name that no world has', () => {
    for (const name of ['m5', 'kjv', '', 'M4']) expect(problemOf(name)).toMatchObject({ kind: 'not-found' });
  });

  it.each([
    ['m4(forward=2)', 'parameter forward must be a number strictly between 0 and 1'],
    ['m4(backward=0.5)', 'unknown parameter backward'],
    ['m4(forward=0.7)', 'm4(forward=0.7) is written m4'],
    ['m4(', 'm4( is written m4'],
  ])('say what is wrong with %s', (name, detail) => {
    const problem = problemOf(name);
    expect(problem).toMatchObject({ kind: 'invalid' });
    expect(problem.message).toContain(detail);
  });
});
