import { describe, expect, it } from '@jest/globals';
import type { CellSpec } from '../cells/cell.js';
import { samplerParameters } from '../grid/applicability.js';
import { applicableMeasurements } from '../grid/asked-metrics.js';
import { PROTOCOL_VERSION, type Architecture, type Sampler } from '../grid/vocabulary.js';
import type { Network } from '../inference/network.js';
import type { ModelInterface } from '../models/contract/index.js';
import { defaultParameters, isMarkovChainWorld, worldOf } from '../worlds/index.js';
import type { GaussianImageWorld, SequenceWorld } from '../worlds/world.js';
import { executeCell } from './execute-cell.js';
import { exactChainNetwork, exactMaskedNetwork, exactPixelNetwork } from './testing/exact-networks.js';

const QUIET = { onProgress: () => undefined, cancelled: () => false };
const world = worldOf('m4', defaultParameters('m4')) as SequenceWorld;
const { length: L, vocabulary: V } = world;

/** An interface of which only the optional outputs matter here. */
function interfaceWith(outputs: Readonly<Record<string, readonly (number | string)[]>>): ModelInterface {
  const ports = Object.fromEntries(Object.entries(outputs).map(([name, shape]) => [name, { name, type: 'float32', shape: [...shape] }]));
  const step = {
    dialect: 'native',
    layout: 'masked-tokens',
    inputs: {},
    outputs: ports,
    length: L,
    logits: V,
    stateShape: null,
    cache: null,
  } as const;
  return {
    ...{
      contractVersion: 1,
      parameterisation: 'logits',
      schedule: null,
      vocabulary: V,
      length: L,
      firstToken: 0,
      beginToken: V,
      maskToken: V,
    },
    ...{ scaling: 1, graphs: { step } },
  };
}

function specOf(data: string, architecture: Architecture, sampler: Sampler, steps: number | null, model: ModelInterface): CellSpec {
  const space = data === 'gmrf' ? 'pixel' : 'token';
  return {
    protocol: PROTOCOL_VERSION,
    data: { world: data, parameters: defaultParameters(data === 'gmrf' ? 'gmrf' : 'm4') },
    ...{ architecture, space, graphs: { step: 'f'.repeat(64) }, interface: model, steps, seed: 1, samples: 60 },
    sampler: { name: sampler, parameters: samplerParameters(sampler, space, data === 'gmrf' ? 'gmrf' : 'm4') },
    runtimeClass: 'test',
    measure: ['hidden_states'],
  };
}

/** A network with an output more: (rows, `size`), filled by `write` from the feeds and the outputs of the network. */
function withOutput(
  inner: Network,
  name: string,
  size: number,
  write: (row: number, feeds: Parameters<Network['run']>[1], fetches: Parameters<Network['run']>[2], out: Float32Array) => void,
): Network {
  return {
    flopsPerSample: null,
    elapsedMs: 0,
    elementsPerSample: (tensor) => (tensor === name ? size : inner.elementsPerSample(tensor)),
    run: async (batch, feeds, fetches) => {
      const { [name]: own, ...rest } = fetches;
      await inner.run(batch, feeds, rest);
      if (own === undefined) return;
      for (let row = 0; row < batch; row++) write(row, feeds, rest, (own as Float32Array).subarray(row * size, (row + 1) * size));
    },
  };
}

/** Hidden states that are the one-hots of the tokens that are fed, and of the mask. */
const masked = withOutput(exactMaskedNetwork(world), 'hidden_states', L * (V + 1), (row, { tokens }, _, out) => {
  out.fill(0);
  for (let i = 0; i < L; i++) out[i * (V + 1) + Number(tokens[row * L + i])] = 1;
});
const MASKED = interfaceWith({ hidden_states: ['batch', L, V + 1] });

async function metricsOf(spec: CellSpec, step: Network): Promise<Record<string, { value: number; se: number; n: number }>> {
  const { metrics } = await executeCell(spec, { step }, QUIET);
  return Object.fromEntries(metrics.map((one) => [one.metric, one]));
}

