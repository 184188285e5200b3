import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInModels } from '../../../models/index.js';
import { GraphBuilder, readGraphInfo, type ElementType, type GraphInfo } from '../../onnx/index.js';
import { worldOf } from '../../worlds/index.js';
import {
  checkPackage,
  dataShapeOf,
  hiddenShapeOf,
  isNative,
  layersOf,
  measuredOutputsOf,
  modelCardSchema,
  readCard,
  type DataShape,
  type ModelCard,
  type ModelCardInput,
} from './index.js';

type Port = readonly [name: string, type: ElementType, shape: readonly (number | string)[]];

/** What a graph with these inputs and outputs says about itself. */
function graph(inputs: readonly Port[], outputs: readonly Port[]): GraphInfo {
  const builder = new GraphBuilder('test');
  const values = inputs.map(([name, type, shape]) => builder.input(name, type, shape));
  for (const [name, type, shape] of outputs) builder.output(name, type, shape, builder.node('Identity', [values[0]]));
  return readGraphInfo(builder.build({}));
}

const card = (fields: Partial<ModelCardInput> & Pick<ModelCardInput, 'architecture' | 'space'>): ModelCard =>
  modelCardSchema.parse({ license: 'CC0-1.0', trainingData: 'none', ...fields });

const M4: DataShape = { kind: 'sequence', name: 'm4', length: 32, vocabulary: 4, latent: null };
const GMRF: DataShape = { kind: 'image', name: 'gmrf', pixels: 64, latent: 64 };
const MASKED = card({ architecture: 'masked-diffusion', space: 'token' });
const LC4S: DataShape = { kind: 'sequence', name: 'lc4s', length: 32, vocabulary: 8, latent: 4 };
const SENTENCES = card({ architecture: 'gaussian-diffusion', space: 'sentence-latent' });
const DECODER = card({ architecture: 'autoregressive', space: 'token' });
const LATENT = card({ architecture: 'gaussian-diffusion', space: 'image-latent' });

const tokensTo = (length: number | string, columns: number, type: ElementType = 'int64', batch: number | string = 'batch'): GraphInfo =>
  graph([['tokens', type, [batch, length]]], [['logits', 'float32', [batch, length, columns]]]);
const denoiser = (...state: number[]): GraphInfo =>
  graph(
    [
      ['x', 'float32', ['batch', ...state]],
      ['sigma', 'float32', ['batch']],
    ],
    [['x0', 'float32', ['batch', ...state]]],
  );
const decoder = (...latent: number[]): GraphInfo =>
  graph([['z', 'float32', ['batch', ...latent]]], [['image', 'float32', ['batch', 1, 8, 8]]]);

const textDecoder = (latent: number, length: number, columns: number): GraphInfo =>
  graph([['z', 'float32', ['batch', latent]]], [['logits', 'float32', ['batch', length, columns]]]);
/** A decoder of tokens with a cache of one layer, two heads of four. */
const cached = (type: ElementType, batch: number | string): GraphInfo =>
  graph(
    [
      ['tokens', 'int64', ['batch', 'length']],
      ['past.0.key', type, [batch, 2, 'past', 4]],
      ['past.0.value', type, [batch, 2, 'past', 4]],
    ],
    [
      ['logits', 'float32', ['batch', 'length', 4]],
      ['present.0.key', type, [batch, 2, 'total', 4]],
      ['present.0.value', type, [batch, 2, 'total', 4]],
    ],
  );

