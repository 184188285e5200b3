import { describe, expect, it } from '@jest/globals';
import { decideRung, rungSamples, survivors, type RungPoint } from './halving.js';

const HALVING = { metric: 'path_kl', direction: 'minimise', eta: 3, rungs: 3 } as const;
const points = (...values: (number | null)[]): RungPoint[] =>
  values.map((value, position) => ({ pointId: String(position), world: 'm4', position, value }));

describe('successive halving', () => {
  it('ends at the samples of the spec', () => {
    expect(rungSamples(HALVING, 900)).toEqual([100, 300, 900]);
    expect(rungSamples({ eta: 2, rungs: 4 }, 500)).toEqual([63, 125, 250, 500]);
  });

  it('lets the best third go on, and at least one', () => {
    expect([0, 1, 2, 3, 5, 6, 9].map((n) => survivors(n, 3))).toEqual([0, 1, 1, 1, 1, 2, 3]);
    expect(decideRung(points(5, 1, 4, 2, 3, 6), HALVING, false)).toEqual(['dropped', 'kept', 'dropped', 'kept', 'dropped', 'dropped']);
    expect(decideRung(points(5, 1, 4), { ...HALVING, direction: 'maximise' }, false)).toEqual(['kept', 'dropped', 'dropped']);
  });

  it('breaks ties by the order of the plan', () => {
    expect(decideRung(points(1, 1, 1).reverse(), HALVING, false)).toEqual(['dropped', 'dropped', 'kept']);
  });

  it('lets points race against those of their own world', () => {
    const both = [...points(1, 2), ...points(30, 20).map((point) => ({ ...point, world: 'gmrf' }))];
    expect(decideRung(both, HALVING, false)).toEqual(['kept', 'dropped', 'dropped', 'kept']);
  });

  it('cannot rank a point of which a cell has failed', () => {
    expect(decideRung(points(null, 2, 3), HALVING, false)).toEqual(['gap', 'kept', 'dropped']);
    expect(decideRung(points(null, null), HALVING, false)).toEqual(['gap', 'gap']);
  });

  it('finishes in the last rung', () => {
    expect(decideRung(points(2, 1, null), HALVING, true)).toEqual(['finished', 'finished', 'gap']);
  });
});
