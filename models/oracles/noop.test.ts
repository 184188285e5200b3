import { describe, expect, it } from '@jest/globals';
import { runGraph } from '../testing/graph-session.js';
import { noopGraph } from './noop.js';

describe('no-op graph', () => {
  it('returns its input at any batch', async () => {
    const { y } = await runGraph(noopGraph().build({}), { x: { data: Float32Array.of(1.5, -2, 0), shape: [3, 1] } });
    expect([...y]).toEqual([1.5, -2, 0]);
  });
});