describe('the graph contract', () => {
  it.each(builtInModels().filter(({ name }) => name !== 'noop'))('is met by the oracle $name', (model) => {
    const graphs = Object.fromEntries(model.graphs.map(({ role, bytes }) => [role, readGraphInfo(bytes)]));
    const declared = { license: 'Apache-2.0', trainingData: 'exact' };
    const read = readCard(
      declared,
      Object.values(graphs).map(({ metadata }) => metadata),
    );
    expect(read.problems).toEqual([]);
    const world = worldOf(model.data.world, model.data.parameters);
    const checked = checkPackage(read.card as ModelCard, graphs, dataShapeOf(world));
    expect(checked.problems).toEqual([]);
    expect(checked.interface?.graphs.step?.dialect).toBe('native');
  });

  it.each([
    [
      'another vocabulary',
      MASKED,
      { step: tokensTo(32, 3) },
      M4,
      '/graphs/step/outputs/logits',
      'has 3 columns; the 4 tokens of m4 need 4',
    ],
    ['columns that nobody declared', MASKED, { step: tokensTo(32, 8) }, M4, '/graphs/step/outputs/logits', 'declare vocabulary 4'],
    ['another length', MASKED, { step: tokensTo(16, 4) }, M4, '/graphs/step', 'is exported for 16 tokens; the sequences have 32'],
    [
      'a fixed batch',
      MASKED,
      { step: tokensTo(32, 4, 'int64', 1) },
      M4,
      '/graphs/step/inputs/tokens/shape/0',
      'the batch axis is fixed at 1',
    ],
    [
      'a wrong type',
      MASKED,
      { step: tokensTo(32, 4, 'float32') },
      M4,
      '/graphs/step/inputs/tokens/type',
      'is float32; export it as int64 or int32',
    ],
    [
      'float16 outputs',
      MASKED,
      { step: graph([['tokens', 'int64', ['batch', 32]]], [['logits', 'float16', ['batch', 32, 4]]]) },
      M4,
      '/graphs/step/outputs/logits/type',
      'is float16; export it as float32 (weights may stay float16: keep_io_types=True in onnxconverter-common)',
    ],
    [
      'a float16 cache',
      DECODER,
      { step: cached('float16', 'batch') },
      M4,
      '/graphs/step/inputs/past.0.key/type',
      'is float16; export it as float32',
    ],
    [
      'a cache of a fixed batch',
      DECODER,
      { step: cached('float32', 1) },
      M4,
      '/graphs/step/inputs/past.0.key/shape/0',
      'the batch axis is fixed at 1: export it with a dynamic first axis',
    ],
    [
      'latents of a fixed batch',
      SENTENCES,
      { step: denoiser(4), decoder: graph([['z', 'float32', [2, 4]]], [['logits', 'float32', ['batch', 32, 8]]]) },
      LC4S,
      '/graphs/decoder/inputs/z/shape/0',
      'the batch axis is fixed at 2',
    ],
    ['no decoder of text', SENTENCES, { step: denoiser(4) }, LC4S, '/files', 'the decoder graph is missing'],
    [
      'a decoder of another vocabulary',
      SENTENCES,
      { step: denoiser(4), decoder: textDecoder(4, 32, 4) },
      LC4S,
      '/graphs/decoder/outputs/logits',
      'has 4 columns; the 8 tokens of lc4s need 8',
    ],
    [
      'a decoder of another length',
      SENTENCES,
      { step: denoiser(4), decoder: textDecoder(4, 16, 8) },
      LC4S,
      '/graphs/decoder',
      'is exported for 16 tokens; the sequences have 32',
    ],
    ['data of another kind', MASKED, { step: tokensTo(32, 4) }, GMRF, '/card/data', 'gmrf is made of images'],
    ['no decoder', LATENT, { step: denoiser(64) }, GMRF, '/files', 'the decoder graph is missing'],
    [
      'another latent',
      LATENT,
      { step: denoiser(64), decoder: decoder(16) },
      null,
      '/graphs/decoder/inputs/z',
      'takes latents of 16 elements, the step graph makes 64',
    ],
    [
      'a latent that the data do not have',
      LATENT,
      { step: denoiser(16), decoder: decoder(16) },
      GMRF,
      '/graphs/step/inputs/x',
      'has 16 elements a sample; gmrf needs 64',
    ],
    ['a graph without use', MASKED, { step: tokensTo(32, 4), decoder: decoder(4) }, M4, '/files', 'a decoder graph has no use'],
    [
      'no such combination',
      card({ architecture: 'masked-diffusion', space: 'pixel' }),
      {},
      null,
      '/card/space',
      'there is no masked-diffusion in pixel space',
    ],
  ])('refuses %s', (_, model, graphs, data, pointer, detail) => {
    const checked = checkPackage(model, graphs, data);
    expect(checked.interface).toBeNull();
    expect(checked.problems).toContainEqual({ pointer, detail: expect.stringContaining(detail) });
  });

  it('names every problem at once', () => {
    const step = graph(
      [
        ['tokens', 'float32', [1, 32]],
        ['extra', 'float32', [1]],
      ],
      [['out', 'float32', ['batch', 32, 4]]],
    );
    expect(checkPackage(MASKED, { step }, M4).problems.map(({ pointer }) => pointer)).toEqual([
      '/graphs/step/inputs/tokens/type',
      '/graphs/step/inputs/tokens/shape/0',
      '/graphs/step/inputs',
      '/graphs/step/outputs',
    ]);
  });

  it('takes declared padding and open lengths', () => {
    const step = graph([['tokens', 'int32', ['n', 'm']]], [['logits', 'float32', ['n', 'm', 8]]]);
    const checked = checkPackage({ ...MASKED, vocabulary: 4 }, { step }, M4);
    expect(checked.problems).toEqual([]);
    expect(checked.notes).toEqual(['logits have 8 columns, of which 0 to 3 are read as the 4 data tokens']);
    expect(checked.interface).toMatchObject({ vocabulary: 4, length: 32, maskToken: 4, beginToken: 4 });
  });

  it('takes a cache of any batch and a decoder longer than the data', () => {
    expect(checkPackage(DECODER, { step: cached('float32', 'n') }, M4).interface?.graphs.step?.cache).toEqual({
      layers: 1,
      heads: 2,
      headSize: 4,
    });
    expect(checkPackage(DECODER, { step: tokensTo(64, 4) }, M4)).toMatchObject({ problems: [], interface: { length: 32 } });
  });

  it('lists hidden states among the outputs and says which outputs it does not read', () => {
    const step = graph(
      [['tokens', 'int32', ['n', 32]]],
      [
        ['logits', 'float32', ['n', 32, 4]],
        ['hidden_states', 'float32', ['n', 32, 16]],
        ['debug', 'float32', ['n', 1]],
      ],
    );
    const checked = checkPackage(MASKED, { step }, M4);
    expect(Object.keys(checked.interface?.graphs.step?.outputs ?? {})).toEqual(['logits', 'hidden_states']);
    expect(checked.notes).toEqual(['step: output "debug" is not part of the contract and is not read']);
  });
});

