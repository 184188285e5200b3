import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, Schema } from '../../apps/client/index.js';
import { BATCH, GraphBuilder } from '../../core/onnx/index.js';
import { ModelProto, type GraphMessage, type ModelMessage } from '../../core/onnx/schema.js';
import { builtInModels } from '../../models/index.js';
import { sourceFolder } from '../../models/source-folder.js';
import { startApplication, type Application } from '../support/application.js';
import { hostileModels, uniformGraph } from '../support/hostile-models.js';
import { CARD, checkedModel, pushModel, type Card, type UploadFile } from '../support/model-uploads.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';

/** A team may have 20 unfinished uploads. */
const OPEN_UPLOADS = 12;
/** Small limits, so that endless loops and huge tensors end soon. */
const LIMITS = { ENTROSCOPE_CHECK_TIMEOUT_SECONDS: '10', ENTROSCOPE_CELL_MEMORY_MIB: '700' };

/** The step graph, and the others, of an oracle, as someone else would export them: other bytes for the same function. */
function copyOf(oracle: string): UploadFile[] {
  const model = builtInModels().find(({ name }) => name === oracle);
  if (model === undefined) throw new Error(`There is no oracle ${oracle}.`);
  return model.graphs.map(({ role, bytes }) => {
    const message = ModelProto.toObject(ModelProto.decode(bytes), { longs: Number, arrays: true }) as ModelMessage & {
      graph: GraphMessage;
    };
    message.producerName = 'someone else';
    return { path: `${role}.onnx`, role, bytes: Uint8Array.from(ModelProto.encode(ModelProto.fromObject(message)).finish()) };
  });
}

const exported = (name: string, folder = 'exports'): UploadFile[] => [
  { path: 'model.onnx', role: 'step', bytes: readFileSync(path.join(import.meta.dirname, '../../models', folder, `${name}.onnx`)) },
];

