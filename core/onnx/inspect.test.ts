import { describe, expect, it } from '@jest/globals';
import { BATCH, GraphBuilder, inlineExternalData, inspectGraph, readGraphInfo } from './index.js';
import { ModelProto, type GraphMessage, type ModelMessage } from './schema.js';

const NO_FILES: ReadonlyMap<string, number> = new Map();
const plain = (build: (builder: GraphBuilder) => void = () => undefined): Uint8Array => {
  const builder = new GraphBuilder('test');
  build(builder);
  const x = builder.input('x', 'float32', [BATCH, 2]);
  builder.output('y', 'float32', [BATCH, 2], builder.node('Add', [x, builder.floats([1, 2], [2])]));
  return builder.build({});
};

type Model = ModelMessage & { graph: GraphMessage };

const decoded = (bytes: Uint8Array): Model =>
  ModelProto.toObject(ModelProto.decode(bytes), { longs: Number, defaults: true, arrays: true }) as Model;

/** The plain graph with its decoded message changed. */
function changed(change: (message: Model) => void): Uint8Array {
  const message = decoded(plain());
  change(message);
  return Uint8Array.from(ModelProto.encode(ModelProto.fromObject(message)).finish());
}

function hugeAxis(graph: GraphMessage): void {
  const dims = graph.input[0].type?.tensorType?.shape?.dim ?? [];
  dims[1] = { dimValue: 1e9, dimParam: '' };
}

const external = (location: string, extra: { key: string; value: string }[] = []): Uint8Array =>
  changed(({ graph }) => {
    const [weight] = graph.initializer;
    weight.rawData = new Uint8Array(0);
    weight.dataLocation = 1;
    weight.externalData = [{ key: 'location', value: location }, ...extra];
  });

describe('a graph that is looked at without running it', () => {
  it('tells its parameters and FLOPs', () => {
    expect(inspectGraph(plain(), NO_FILES)).toMatchObject({ problems: [], parameters: 2, cost: { all: 2 }, info: { opset: 18 } });
  });

  it.each([
    ['a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4), 'a zip archive; nothing is unpacked'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8), 'compressed with gzip'],
    ['text', new TextEncoder().encode('hello\n'), 'is a text file'],
    ['a Git LFS pointer', new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'), 'git lfs pull'],
    ['a truncated file', plain().subarray(0, 60), 'truncated'],
    ['an empty file', new Uint8Array(0), 'The file is empty'],
  ])('is refused as %s', (_, bytes, detail) => {
    expect(inspectGraph(bytes, NO_FILES)).toMatchObject({ info: null, problems: [expect.stringContaining(detail)] });
  });

  it.each([
    ['an unknown operator', changed(({ graph }) => (graph.node[0].opType = 'Frobnicate')), 'operator Frobnicate is not one'],
    ['a random operator', changed(({ graph }) => (graph.node[0].opType = 'RandomNormalLike')), 'draws random numbers'],
    ['a custom domain', changed(({ graph }) => (graph.node[0].domain = 'com.evil')), 'operator com.evil::Add is of a custom domain'],
    ['an old operator set', changed(({ opsetImport }) => (opsetImport[0].version = 7)), 'The operator set is 7'],
    ['a huge weight', changed(({ graph }) => (graph.initializer[0].dims = [1_000_000_000])), 'more than 268435456 elements'],
    ['a huge input', changed(({ graph }) => hugeAxis(graph)), '"x" has shape [batch, 1000000000]'],
    [
      'a weight that is not all there',
      changed(({ graph }) => (graph.initializer[0].dims = [3])),
      'declares 3 elements and does not store as many',
    ],
  ])('is refused for %s', (_, bytes, detail) => {
    expect(inspectGraph(bytes, NO_FILES).problems).toContainEqual(expect.stringContaining(detail));
  });

  it('is refused for an output as large as a constant says', () => {
    const bytes = plain((builder) => {
      builder.node('ConstantOfShape', [builder.ints([1_000_000_000])]);
    });
    expect(inspectGraph(bytes, NO_FILES).problems).toContainEqual(expect.stringContaining('The output of ConstantOfShape'));
  });
});

describe('weights in other files', () => {
  const files = new Map([['weights.bin', 16]]);

  it.each(['../../etc/passwd', '/etc/passwd', 'sub/weights.bin', '..', 'C:\\weights.bin', '..\\weights.bin', ''])(
    'are refused at %j',
    (location) => {
      expect(inspectGraph(external(location), files).problems).toEqual([
        expect.stringContaining('a path outside the package, which is never opened'),
      ]);
    },
  );

  it('are refused when the file is not there, or too short', () => {
    expect(inspectGraph(external('other.bin'), files).problems).toEqual([expect.stringContaining('not among the files of the package')]);
    const beyond = external('weights.bin', [
      { key: 'offset', value: '12' },
      { key: 'length', value: '8' },
    ]);
    expect(inspectGraph(beyond, files).problems).toEqual([expect.stringContaining('beyond the end')]);
    const short = external('weights.bin', [{ key: 'length', value: '4' }]);
    expect(inspectGraph(short, files).problems).toEqual([expect.stringContaining('needs 8 bytes, its file gives 4')]);
  });

  it('are put inside, so that the graph is the one file it was', () => {
    const data = new Uint8Array(16);
    new DataView(data.buffer).setFloat32(4, 1, true);
    new DataView(data.buffer).setFloat32(8, 2, true);
    const bytes = external('weights.bin', [
      { key: 'offset', value: '4' },
      { key: 'length', value: '8' },
    ]);
    expect(inspectGraph(bytes, files).problems).toEqual([]);
    const inside = inlineExternalData(bytes, new Map([['weights.bin', data]]));
    expect(decoded(inside)).toEqual(decoded(plain()));
    expect(readGraphInfo(inside)).toEqual(readGraphInfo(plain()));
  });
});