describe('hidden states and the logits of layers', () => {
  const hidden = (type: ElementType, ...shape: (number | string)[]): GraphInfo =>
    graph(
      [['tokens', 'int32', ['n', 32]]],
      [
        ['logits', 'float32', ['n', 32, 4]],
        ['hidden_states', type, shape],
      ],
    );
  const layered = (type: ElementType, ...shape: (number | string)[]): GraphInfo =>
    graph(
      [['tokens', 'int64', ['n', 'l']]],
      [
        ['logits', 'float32', ['n', 'l', 4]],
        ['layer_logits', type, shape],
      ],
    );

  it.each([
    ['a type', hidden('int64', 'n', 32, 16), 'hidden_states/type', /is int64; export it as float32/],
    ['axes', hidden('float32', 'n', 32), 'hidden_states/shape', /has shape \[n, 32\]; the contract is \[batch, length, width\]/],
    ['positions', hidden('float32', 'n', 33, 16), 'hidden_states/shape/1', /is 33, where length is 32 elsewhere/],
    ['an open width', hidden('float32', 'n', 32, 'w'), 'hidden_states/shape/2', /size "w" of width is not fixed/],
    ['a large width', hidden('float32', 'n', 32, 1025), 'hidden_states', /width of 1025; at most 1024/],
  ])('refuses hidden states with %s that they cannot have', (_, step, pointer, detail) => {
    expect(checkPackage(MASKED, { step }, M4).problems).toEqual([
      { pointer: `/graphs/step/outputs/${pointer}`, detail: expect.stringMatching(detail) },
    ]);
  });

  it.each([
    ['a type', layered('float16', 'n', 'l', 6, 4), 'type', /is float16; export it as float32/],
    ['axes', layered('float32', 'n', 'l', 24), 'shape', /the contract is \[batch, length, layers, logits\]/],
    ['an open number of layers', layered('float32', 'n', 'l', 'd', 4), 'shape/2', /size "d" of layers is not fixed/],
    ['columns', layered('float32', 'n', 'l', 6, 5), 'shape/3', /is 5, where logits is 4 elsewhere/],
  ])('refuses logits of layers with %s that they cannot have', (_, step, pointer, detail) => {
    expect(checkPackage(DECODER, { step }, M4).problems).toEqual([
      { pointer: `/graphs/step/outputs/layer_logits/${pointer}`, detail: expect.stringMatching(detail) },
    ]);
  });

  it('tells what a model gives, which keeps its interface in the id of its cells', () => {
    const masked = checkPackage(MASKED, { step: hidden('float32', 'n', 32, 16) }, M4).interface;
    const decoded = checkPackage(DECODER, { step: layered('float32', 'n', 'l', 6, 4) }, M4).interface;
    expect([measuredOutputsOf(masked), measuredOutputsOf(decoded), measuredOutputsOf(null)]).toEqual([
      ['hidden_states'],
      ['layer_logits'],
      [],
    ]);
    if (masked === null || decoded === null) throw new Error('both meet the contract');
    expect(isNative(masked)).toBe(false);
    expect(hiddenShapeOf(masked)).toEqual({ positions: 32, width: 16 });
    expect(layersOf(decoded)).toBe(6);
    const plain = checkPackage(MASKED, { step: tokensTo(32, 4, 'int32') }, M4).interface;
    expect(plain !== null && isNative(plain)).toBe(true);
  });

  it('of a denoiser have positions', () => {
    const step = (...shape: (number | string)[]): GraphInfo =>
      graph(
        [
          ['x', 'float32', ['n', 1, 8, 8]],
          ['sigma', 'float32', ['n']],
        ],
        [
          ['x0', 'float32', ['n', 1, 8, 8]],
          ['hidden_states', 'float32', shape],
        ],
      );
    const pixels = card({ architecture: 'gaussian-diffusion', space: 'pixel' });
    expect(hiddenShapeOf(checkPackage(pixels, { step: step('n', 16, 128) }, GMRF).interface ?? undefined)).toEqual({
      positions: 16,
      width: 128,
    });
    expect(checkPackage(pixels, { step: step('n', 128, 4, 4) }, GMRF).problems).toMatchObject([
      { pointer: '/graphs/step/outputs/hidden_states/shape', detail: expect.stringContaining('[batch, positions, width]') },
    ]);
  });
});

