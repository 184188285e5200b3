import { describe, expect, it } from '@jest/globals';
import { EXPOSED } from '../../tests/support/exposed-models.js';
import { runGraph, type Feed } from '../testing/graph-session.js';
import { referenceFile } from './packages.js';

const TOKENS = BigInt64Array.from({ length: 2 * 64 }, (_, i) => BigInt((7 * i) % 27));
const MASKED: Record<string, Feed> = { tokens: { data: TOKENS, shape: [2, 64] } };
const DECODER: Record<string, Feed> = {
  ...MASKED,
  ...Object.fromEntries(
    [0, 1, 2, 3].flatMap((layer) =>
      ['key', 'value'].map((part) => [`past.${layer}.${part}`, { data: new Float32Array(0), shape: [2, 4, 0, 32] }]),
    ),
  ),
};

describe('reference models that show what they keep inside', () => {
  it('predict as before, and end in the hidden states that the head reads', async () => {
    const [plain, exposed] = await Promise.all([
      runGraph(referenceFile('kjv-masked-s1', 'step.onnx'), MASKED),
      runGraph(EXPOSED.masked(), MASKED),
    ]);
    expect(exposed['hidden_states']).toHaveLength(2 * 64 * 128);
    expect(largestGap(plain['logits'], exposed['logits'])).toBeLessThan(1e-4);
  });

  it('give the logits of every layer, the last being those of the network', async () => {
    const [plain, exposed] = await Promise.all([
      runGraph(referenceFile('kjv-autoregressive-s1', 'step.onnx'), DECODER),
      runGraph(EXPOSED.autoregressive(), DECODER),
    ]);
    const layers = [0, 1, 2, 3].map((layer) =>
      Float64Array.from({ length: 2 * 64 * 27 }, (_, i) => exposed['layer_logits'][(Math.floor(i / 27) * 4 + layer) * 27 + (i % 27)]),
    );
    expect(largestGap(layers[3], plain['logits'])).toBeLessThan(1e-4);
    // The head is made for the last layer: what it makes of the first is something else.
    expect(largestGap(layers[0], plain['logits'])).toBeGreaterThan(1);
  });
});

function largestGap(a: Float64Array, b: Float64Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((gap, value, i) => Math.max(gap, Math.abs(value - b[i])), 0);
}
