import { describe, expect, it } from '@jest/globals';
import { type World } from '../../core/grid/vocabulary.js';
import { worldOf, worldParameters } from '../../core/worlds/index.js';
import { builtInModels } from '../index.js';
import { runGraph } from '../testing/graph-session.js';
import { testUniforms } from '../testing/random.js';

const BATCH = 16;
/** Bits a sequence that a float32 network may be off: 32 tokens of 1e-5 bits each. */
const FLOAT32_BITS = 32e-5;

/** Tokens 0..count-1 in random order (Fisher and Yates). */
function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** One token a step in any order is the chain rule: the bits of each sequence are its own -log2 p(x) (gates G4 and G11). */
describe.each(['m4', 'hmm3', 'pair', 'par', 'dyck', 'agree', 'lc4s'] satisfies World[])('masked oracle of %s, one token a step', (name) => {
  it('needs the exact bits of every sequence, whatever the order', async () => {
    const world = worldOf(name, worldParameters(name));
    if (world.kind !== 'sequence') throw new TypeError(`${name} has no sequences`);
    const { length: L, vocabulary: V } = world;
    const uniform = testUniforms(17);
    const data = new Uint8Array(BATCH * L);
    for (let b = 0; b < BATCH; b++) world.draw({ at: () => uniform() }, b, data, b * L);
    const orders = Array.from({ length: BATCH }, () => shuffled(L, uniform));
    const graph = builtInModels().find((model) => model.name === `${name}-masked`)?.graphs[0];
    // What each step sees is known beforehand: row step x BATCH + b shows the tokens of sequence b that come earlier in its order.
    const rows = L * BATCH;
    const tokens = new Int32Array(rows * L).fill(V);
    for (let row = 0; row < rows; row++) {
      const b = row % BATCH;
      for (const i of orders[b].slice(0, Math.floor(row / BATCH))) tokens[row * L + i] = data[b * L + i];
    }
    const { logits } = await runGraph(graph?.bytes ?? new Uint8Array(0), { tokens: { data: tokens, shape: [rows, L] } });
    const bits = new Float64Array(BATCH);
    for (let row = 0; row < rows; row++) {
      const b = row % BATCH;
      const position = orders[b][Math.floor(row / BATCH)];
      const law = logits.subarray((row * L + position) * V, (row * L + position + 1) * V);
      const total = law.reduce((sum, logit) => sum + Math.exp(logit), 0);
      bits[b] -= Math.log2(Math.exp(law[data[b * L + position]]) / total);
    }
    bits.forEach((found, b) => expect(Math.abs(found + world.log2Prob(data, b * L))).toBeLessThan(FLOAT32_BITS));
  });
});
