import { describe, expect, it } from '@jest/globals';
import { InvalidGraph } from './errors.js';
import { BATCH, GraphBuilder, OPSET } from './graph-builder.js';
import { readGraphInfo } from './graph-info.js';
import { GRAPH_LIMITS } from './read-model.js';
import { ModelProto } from './schema.js';

const FLOAT = 1;
const port = (name: string, dim: object[] = [{ dimParam: 'N' }]) => ({ name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } });
const identity = { opType: 'Identity', input: ['x'], output: ['y'] };

/** Bytes of a model as another tool might write it: a valid one, with parts replaced. */
function foreignModel({ graph = {}, ...model }: { graph?: object; [field: string]: unknown } = {}): Uint8Array {
  return ModelProto.encode(
    ModelProto.fromObject({
      irVersion: 9,
      opsetImport: [{ domain: '', version: 17 }],
      graph: { name: 'foreign', node: [identity], input: [port('x')], output: [port('y')], ...graph },
      ...model,
    }),
  ).finish();
}

function built(): Uint8Array {
  const g = new GraphBuilder('affine');
  const x = g.input('x', 'float32', [BATCH, 3]);
  const token = g.input('token', 'int32', [BATCH]);
  const row = g.node('Gather', [g.floats([1, 2, 3, 4, 5, 6], [2, 3]), token], { axis: 0 });
  g.output('y', 'float32', [BATCH, 3], g.node('Add', [x, row]));
  return g.build({ space: 'token', architecture: 'autoregressive' });
}

describe('readGraphInfo', () => {
  it('tells inputs, outputs, operators, operator set, metadata and weight size', () => {
    expect(readGraphInfo(built())).toEqual({
      inputs: [
        { name: 'x', type: 'float32', shape: ['batch', 3] },
        { name: 'token', type: 'int32', shape: ['batch'] },
      ],
      outputs: [{ name: 'y', type: 'float32', shape: ['batch', 3] }],
      operators: ['Add', 'Gather'],
      opset: OPSET,
      metadata: { architecture: 'autoregressive', space: 'token' },
      initialiserBytes: 24,
    });
  });

  it('reads models of other tools: foreign operators, weights listed as inputs, unnamed sizes', () => {
    const info = readGraphInfo(
      foreignModel({
        opsetImport: [
          { domain: 'com.microsoft', version: 1 },
          { domain: 'ai.onnx', version: 20 },
        ],
        graph: {
          node: [
            { opType: 'Gelu', domain: 'com.microsoft', input: ['x'], output: ['h'] },
            { opType: 'Add', input: ['h', 'w'], output: ['y'] },
          ],
          input: [port('x', [{}, { dimValue: 2 }]), port('w')],
          initializer: [{ name: 'w', dataType: FLOAT, dims: [2], floatData: [1, 2] }],
        },
      }),
    );
    expect(info.inputs).toEqual([{ name: 'x', type: 'float32', shape: ['?', 2] }]);
    expect(info).toMatchObject({ operators: ['Add', 'com.microsoft::Gelu'], opset: 20, initialiserBytes: 8 });
  });

  it('finds operators inside nested graphs and functions', () => {
    const nested = {
      opType: 'If',
      input: ['x'],
      output: ['y'],
      attribute: [{ name: 'then_branch', g: { node: [{ opType: 'Loop', output: ['z'] }] } }],
    };
    const info = readGraphInfo(foreignModel({ graph: { node: [nested] }, functions: [{ name: 'f', node: [{ opType: 'Scan' }] }] }));
    expect(info.operators).toEqual(['If', 'Loop', 'Scan']);
  });
});

describe('readGraphInfo on hostile bytes', () => {
  const text = new TextEncoder().encode('name: my sweep\naxes: {data: [m4], steps: [1, 2]}\n');
  const weight = { name: 'w', dataType: FLOAT, dims: [1] };
  const external = { ...weight, dataLocation: 1, externalData: [{ key: 'location', value: '../../etc/passwd' }] };
  it.each([
    ['an empty file', new Uint8Array(0), 'The file is empty'],
    ['text', text, 'not an ONNX model'],
    ['zeros', new Uint8Array(64), 'not an ONNX model'],
    ['half a model', built().subarray(0, 100), 'truncated'],
    [
      'a model without graph',
      ModelProto.encode({ irVersion: 9, opsetImport: [{ domain: '', version: 17 }] }).finish(),
      'holds no ONNX graph',
    ],
    ['a graph without nodes', foreignModel({ graph: { node: [] } }), 'holds no ONNX graph'],
    ['a graph without outputs', foreignModel({ graph: { output: [] } }), 'has no outputs'],
    ['a model without operator set', foreignModel({ opsetImport: [] }), 'names no operator set'],
    ['a weight in another file', foreignModel({ graph: { initializer: [external] } }), 'Weight "w" is stored in another file'],
    [
      'a sparse weight in another file',
      foreignModel({ graph: { sparseInitializer: [{ values: external, indices: weight }] } }),
      'Weight "w" is stored in another file',
    ],
    [
      'a constant node in another file',
      foreignModel({ graph: { node: [{ opType: 'Constant', output: ['y'], attribute: [{ name: 'value', t: external }] }] } }),
      'Weight "w" is stored in another file',
    ],
    ['an input that is no tensor', foreignModel({ graph: { input: [{ name: 'x', type: {} }] } }), '"x" has no tensor type and shape'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readGraphInfo(bytes)).toThrow(InvalidGraph);
    expect(() => readGraphInfo(bytes)).toThrow(message);
  });

  it('refuses every truncation, or reads a model whose graph is whole', () => {
    const whole = built();
    const { inputs } = readGraphInfo(whole);
    for (let length = 0; length < whole.length; length++) {
      let found: unknown;
      try {
        found = readGraphInfo(whole.subarray(0, length)).inputs;
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidGraph);
        continue;
      }
      // Only the metadata follows the operator set, so such a cut loses nothing that runs.
      expect(found).toEqual(inputs);
    }
  });

  it('refuses a file over the size limit before it decodes anything', () => {
    const huge = { length: GRAPH_LIMITS.bytes + 1 } as Uint8Array;
    expect(() => readGraphInfo(huge)).toThrow(`the limit is ${GRAPH_LIMITS.bytes}`);
  });

  it('refuses graphs nested beyond any real model', () => {
    // Wire tags of a node in a graph, its attribute, that attribute's graph, and the model's graph.
    const [node, attribute, subgraph, graph] = [0x0a, 0x2a, 0x32, 0x3a];
    let body: Buffer = Buffer.alloc(0);
    for (let depth = 0; depth < 200; depth++) body = lengthDelimited(node, lengthDelimited(attribute, lengthDelimited(subgraph, body)));
    expect(() => readGraphInfo(lengthDelimited(graph, body))).toThrow(InvalidGraph);
  });
});

/** A protobuf field of wire type 2: tag, length as varint, body. */
function lengthDelimited(tag: number, body: Buffer): Buffer {
  const length: number[] = [];
  let rest = body.length;
  for (; rest > 0x7f; rest >>>= 7) length.push((rest & 0x7f) | 0x80);
  return Buffer.concat([Buffer.from([tag, ...length, rest]), body]);
}