describe('models of a team', () => {
  let application: Application;
  let client: ApiClient;

  beforeAll(async () => {
    application = await startApplication({ bucket: 'model-tests', concurrency: 2, extra: LIMITS });
    client = application.client;
  });
  afterAll(() => application?.stop());

  async function ready(name: string, files: readonly UploadFile[], card: Card = CARD): Promise<Schema<'ModelDetail'>> {
    const model = await checkedModel(client, (await pushModel(client, name, files, card)).id);
    expect({ state: model.state, refusal: model.refusal }).toEqual({ state: 'ready', refusal: null });
    return model;
  }

  it('that are hostile are each refused for the right reason, and API and workers stay up', async () => {
    const workers = async (): Promise<string[]> => (await client.GET('/v1/workers')).data?.items.map(({ id }) => id).sort() ?? [];
    const before = await workers();
    const checked: Schema<'ModelDetail'>[] = [];
    const models = hostileModels();
    for (let start = 0; start < models.length; start += OPEN_UPLOADS) {
      const some = models.slice(start, start + OPEN_UPLOADS);
      const pushed = await Promise.all(some.map(({ name, files }) => pushModel(client, name, files)));
      checked.push(...(await Promise.all(pushed.map(({ id }) => checkedModel(client, id, 120_000)))));
    }
    for (const [index, { name, pointer, reason }] of models.entries()) {
      const model = checked[index];
      const [first] = model.refusal?.errors ?? [];
      expect({ name, state: model.state, pointer: first?.pointer, detail: first?.detail }).toEqual({
        name,
        state: 'refused',
        pointer: typeof pointer === 'string' ? pointer : expect.stringMatching(pointer),
        detail: expect.stringMatching(reason),
      });
    }
    expect(await workers()).toEqual(before);
    await ready('good', [{ path: 'step.onnx', role: 'step', bytes: uniformGraph() }]);
  }, 180_000);

  it('run in sweeps as built-in ones do, and give what the oracle of the same function gives', async () => {
    const copies = { 'copy-ar': 'm4-ar', 'copy-masked': 'm4-masked', 'copy-embedding': 'm4-embedding', 'copy-pixel': 'gmrf-pixel' };
    await Promise.all(Object.entries(copies).map(([name, oracle]) => ready(name, copyOf(oracle))));
    const axes = { data: ['m4', 'gmrf'], steps: [4], seed: [1] } as const;
    const run = async (model: string[]): Promise<Record<string, unknown>> => {
      const id = await submitSweep(client, {
        name: 'copies',
        axes: { ...axes, data: [...axes.data], steps: [...axes.steps], seed: [...axes.seed], model },
        samples: 250,
      });
      expect(await endOfSweep(client, id)).toMatchObject({ state: 'completed', cells: { total: 4, complete: 4, reused: 0 } });
      const { data } = await client.GET('/v1/sweeps/{id}/cells', { params: { path: { id } } });
      return Object.fromEntries((data?.items ?? []).map(({ model: name, metrics, nfe }) => [name.split('@')[0], { metrics, nfe }]));
    };
    const [found, expected] = [await run(Object.keys(copies)), await run(Object.values(copies))];
    expect(Object.keys(expected).sort()).toEqual(Object.values(copies).sort());
    for (const [name, oracle] of Object.entries(copies)) expect(found[name]).toEqual(expected[oracle]);
  }, 120_000);

  it('may be exports of Hugging Face libraries, whose mapping is shown, and of JAX', async () => {
    const [decoder, masked, unet] = await Promise.all([
      ready('gpt', exported('optimum-decoder'), { ...CARD, architecture: 'autoregressive', space: 'token', data: 'm4', vocabulary: 4 }),
      ready('bert', exported('optimum-masked-lm'), {
        ...CARD,
        architecture: 'masked-diffusion',
        space: 'token',
        data: 'm4',
        vocabulary: 4,
      }),
      ready('unet', exported('diffusers-unet'), {
        ...CARD,
        ...{ architecture: 'gaussian-diffusion', space: 'pixel', data: 'gmrf', parameterisation: 'eps', schedule: { kind: 'linear' } },
      }),
      ready('jax', exported('masked-m4-jax', 'examples'), { license: 'CC0-1.0' }),
    ]);
    expect(decoder.report?.interface.graphs.step).toMatchObject({
      dialect: 'optimum',
      inputs: { tokens: { name: 'input_ids' } },
      cache: { layers: 2 },
    });
    expect(masked.report?.notes).toEqual(['logits have 8 columns, of which 0 to 3 are read as the 4 data tokens']);
    expect(unet.report?.interface.graphs.step).toMatchObject({ dialect: 'diffusers', outputs: { eps: { name: 'out_sample' } } });
    const spec = {
      name: 'exports',
      axes: { data: ['m4', 'gmrf'], steps: [2], model: ['gpt', 'bert', 'unet', 'jax'] },
      samples: 20,
    } as const;
    const id = await submitSweep(client, structuredClone(spec) as unknown as Schema<'SweepSpec'>);
    expect(await endOfSweep(client, id)).toMatchObject({ state: 'completed', cells: { total: 4, complete: 4 } });
  }, 120_000);

  it('are versions that do not change, with tags that move', async () => {
    const file = (shift: number): UploadFile[] => {
      const g = new GraphBuilder('tagged');
      const noise = g.input('noise', 'float32', [BATCH, 64]);
      g.output(
        'image',
        'float32',
        [BATCH, 1, 8, 8],
        g.node('Reshape', [g.node('Add', [noise, g.floats([shift], [1])]), g.ints([-1, 1, 8, 8])]),
      );
      return [{ path: 'step.onnx', role: 'step', bytes: g.build({ architecture: 'autoregressive', space: 'pixel', data: 'gmrf' }) }];
    };
    const first = await ready('tagged', file(1));
    const second = await ready('tagged', file(2));
    expect([first.version, second.version, second.tags]).toEqual([1, 2, ['latest']]);
    const same = await checkedModel(client, (await pushModel(client, 'tagged', file(1))).id);
    expect(same).toMatchObject({ state: 'refused', refusal: { detail: expect.stringContaining('are version 1 of tagged already') } });

    const lineOf = async (reference: string): Promise<string[] | undefined> => {
      const body = { name: 'which', axes: { data: ['gmrf'], steps: [1], model: [reference] } } as unknown as Schema<'SweepSpec'>;
      return (await client.POST('/v1/sweeps/plan', { body })).data?.lines.map(({ model }) => model);
    };
    expect(await lineOf('tagged')).toEqual(['tagged@2']);
    const tag = async (tag: string, id: string) => client.PUT('/v1/models/{id}/tags/{tag}', { params: { path: { id, tag } } });
    expect((await tag('baseline', first.id)).data?.tags).toEqual(['baseline']);
    expect((await tag('latest', first.id)).data?.tags).toEqual(['baseline', 'latest']);
    expect([await lineOf('tagged'), await lineOf('tagged@baseline'), await lineOf('tagged@2')]).toEqual([
      ['tagged@1'],
      ['tagged@1'],
      ['tagged@2'],
    ]);
    expect((await tag('latest', same.id)).response.status).toBe(409);
    const untagged = await client.DELETE('/v1/models/{id}/tags/{tag}', { params: { path: { id: first.id, tag: 'baseline' } } });
    expect(untagged.data?.tags).toEqual(['latest']);
    expect(await lineOf('tagged@baseline')).toBeUndefined();
  }, 120_000);

  it('are pushed, listed, tagged and looked at from the command line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-models-'));
    try {
      const step = path.join(folder, 'step.onnx');
      writeFileSync(step, uniformGraph());
      const card = path.join(folder, 'card.yaml');
      writeFileSync(card, 'license: CC0-1.0\ntrainingData: none\ndescription: from the command line\n');
      const run = async (...args: string[]): Promise<{ code: number; out: string }> => {
        const env = { ...process.env, NODE_OPTIONS: undefined, ENTROSCOPE_URL: application.url, ENTROSCOPE_API_KEY: application.key };
        const entry = path.join(import.meta.dirname, '../../apps/cli/bin/entroscope.mjs');
        const child = spawn(process.execPath, [entry, 'models', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        const [out, err, [code]] = await Promise.all([
          text(child.stdout),
          text(child.stderr),
          once(child, 'exit') as Promise<[number | null]>,
        ]);
        return { code: code ?? -1, out: out + err };
      };
      expect(await run('check', step, '--card', card)).toMatchObject({ code: 0, out: expect.stringContaining('It meets the contract') });
      expect(await run('check', step)).toMatchObject({ code: 3, out: expect.stringContaining('/card/license: missing') });
      const shown = [
        'expose',
        path.join(sourceFolder('models', 'reference'), 'kjv-masked-s1', 'step.onnx'),
        path.join(folder, 'shown.onnx'),
      ];
      expect(await run(...shown, '--hidden', 'add_8')).toMatchObject({
        code: 0,
        out: expect.stringContaining('hidden_states float32 [batch, 64, 128]'),
      });
      expect(await run(...shown, '--hidden', 'nothing')).toMatchObject({
        code: 3,
        out: expect.stringContaining('No node of the graph gives "nothing"'),
      });
      expect(await run(...shown)).toMatchObject({ code: 2 });
      expect(await run('push', 'typed', step, '--card', card)).toMatchObject({ code: 0, out: expect.stringMatching(/^typed@1$/m) });
      expect(await run('push', 'typed', step)).toMatchObject({ code: 3, out: expect.stringContaining('typed@2 was refused') });
      expect(await run('tag', 'typed@1', 'baseline')).toMatchObject({ code: 0, out: 'typed@1 is now baseline, latest\n' });
      expect(await run('tag', 'typed@9', 'baseline')).toMatchObject({ code: 3 });
      const { out } = await run('ls', '--name', 'typed');
      expect(out).toMatch(/typed@2 +refused/);
      expect(out).toMatch(/typed@1 +ready +baseline latest +m4 +masked-diffusion +token/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
