import { gzipSync } from 'node:zlib';
import protobuf from 'protobufjs/light.js';
import type { GraphRole } from '../../core/inference/network.js';
import { BATCH, elementCode, GraphBuilder, type Value } from '../../core/onnx/index.js';
import { ModelProto, type GraphMessage, type ModelMessage } from '../../core/onnx/schema.js';

/** A package that must be refused. */
export interface HostileModel {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly role: GraphRole | 'data'; readonly bytes: Uint8Array }[];
  /** Where the refusal points, and what it says. */
  readonly pointer: string | RegExp;
  readonly reason: RegExp;
}

type Model = ModelMessage & { graph: GraphMessage };

const [LENGTH, VOCABULARY] = [32, 4];
const PLACE = { architecture: 'masked-diffusion', space: 'token', data: 'm4' };

/** A masked network of m4 whose logits `body` makes from zeros of the right shape. */
export function maskedGraph(
  body: (builder: GraphBuilder, zeros: Value, tokens: Value) => Value,
  metadata: Record<string, string> = PLACE,
): Uint8Array {
  const g = new GraphBuilder('masked');
  const tokens = g.input('tokens', 'int32', [BATCH, LENGTH]);
  const floats = g.node('Cast', [g.node('Unsqueeze', [tokens, g.ints([-1])])], { to: elementCode('float32') });
  const zeros = g.node('Mul', [g.node('Expand', [floats, g.ints([1, 1, VOCABULARY])]), g.floats([0], [1])]);
  g.output('logits', 'float32', [BATCH, LENGTH, VOCABULARY], body(g, zeros, tokens));
  return g.build(metadata);
}

/** The uniform law, a graph that is accepted. */
export const uniformGraph = (metadata?: Record<string, string>): Uint8Array =>
  maskedGraph((g, zeros) => g.node('Identity', [zeros]), metadata);

/** The uniform graph with a weight, its decoded message changed. */
function changed(change: (model: Model) => void): Uint8Array {
  const bytes = maskedGraph((g, zeros) => g.node('Add', [zeros, g.floats([1, 2, 3, 4], [VOCABULARY])]));
  const model = ModelProto.toObject(ModelProto.decode(bytes), { longs: Number, defaults: true, arrays: true }) as Model;
  change(model);
  return Uint8Array.from(ModelProto.encode(ModelProto.fromObject(model)).finish());
}

function external(location: string): Uint8Array {
  return changed(({ graph }) => {
    const weight = graph.initializer.find(({ dims }) => dims[0] === VOCABULARY && dims.length === 1);
    if (weight === undefined) throw new Error('The graph has no weight.');
    weight.rawData = new Uint8Array(0);
    weight.dataLocation = 1;
    weight.externalData = [{ key: 'location', value: location }];
  });
}

/** A loop without a trip count whose condition is always true: it never ends. */
function endlessLoop(): Uint8Array {
  const BOOL = elementCode('bool');
  const scalar = (name: string, elemType: number) => ({ name, type: { tensorType: { elemType, shape: { dim: [] } } } });
  const carried = (name: string) => ({ name, type: { tensorType: { elemType: elementCode('float32') } } });
  const body = {
    name: 'body',
    node: [
      { opType: 'Identity', input: ['go_on'], output: ['again'] },
      { opType: 'Mul', input: ['x', 'x'], output: ['y'] },
    ],
    input: [scalar('i', elementCode('int64')), scalar('go_on', BOOL), carried('x')],
    output: [scalar('again', BOOL), carried('y')],
  };
  const plain = ModelProto.toObject(ModelProto.decode(uniformGraph())) as Model;
  const last = plain.graph.node.at(-1);
  if (last === undefined) throw new Error('The graph has no nodes.');
  const [input] = last.input;
  plain.graph.node[plain.graph.node.length - 1] = {
    opType: 'Loop',
    input: ['', 'always', input],
    output: ['logits'],
    attribute: [{ name: 'body', type: 5, g: body }],
  } as unknown as GraphMessage['node'][number];
  const weights = (plain.graph.initializer ?? []) as object[];
  weights.push({ name: 'always', dataType: BOOL, dims: [], rawData: Uint8Array.of(1) });
  return Uint8Array.from(ModelProto.encode(ModelProto.fromObject(plain)).finish());
}

/** Thousands of graphs, each inside an attribute of the one before, written byte by byte: reading it must not exhaust the stack. */
function nested(depth: number): Uint8Array {
  const message = (field: number, payload: Uint8Array): Uint8Array =>
    Uint8Array.from([
      ...protobuf.Writer.create()
        .uint32((field << 3) | 2)
        .bytes(payload)
        .finish(),
    ]);
  let graph = message(1, message(4, new TextEncoder().encode('Identity')));
  // GraphProto.node = 1, NodeProto.attribute = 5, AttributeProto.g = 6.
  for (let i = 0; i < depth; i++) graph = message(1, message(5, message(6, graph)));
  return Uint8Array.from([...message(8, Uint8Array.of(0x10, 18)), ...message(7, graph)]);
}

/** A denoiser of the images of gmrf that takes them as they are, with sigma read and not used. */
function identity(type: 'float32' | 'float16', batch: number | string, space = 'pixel'): Uint8Array {
  const g = new GraphBuilder('identity');
  const x = g.input('x', type, [batch, 1, 8, 8]);
  g.input('sigma', 'float32', [BATCH]);
  g.output('x0', type, [batch, 1, 8, 8], g.node('Identity', [x]));
  return g.build({ architecture: 'gaussian-diffusion', space, data: 'gmrf' });
}

