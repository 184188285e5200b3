import { describe, expect, it } from '@jest/globals';
import { BATCH, GraphBuilder } from './graph-builder.js';
import { readGraphInfo } from './graph-info.js';

function doubled(): GraphBuilder {
  const g = new GraphBuilder('doubled');
  const x = g.input('x', 'float32', [BATCH, 2]);
  g.output('y', 'float32', [BATCH, 2], g.node('Mul', [x, g.floats([2], [])]));
  return g;
}

describe('GraphBuilder', () => {
  it('gives the same bytes for the same calls, whatever the order of the metadata', () => {
    expect(doubled().build({ a: '1', b: '2' })).toEqual(doubled().build({ b: '2', a: '1' }));
  });

  it('gives other bytes for another constant', () => {
    const g = new GraphBuilder('doubled');
    const x = g.input('x', 'float32', [BATCH, 2]);
    g.output('y', 'float32', [BATCH, 2], g.node('Mul', [x, g.floats([3], [])]));
    expect(g.build({})).not.toEqual(doubled().build({}));
  });

  it('stores equal constants once', () => {
    const g = new GraphBuilder('shared');
    const x = g.input('x', 'float32', [BATCH, 2]);
    const once = g.node('Add', [x, g.floats([1, 2], [2])]);
    g.output('y', 'float32', [BATCH, 2], g.node('Add', [once, g.floats([1, 2], [2])]));
    expect(readGraphInfo(g.build({})).initialiserBytes).toBe(8);
  });

  it('refuses constants that do not fill their shape or are not finite in float32', () => {
    const g = new GraphBuilder('bad');
    expect(() => g.floats([1, 2, 3], [2, 2])).toThrow('graph bad: 3 numbers do not fill shape [2, 2]');
    expect(() => g.floats([1e39], [1])).toThrow('is not a finite float32');
    expect(() => g.floats([Number.NaN], [1])).toThrow('is not a finite float32');
  });

  it('refuses an output that no node computes, and one value under two names', () => {
    const g = new GraphBuilder('bad');
    const x = g.input('x', 'float32', [BATCH, 2]);
    expect(() => {
      g.output('y', 'float32', [BATCH, 2], x);
    }).toThrow('output y needs a node of its own');
    const y = g.node('Neg', [x]);
    g.output('y', 'float32', [BATCH, 2], y);
    expect(() => {
      g.output('z', 'float32', [BATCH, 2], y);
    }).toThrow('output z needs a node of its own');
  });
});
