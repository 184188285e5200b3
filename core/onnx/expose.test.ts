import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exposeOutputs } from './expose.js';
import { BATCH, GraphBuilder } from './graph-builder.js';
import { readGraphInfo } from './graph-info.js';
import { readModel } from './read-model.js';

/** x -> two layers of width 3 -> a head to 2 logits; names of tensors are those that the builder counts. */
function layered(): { bytes: Uint8Array; layers: string[] } {
  const builder = new GraphBuilder('test');
  const x = builder.input('x', 'float32', [BATCH, 4, 3]);
  const first = builder.node('Tanh', [x]);
  const second = builder.node('Mul', [first, builder.floats([2], [1])]);
  const head = builder.node('MatMul', [second, builder.floats([1, 2, 3, 4, 5, 6], [3, 2])]);
  builder.output('logits', 'float32', [BATCH, 4, 2], builder.node('Neg', [head]));
  const bytes = builder.build({ license: 'MIT' });
  return {
    bytes,
    layers: readModel(bytes).graph.node.flatMap(({ opType, output }) => (opType === 'Tanh' || opType === 'Mul' ? output : [])),
  };
}

const exported = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, '../../models/exports', `${name}.onnx`));

describe('exposeOutputs', () => {
  const { bytes, layers } = layered();

  it('appends outputs in the shapes of the contract, and keeps all else', () => {
    const exposed = exposeOutputs(bytes, { hidden: layers[1], layers });
    const [before, after] = [readModel(bytes), readModel(exposed)];
    expect(readGraphInfo(exposed)).toMatchObject({
      metadata: { license: 'MIT' },
      outputs: [
        { name: 'logits', shape: [BATCH, 4, 2] },
        { name: 'hidden_states', type: 'float32', shape: [BATCH, 4, 3] },
        { name: 'layer_logits', type: 'float32', shape: [BATCH, 4, 2, 2] },
      ],
    });
    expect(after.graph.node.slice(0, before.graph.node.length)).toEqual(before.graph.node);
    expect(after.graph.initializer.slice(0, before.graph.initializer.length)).toEqual(before.graph.initializer);
    // The head of the first layer has nodes of its own and the same weights.
    const weights = before.graph.node.flatMap(({ opType, input }) => (opType === 'MatMul' ? [input[1]] : []));
    expect(after.graph.node.filter(({ opType }) => opType === 'MatMul').map(({ input }) => input[1])).toEqual([...weights, ...weights]);
  });

  it('leaves the length of a decoder open, and asks for the width where shapes are decided at run time', () => {
    const hidden = readModel(exported('optimum-decoder')).graph.node.findLast(({ opType }) => opType === 'Mul')?.output[0] ?? '';
    expect(() => exposeOutputs(exported('optimum-decoder'), { hidden })).toThrow(/say its width/);
    const { outputs } = readGraphInfo(exposeOutputs(exported('optimum-decoder'), { hidden, width: 8 }));
    expect(outputs.find(({ name }) => name === 'hidden_states')?.shape).toEqual(['batch_size', 'sequence_length', 8]);
  });

  it.each([
    [{ hidden: 'nothing' }, /No node of the graph gives "nothing"/],
    [{ hidden: 'x' }, /No node of the graph gives "x"/],
    [{ layers: [layers[1], 'logits'] }, /The logits do not follow from "logits"/],
    [{ layers: [layers[0], 'nothing'] }, /"nothing"/],
  ])('refuses %j', (exposed, message) => {
    expect(() => exposeOutputs(bytes, exposed)).toThrow(message);
  });

  it('refuses hidden states of other axes, and bytes that are no model', () => {
    const builder = new GraphBuilder('flat');
    builder.output(
      'logits',
      'float32',
      [BATCH, 2],
      builder.node('Neg', [builder.node('Tanh', [builder.input('x', 'float32', [BATCH, 2])])]),
    );
    const flat = builder.build({});
    const [{ output }] = readModel(flat).graph.node;
    expect(() => exposeOutputs(flat, { hidden: output[0] })).toThrow(/has 2 axes/);
    expect(() => exposeOutputs(Uint8Array.of(1, 2, 3), {})).toThrow(/not an ONNX model/);
  });
});