describe('a card', () => {
  it('is completed from the metadata of the graphs, and must not contradict them', () => {
    const metadata = {
      architecture: 'autoregressive',
      space: 'token',
      license: 'MIT',
      training_tokens: '1000',
      schedule: '{"kind":"linear"}',
    };
    expect(readCard({ trainingData: 'text' }, [metadata])).toMatchObject({
      problems: [],
      card: { architecture: 'autoregressive', license: 'MIT', trainingTokens: 1000, schedule: { kind: 'linear', trainSteps: 1000 } },
    });
    expect(readCard({ trainingData: 'text', space: 'pixel' }, [metadata]).problems).toEqual([
      { pointer: '/card/space', detail: expect.stringContaining('says "token", elsewhere it is "pixel"') },
    ]);
  });

  it('says what is missing and where it can stand', () => {
    const { problems } = readCard({ architecture: 'autoregressive' }, []);
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/card/space', '/card/license', '/card/trainingData']);
    expect(problems[2].detail).toContain('metadata property "training_data"');
  });

  it('of a later contract version is refused by name', () => {
    expect(readCard({ ...MASKED, contractVersion: 2 }, []).problems).toEqual([
      { pointer: '/card/contractVersion', detail: expect.stringContaining('reads contract version 1') },
    ]);
  });
});

describe('exports of Hugging Face libraries', () => {
  const read = (name: string): GraphInfo =>
    readGraphInfo(readFileSync(path.join(import.meta.dirname, '../../../models/exports', `${name}.onnx`)));

  it('map a decoder with its cache', () => {
    const checked = checkPackage(
      card({ architecture: 'autoregressive', space: 'token', vocabulary: 4 }),
      { step: read('optimum-decoder') },
      M4,
    );
    expect(checked.problems).toEqual([]);
    expect(checked.interface?.graphs.step).toMatchObject({
      dialect: 'optimum',
      layout: 'decoder',
      cache: { layers: 2, heads: 2, headSize: 4 },
      inputs: { tokens: { name: 'input_ids', type: 'int64' }, 'past.1.value': { name: 'past_key_values.1.value' } },
      outputs: { 'present.0.key': { name: 'present.0.key' }, logits: { name: 'logits' } },
    });
  });

  it('map a masked language model', () => {
    const checked = checkPackage({ ...MASKED, vocabulary: 4 }, { step: read('optimum-masked-lm') }, M4);
    expect(checked.problems).toEqual([]);
    expect(checked.interface?.graphs.step).toMatchObject({ dialect: 'optimum', layout: 'masked-tokens', logits: 8 });
  });

  it('map a UNet, and ask for what its graph does not tell', () => {
    const fields = { architecture: 'gaussian-diffusion', space: 'pixel' } as const;
    const step = read('diffusers-unet');
    expect(checkPackage(card(fields), { step }, GMRF).problems.map(({ pointer }) => pointer)).toEqual([
      '/card/schedule',
      '/card/parameterisation',
    ]);
    const checked = checkPackage(card({ ...fields, parameterisation: 'eps', schedule: { kind: 'linear' } }), { step }, GMRF);
    expect(checked.problems).toEqual([]);
    expect(checked.interface).toMatchObject({
      parameterisation: 'eps',
      graphs: {
        step: {
          dialect: 'diffusers',
          inputs: { time_step: { name: 'timestep' } },
          outputs: { eps: { name: 'out_sample' } },
          stateShape: [1, 8, 8],
        },
      },
    });
  });
});
