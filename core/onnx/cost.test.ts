import { describe, expect, it } from '@jest/globals';
import { countCost, ENERGY_PROXY, energyProxy } from './index.js';
import { BATCH, GraphBuilder } from './graph-builder.js';

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** x (batch, 4) through a table of 10 rows, a product with 4 x 6 weights and a sigmoid. */
function network(): Uint8Array {
  const g = new GraphBuilder('network');
  const tokens = g.input('tokens', 'int64', [BATCH, 3]);
  const rows = g.node('Gather', [g.floats(zeros(40), [10, 4]), tokens], { axis: 0 });
  const product = g.node('MatMul', [rows, g.floats(zeros(24), [4, 6])]);
  const flat = g.node('Reshape', [product, g.ints([0, -1])]);
  g.output('y', 'float32', [BATCH, 18], g.node('Sigmoid', [flat]));
  return g.build({});
}

describe('countCost', () => {
  // Batch 2: 6 tokens, 24 rows' numbers, 36 results.
  const cost = countCost(network(), 2);

  it('says what every operator costs, the costliest first', () => {
    expect(cost.operators).toEqual([
      { operator: 'MatMul', nodes: 1, flops: 2 * 36 * 4, bytes: 4 * (24 + 24 + 36) },
      { operator: 'Sigmoid', nodes: 1, flops: 36, bytes: 4 * (36 + 36) },
      // Of the table it reads the rows it writes.
      { operator: 'Gather', nodes: 1, flops: 0, bytes: 8 * 6 + 4 * (24 + 24) },
      // The same numbers under another shape.
      { operator: 'Reshape', nodes: 1, flops: 0, bytes: 0 },
    ]);
  });

  it('sums them up, and tells weights from what a call brings', () => {
    expect(cost).toMatchObject({ matmul: 288, all: 324, transcendental: 36, weightBytes: 4 * 24 });
    expect(cost.weightBytes + cost.activationBytes).toBe(cost.operators.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('reads weights once a call whatever the batch, so that a larger batch shares them', () => {
    const one = countCost(network(), 1);
    const half = { ...cost, all: cost.all / 2, activationBytes: cost.activationBytes / 2 };
    // The matrix; rows of a table are read for each token.
    expect([one.weightBytes, cost.weightBytes]).toEqual([4 * 24, 4 * 24]);
    expect(cost.activationBytes).toBe(2 * one.activationBytes);
    expect(energyProxy(half, 2)).toBeLessThan(energyProxy(one));
  });

  it('weighs a FLOP and a byte as the proxy says', () => {
    const { all, weightBytes, activationBytes } = cost;
    expect(energyProxy(cost, 4)).toBe(all * ENERGY_PROXY.joulesPerFlop + (weightBytes / 4 + activationBytes) * ENERGY_PROXY.joulesPerByte);
    expect(ENERGY_PROXY.joulesPerByte / ENERGY_PROXY.joulesPerFlop).toBe(20);
  });

  it('knows the sizes of elements: half precision, booleans, indices', () => {
    const g = new GraphBuilder('types');
    const x = g.input('x', 'float32', [BATCH, 8]);
    const half = g.node('Cast', [x], { to: 10 });
    const larger = g.node('Greater', [half, half]);
    const index = g.node('ArgMax', [half], { axis: -1, keepdims: 0 });
    g.output('y', 'bool', [BATCH, 8], larger);
    g.output('i', 'int64', [BATCH], index);
    const bytes = Object.fromEntries(countCost(g.build({})).operators.map((one) => [one.operator, one.bytes]));
    expect(bytes).toEqual({ Cast: 4 * 8 + 2 * 8, Greater: 2 * (2 * 8) + 8, ArgMax: 2 * 8 + 8 });
  });
});
