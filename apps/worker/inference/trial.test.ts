import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import type { GraphRole } from '../../../core/inference/network.js';
import { adaptNetwork } from '../../../core/models/adapters/index.js';
import {
  checkPackage,
  dataShapeOf,
  modelCardSchema,
  type DataShape,
  type ModelCardInput,
  type ModelInterface,
} from '../../../core/models/contract/index.js';
import { runTrial } from '../../../core/models/trial/run-trial.js';
import { BATCH, elementCode, GraphBuilder, readGraphInfo, type Value } from '../../../core/onnx/index.js';
import { worldOf } from '../../../core/worlds/index.js';
import { EXPOSED } from '../../../tests/support/exposed-models.js';
import { builtInModels } from '../../../models/index.js';
import { OrtNetwork } from './ort-network.js';
import { OrtRunner } from './ort-runner.js';
import { sessionOptions } from './session-cache.js';

type Graphs = Partial<Record<GraphRole, Uint8Array>>;

const M4: DataShape = { kind: 'sequence', name: 'm4', length: 32, vocabulary: 4, latent: null };
const GMRF: DataShape = { kind: 'image', name: 'gmrf', pixels: 64, latent: 64 };
const MASKED = { architecture: 'masked-diffusion', space: 'token' } as const;

async function sessionOf(bytes: Uint8Array): Promise<InferenceSession> {
  return InferenceSession.create(bytes, sessionOptions('cpu'));
}

function interfaceOf(
  fields: Partial<ModelCardInput> & Pick<ModelCardInput, 'architecture' | 'space'>,
  graphs: Graphs,
  data: DataShape | null,
): ModelInterface {
  const card = modelCardSchema.parse({ license: 'CC0-1.0', trainingData: 'none', ...fields });
  const infos = Object.fromEntries(Object.entries(graphs).map(([role, bytes]) => [role, readGraphInfo(bytes)]));
  const checked = checkPackage(card, infos, data);
  if (checked.interface === null) throw new Error(JSON.stringify(checked.problems));
  return checked.interface;
}

async function trial(model: ModelInterface, graphs: Graphs) {
  const sessions = await Promise.all(Object.entries(graphs).map(async ([role, bytes]) => [role, await sessionOf(bytes)] as const));
  const runners = Object.fromEntries(sessions.map(([role, session]) => [role, new OrtRunner({ session, flopsPerSample: null })]));
  try {
    return await runTrial(model, runners);
  } finally {
    await Promise.all(sessions.map(([, session]) => session.release()));
  }
}

const exported = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, '../../../models/exports', `${name}.onnx`));

/** A masked network of m4 whose logits are made by `body` from zeros of the right shape. */
function masked(body: (builder: GraphBuilder, zeros: Value) => Value): Uint8Array {
  const builder = new GraphBuilder('test');
  const tokens = builder.input('tokens', 'int32', [BATCH, 32]);
  const floats = builder.node('Cast', [builder.node('Unsqueeze', [tokens, builder.ints([-1])])], { to: elementCode('float32') });
  const zeros = builder.node('Mul', [builder.node('Expand', [floats, builder.ints([1, 1, 4])]), builder.floats([0], [1])]);
  builder.output('logits', 'float32', [BATCH, 32, 4], body(builder, zeros));
  return builder.build({});
}

