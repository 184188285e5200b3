import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellSpec } from '../../core/cells/cell.js';
import type { CellResult } from '../../core/cells/result.js';
import { dataKindOf, samplerParameters } from '../../core/grid/applicability.js';
import { PROTOCOL_VERSION, type Sampler } from '../../core/grid/vocabulary.js';
import { builtInModels } from '../../models/index.js';
import { endProcess, startApplication, startProcess, type Application } from '../support/application.js';
import { processEnvironment } from '../support/environment.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { until } from '../support/until.js';
import { noVulkan, vulkanEnvironment } from '../support/vulkan.js';

const BUCKET = 'webgpu-tests';
const SAMPLES = 250;

/** Cells whose graphs are of different kinds: look-ups of tokens, matrix products of images. */
const CELLS: readonly { model: string; sampler: Sampler; steps: number | null; onCpu: readonly string[] }[] = [
  // The provider transposes no integers: onnxruntime places that on the CPU without a word.
  { model: 'm4-masked', sampler: 'mdlm_ancestral', steps: 4, onCpu: ['Transpose'] },
  { model: 'gmrf-pixel', sampler: 'ddim', steps: 8, onCpu: [] },
];

interface TraceEvent {
  readonly cat?: string;
  readonly args?: { readonly provider?: string; readonly op_name?: string };
}

const describeOnVulkan = noVulkan === null ? describe : describe.skip;
if (noVulkan !== null) process.stderr.write(`webgpu tests are skipped: ${noVulkan}.\n`);

describeOnVulkan('the webgpu device class on a software Vulkan device', () => {
  let folder: string;
  let application: Application | undefined;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'entroscope-webgpu-'));
  });
  afterAll(async () => {
    await application?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a cell in a process of its own. @returns Its result and the provider of every node that ran. */
  async function run(device: 'cpu' | 'webgpu', { model: name, sampler, steps }: (typeof CELLS)[number]) {
    const model = builtInModels().find((candidate) => candidate.name === name);
    if (model === undefined) throw new Error(`There is no built-in model ${name}.`);
    const graphFiles = Object.fromEntries(
      model.graphs.map((graph) => {
        const file = path.join(folder, `${graph.digest}.onnx`);
        writeFileSync(file, graph.bytes);
        return [graph.role, file];
      }),
    );
    const spec: CellSpec = {
      protocol: PROTOCOL_VERSION,
      data: model.data,
      architecture: model.architecture,
      space: model.space,
      graphs: Object.fromEntries(model.graphs.map((graph) => [graph.role, graph.digest])),
      sampler: { name: sampler, parameters: samplerParameters(sampler, model.space, dataKindOf(model.data)) },
      steps,
      seed: 1,
      samples: SAMPLES,
      runtimeClass: device,
    };
    const prefix = path.join(folder, `${device}-${name}`);
    const child = fork(path.join(import.meta.dirname, 'profiled-cell.mjs'), [device, prefix], {
      env: { ...process.env, NODE_OPTIONS: undefined, ...vulkanEnvironment() },
      serialization: 'advanced',
    });
    child.send({ type: 'run', cell: 1, spec, files: { graphs: graphFiles, instrument: null, items: null }, resume: null });
    const [answer] = (await once(child, 'message')) as [{ type: string; result: CellResult }];
    expect(answer).toMatchObject({ type: 'complete' });
    await once(child, 'exit');
    return { result: answer.result, providers: providersOf(prefix) };
  }

  function providersOf(prefix: string): Map<string, string[]> {
    const nodes = new Map<string, string[]>();
    for (const file of readdirSync(folder).filter((name) => path.join(folder, name).startsWith(prefix) && name.endsWith('.json'))) {
      const events = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as TraceEvent[];
      for (const { cat, args } of events) {
        if (cat !== 'Node' || args?.provider === undefined || args.provider === '') continue;
        nodes.set(args.provider, [...(nodes.get(args.provider) ?? []), args.op_name ?? '']);
      }
    }
    return nodes;
  }

  it.each(CELLS)('runs the nodes of $model on the device and agrees with the cpu', async (cell) => {
    const [onDevice, onCpu] = [await run('webgpu', cell), await run('cpu', cell)];
    expect([...onCpu.providers.keys()]).toEqual(['CPUExecutionProvider']);
    expect(onDevice.providers.get('WebGpuExecutionProvider')?.length).toBeGreaterThan(0);
    expect([...new Set(onDevice.providers.get('CPUExecutionProvider'))]).toEqual(cell.onCpu);
    for (const { metric, value, se } of onCpu.result.metrics) {
      const other = onDevice.result.metrics.find((entry) => entry.metric === metric);
      expect({ metric, far: Math.abs((other?.value ?? NaN) - value) > 1e-3 + se }).toEqual({ metric, far: false });
    }
  });

  it('serves its own queue: a sweep for webgpu is run by a webgpu worker under its own runtime class', async () => {
    application = await startApplication({ bucket: BUCKET });
    const { database, temporal, client } = application;
    const environment = processEnvironment({
      database,
      temporal,
      bucket: BUCKET,
      extra: { ...vulkanEnvironment(), ENTROSCOPE_CONCURRENCY: '1' },
    });
    const worker = startProcess('worker', ['--role', 'cells', '--device', 'webgpu'], environment);
    try {
      await until('the webgpu worker is registered', 30_000, async () => {
        const { data } = await client.GET('/v1/workers');
        return data?.items.some(({ device }) => device === 'webgpu') ?? false;
      });
      const id = await submitSweep(client, {
        name: 'webgpu',
        axes: { data: ['m4'], architecture: ['masked-diffusion'], space: ['token'], steps: [2, 4] },
        samples: SAMPLES,
        device: 'webgpu',
      });
      const ended = await endOfSweep(client, id);
      expect(ended).toMatchObject({ state: 'completed', cells: { complete: 2 }, runtimeClass: expect.stringMatching(/^webgpu\//) });
    } finally {
      await endProcess(worker);
    }
  });
});