const step = (bytes: Uint8Array): HostileModel['files'] => [{ path: 'step.onnx', role: 'step', bytes }];

/** Models that must be refused, each for its own reason. */
export function hostileModels(): HostileModel[] {
  const uniform = uniformGraph();
  return [
    { name: 'text-file', files: step(new TextEncoder().encode('import torch\n')), pointer: '/files/0', reason: /is a text file/ },
    { name: 'truncated', files: step(uniform.subarray(0, 200)), pointer: '/files/0', reason: /truncated/ },
    {
      name: 'random-bytes',
      files: step(Uint8Array.from({ length: 4096 }, (_, i) => (i * 2654435761) >>> 13)),
      pointer: '/files/0',
      reason: /not an ONNX model/,
    },
    {
      name: 'zip-bomb',
      files: step(Uint8Array.from([0x50, 0x4b, 3, 4, ...gzipSync(new Uint8Array(1 << 20))])),
      pointer: '/files/0',
      reason: /zip archive; nothing is unpacked/,
    },
    {
      name: 'gzip-bomb',
      files: step(Uint8Array.from(gzipSync(new Uint8Array(1 << 20)))),
      pointer: '/files/0',
      reason: /compressed with gzip; nothing is unpacked/,
    },
    {
      name: 'path-traversal',
      files: step(external('../../../../etc/passwd')),
      pointer: '/files/0',
      reason: /"\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd", a path outside the package/,
    },
    {
      name: 'absolute-path',
      files: step(external('/proc/self/environ')),
      pointer: '/files/0',
      reason: /"\/proc\/self\/environ", a path outside the package/,
    },
    { name: 'missing-weights', files: step(external('weights.bin')), pointer: '/files/0', reason: /not among the files of the package/ },
    {
      name: 'huge-weight',
      files: step(changed(({ graph }) => (graph.initializer[0].dims = [1_000_000_000]))),
      pointer: '/files/0',
      reason: /more than 268435456 elements/,
    },
    {
      name: 'huge-constant-shape',
      files: step(
        maskedGraph((g, zeros) => g.node('Add', [zeros, g.node('ReduceMax', [g.node('ConstantOfShape', [g.ints([1_000_000_000])])])])),
      ),
      pointer: '/files/0',
      reason: /output of ConstantOfShape has shape \[1000000000\]/,
    },
    {
      name: 'huge-at-run-time',
      files: step(
        maskedGraph((g, zeros, tokens) => {
          // The size is only known when the graph runs: 32 x 10^8 elements.
          const size = g.node('Mul', [g.node('Shape', [tokens], { start: 1, end: 2 }), g.ints([100_000_000])]);
          return g.node('Add', [zeros, g.node('ReduceMax', [g.node('ConstantOfShape', [size])])]);
        }),
      ),
      pointer: /^\/(files|graphs\/step)$/,
      reason: /memory|allocate|bad_alloc/i,
    },
    {
      name: 'unknown-operator',
      files: step(changed(({ graph }) => (graph.node[0].opType = 'Frobnicate'))),
      pointer: '/files/0',
      reason: /operator Frobnicate is not one/,
    },
    {
      name: 'random-operator',
      files: step(maskedGraph((g, zeros) => g.node('RandomNormalLike', [zeros]))),
      pointer: '/files/0',
      reason: /draws random numbers/,
    },
    {
      name: 'custom-domain',
      files: step(changed(({ graph }) => (graph.node[0].domain = 'com.example'))),
      pointer: '/files/0',
      reason: /com\.example::\w+ is of a custom domain/,
    },
    { name: 'nested-graphs', files: step(nested(3000)), pointer: '/files/0', reason: /cannot be read|not an ONNX model/ },
    { name: 'endless-loop', files: step(endlessLoop()), pointer: '/files', reason: /trial run took longer than its limit of \d+ s/ },
    {
      name: 'wrong-contract',
      files: step(uniformGraph({ ...PLACE, architecture: 'gaussian-diffusion', space: 'pixel' })),
      pointer: '/graphs/step/inputs',
      reason: /there is no "x" \(denoiser layout\); the graph has "tokens"/,
    },
    {
      name: 'fixed-batch',
      files: step(identity('float32', 1)),
      pointer: '/graphs/step/inputs/x/shape/0',
      reason: /the batch axis is fixed at 1/,
    },
    {
      name: 'half-inputs',
      files: step(identity('float16', BATCH)),
      pointer: '/graphs/step/inputs/x/type',
      reason: /is float16; export it as float32/,
    },
    {
      name: 'no-decoder',
      files: step(identity('float32', BATCH, 'image-latent')),
      pointer: '/files',
      reason: /the decoder graph is missing/,
    },
    {
      name: 'wrong-world',
      files: step(uniformGraph({ ...PLACE, data: 'lc4s' })),
      pointer: '/graphs/step/outputs/logits',
      reason: /has 4 columns; the 8 tokens of lc4s need 8/,
    },
    {
      name: 'not-a-number',
      files: step(maskedGraph((g, zeros) => g.node('Div', [zeros, zeros]))),
      pointer: '/graphs/step/outputs/logits',
      reason: /is NaN or was not written: outputs must be finite/,
    },
  ];
}