describe('the trial run', () => {
  it.each(builtInModels().filter(({ name }) => name !== 'noop'))('passes the oracle $name', async (model) => {
    const graphs = Object.fromEntries(model.graphs.map(({ role, bytes }) => [role, bytes]));
    const data = dataShapeOf(worldOf(model.data.world, model.data.parameters));
    const report = await trial(interfaceOf({ architecture: model.architecture, space: model.space }, graphs, data), graphs);
    expect(report.problems).toEqual([]);
    expect(report.calls).toBeGreaterThan(0);
  });

  it('passes reference models that show hidden states and the logits of layers', async () => {
    const kjv: DataShape = { kind: 'sequence', name: 'kjv', length: 64, vocabulary: 27, latent: null };
    for (const [architecture, step] of [
      ['masked-diffusion', EXPOSED.masked()],
      ['autoregressive', EXPOSED.autoregressive()],
    ] as const) {
      const model = interfaceOf({ architecture, space: 'token' }, { step }, kjv);
      expect((await trial(model, { step })).problems).toEqual([]);
    }
  });

  it('refuses hidden states that are not finite, and logits of layers that do not end with the logits', async () => {
    const masks = (builder: GraphBuilder, zeros: Value): Value => {
      builder.output('hidden_states', 'float32', [BATCH, 32, 4], builder.node('Log', [zeros]));
      return builder.node('Neg', [zeros]);
    };
    const step = masked(masks);
    expect((await trial(interfaceOf(MASKED, { step }, M4), { step })).problems).toMatchObject([
      { pointer: '/graphs/step/outputs/hidden_states' },
    ]);
    const builder = new GraphBuilder('belief');
    const token = builder.input('token', 'int32', [BATCH]);
    const state = builder.input('state', 'float32', [BATCH, 1]);
    const floats = builder.node('Unsqueeze', [builder.node('Cast', [token], { to: elementCode('float32') }), builder.ints([-1])]);
    const logits = builder.node('Mul', [builder.node('Expand', [floats, builder.ints([1, 4])]), builder.floats([0, 1, 2, 3], [4])]);
    builder.output('logits', 'float32', [BATCH, 4], builder.node('Neg', [logits]));
    builder.output('next_state', 'float32', [BATCH, 1], builder.node('Neg', [state]));
    builder.output('layer_logits', 'float32', [BATCH, 1, 4], builder.node('Unsqueeze', [logits, builder.ints([1])]));
    const belief = builder.build({});
    const found = await trial(interfaceOf({ architecture: 'autoregressive', space: 'token' }, { step: belief }, M4), { step: belief });
    expect(found.problems).toMatchObject([
      { pointer: '/graphs/step/outputs/layer_logits', detail: expect.stringContaining('must end with the logits themselves') },
    ]);
  });

  it('passes the decoder export, whose cache changes nothing', async () => {
    const graphs = { step: exported('optimum-decoder') };
    expect(
      (await trial(interfaceOf({ architecture: 'autoregressive', space: 'token', vocabulary: 4 }, graphs, M4), graphs)).problems,
    ).toEqual([]);
  });

  it('passes the masked language model and the UNet exports', async () => {
    const text = { step: exported('optimum-masked-lm') };
    expect((await trial(interfaceOf({ ...MASKED, vocabulary: 4 }, text, M4), text)).problems).toEqual([]);
    const image = { step: exported('diffusers-unet') };
    const fields = { architecture: 'gaussian-diffusion', space: 'pixel', parameterisation: 'eps', schedule: { kind: 'linear' } } as const;
    expect((await trial(interfaceOf(fields, image, GMRF), image)).problems).toEqual([]);
  });

  it.each([
    [
      'outputs that are not numbers',
      (g: GraphBuilder, x: Value) => g.node('Div', [x, x]),
      'is NaN or was not written: outputs must be finite',
    ],
    ['a graph that does not run', (g: GraphBuilder, x: Value) => g.node('Reshape', [x, g.ints([7, 32, 4])]), 'does not run: '],
  ])('refuses %s', async (_, body, detail) => {
    const graphs = { step: masked(body) };
    const { problems } = await trial(interfaceOf(MASKED, graphs, M4), graphs);
    expect(problems).toEqual([{ pointer: expect.stringMatching(/^\/graphs\/step/), detail: expect.stringContaining(detail) }]);
  });

  it('refuses a sample that depends on the others', async () => {
    // The mean over the batch axis, as batch normalisation in training mode takes it.
    const graphs = {
      step: masked((g, zeros) => {
        const rank = g.node('CumSum', [g.node('Exp', [zeros]), g.ints([0], [])]);
        return g.node('Sub', [rank, g.node('ReduceMean', [rank, g.ints([0])], { keepdims: 1 })]);
      }),
    };
    const { problems } = await trial(interfaceOf(MASKED, graphs, M4), graphs);
    expect(problems).toEqual([
      { pointer: '/graphs/step/outputs/logits', detail: expect.stringContaining('depends on the other samples of the batch') },
    ]);
  });

  it('refuses marginals that do not sum to 1', async () => {
    const builder = new GraphBuilder('test');
    const x = builder.input('x', 'float32', [BATCH, 32, 4]);
    builder.input('sigma', 'float32', [BATCH]);
    builder.output('x0', 'float32', [BATCH, 32, 4], builder.node('Sigmoid', [x]));
    const graphs = { step: builder.build({}) };
    const { problems } = await trial(interfaceOf({ architecture: 'gaussian-diffusion', space: 'token-embedding' }, graphs, M4), graphs);
    expect(problems).toEqual([{ pointer: '/graphs/step/outputs/x0', detail: expect.stringContaining('probabilities of each token') }]);
  });
});

describe('adapters', () => {
  it('give what the native network gives', async () => {
    const oracle = builtInModels().find(({ name }) => name === 'm4-masked');
    const graphs = { step: oracle?.graphs[0].bytes ?? new Uint8Array(0) };
    const session = await sessionOf(graphs.step);
    const loaded = { session, flopsPerSample: null };
    const [native, adapted] = [new OrtNetwork(loaded), adaptNetwork(interfaceOf(MASKED, graphs, M4), 'step', new OrtRunner(loaded))];
    const tokens = Int32Array.from({ length: 64 }, (_, i) => i % 5);
    const [expected, found] = [new Float32Array(256), new Float32Array(256)];
    await native.run(2, { tokens }, { logits: expected });
    await adapted.run(2, { tokens }, { logits: found });
    expect(found).toEqual(expected);
    await session.release();
  });

  it('take float16 weights behind float32 inputs and outputs, and refuse float16 ones by name', async () => {
    const half = (type: 'float32' | 'float16'): Uint8Array => {
      const builder = new GraphBuilder('half');
      const x = builder.input('x', type, [BATCH, 8, 8]);
      builder.input('sigma', 'float32', [BATCH]);
      const inside = builder.node('Cast', [x], { to: elementCode('float16') });
      const scaled = builder.node('Mul', [inside, builder.node('Cast', [builder.floats([-1], [1])], { to: elementCode('float16') })]);
      builder.output('eps', type, [BATCH, 8, 8], builder.node('Cast', [scaled], { to: elementCode(type) }));
      return builder.build({});
    };
    const place = { architecture: 'gaussian-diffusion', space: 'pixel' } as const;
    expect(() => interfaceOf(place, { step: half('float16') }, GMRF)).toThrow('is float16; export it as float32 (weights may stay float16');
    const graphs = { step: half('float32') };
    const model = interfaceOf(place, graphs, GMRF);
    expect((await trial(model, graphs)).problems).toEqual([]);
    const session = await sessionOf(graphs.step);
    const network = adaptNetwork(model, 'step', new OrtRunner({ session, flopsPerSample: null }));
    const x0 = new Float32Array(64);
    await network.run(1, { x: new Float32Array(64).fill(0.5), sigma: Float32Array.of(2) }, { x0 });
    // eps = -x, so x0 = x + sigma x.
    expect([...new Set(x0)]).toEqual([1.5]);
    await session.release();
  });
});