describe('hidden states along masked steps', () => {
  it('are done again for all but 1 / K of the forwards where they are one-hots of the inputs', async () => {
    // All tokens but those of the last of about K calls change once in its K - 1 comparisons: (1 - 1/K) / (K - 1) = 1/K of the forwards.
    const { relift_share: share, step_cka: cka } = await metricsOf(specOf('m4', 'masked-diffusion', 'mdlm_ancestral', 8, MASKED), masked);
    expect(Math.abs(share.value - (1 - 1 / 8))).toBeLessThan(0.02);
    expect(share.n).toBe(32);
    expect(cka.value).toBeGreaterThan(0.5);
    expect(cka.value).toBeLessThan(1);
    expect(cka.se).toBeGreaterThan(0);
  });

  it('change nothing else of the cell, and have nothing to compare at one step', async () => {
    const spec = specOf('m4', 'masked-diffusion', 'mdlm_ancestral', 4, MASKED);
    const asked = await executeCell(spec, { step: masked }, QUIET);
    const { measure: _, ...plain } = spec;
    const without = await executeCell(plain, { step: masked }, QUIET);
    expect(asked.metrics.slice(0, without.metrics.length)).toEqual(without.metrics);
    expect({ ...asked.samples }).toEqual({ ...without.samples });
    expect(Object.keys(await metricsOf({ ...spec, steps: 1 }, masked))).toEqual(without.metrics.map(({ metric }) => metric));
  });
});

describe('hidden states along Gaussian steps', () => {
  const image = worldOf('gmrf', defaultParameters('gmrf')) as GaussianImageWorld;
  const shape = [4, 8];
  const network = withOutput(exactPixelNetwork(image), 'hidden_states', 32, (row, _, { x0 }, out) => {
    out.set((x0 as Float32Array).subarray(row * 64, row * 64 + 32));
  });
  const model = interfaceWith({ hidden_states: ['batch', ...shape] });

  it.each(['ddpm', 'edm_heun'] as const)('align more the smaller the steps of %s are', async (sampler) => {
    const [few, many] = [4, 32].map((steps) => metricsOf(specOf('gmrf', 'gaussian-diffusion', sampler, steps, model), network));
    expect((await few).relift_share).toBeUndefined();
    expect((await many).step_cka.value).toBeGreaterThan((await few).step_cka.value);
  });

  it('must be finite', async () => {
    const broken = withOutput(exactPixelNetwork(image), 'hidden_states', 32, (_, __, ___, out) => out.fill(NaN));
    await expect(metricsOf(specOf('gmrf', 'gaussian-diffusion', 'ddim', 4, model), broken)).rejects.toThrow(/"hidden_states".*NaN/);
  });
});

describe('the depth profile', () => {
  if (!isMarkovChainWorld(world)) throw new Error('m4 is a chain');
  // Layers that know more and more: the logits of layer d of 4 are d/4 of the last ones.
  const layered = withOutput(exactChainNetwork(world), 'layer_logits', 4 * V, (row, _, { logits }, out) => {
    for (let layer = 0; layer < 4; layer++)
      for (let v = 0; v < V; v++) out[layer * V + v] = ((layer + 1) / 4) * Number(logits[row * V + v]);
  });
  const model = interfaceWith({ layer_logits: ['batch', 4, V] });

  it('ends at the predictive entropy on data, and falls to it', async () => {
    const spec = specOf('m4', 'autoregressive', 'ar_ancestral', null, model);
    const { metrics, trajectory } = await executeCell(spec, { step: layered }, QUIET);
    const profile = metrics.filter(({ metric }) => metric.startsWith('entropy_depth')).map(({ value }) => value);
    expect(profile).toHaveLength(4);
    expect([...profile].sort((a, b) => b - a)).toEqual(profile);
    const onData = trajectory.flatMap(({ predictiveEntropyOnData: bits }) => (bits === null ? [] : [bits]));
    expect(profile[3]).toBeCloseTo(onData.reduce((sum, bits) => sum + bits, 0) / onData.length, 12);
  });
});

describe('what hidden states are asked of', () => {
  const at = (architecture: Architecture, sampler: Sampler, outputs: readonly ('hidden_states' | 'layer_logits')[]) =>
    applicableMeasurements(['hidden_states'], { data: 'm4', architecture, space: 'token', sampler, outputs });

  it('is what a model gives and a sampler can be followed in', () => {
    expect(at('masked-diffusion', 'mdlm_ancestral', ['hidden_states'])).toEqual(['hidden_states']);
    expect(at('autoregressive', 'ar_ancestral', ['layer_logits'])).toEqual(['hidden_states']);
    expect(at('masked-diffusion', 'mdlm_ancestral', [])).toEqual([]);
    expect(at('masked-diffusion', 'maskgit', ['hidden_states'])).toEqual([]);
    expect(at('autoregressive', 'ar_ancestral', ['hidden_states'])).toEqual([]);
  });
});
