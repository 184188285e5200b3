import { describe, expect, it } from '@jest/globals';
import type { CellSpec, Parameters } from '../cells/cell.js';
import type { CellResult } from '../cells/result.js';
import { metricsOf, samplerParameters, takesSteps } from '../grid/applicability.js';
import { applicableMeasurements } from '../grid/asked-metrics.js';
import { MEASUREMENTS, PROTOCOL_VERSION, type Sampler, SUB_BATCH, type World } from '../grid/vocabulary.js';
import type { NetworkSet } from '../inference/network.js';
import { worldOf } from '../worlds/index.js';
import type { AutomatonWorld } from '../worlds/automaton-world.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import type { GaussianImageWorld, MixtureImageWorld } from '../worlds/world.js';
import { CellCancelled, executeCell, InvalidModelOutput } from './execute-cell.js';
import {
  exactChainNetwork,
  exactCholeskyNetwork,
  exactEmbeddingNetwork,
  exactLatentClassNetwork,
  exactLatentNetworks,
  exactMaskedNetwork,
  exactMixtureNetwork,
  exactPixelNetwork,
  exactPrefixNetwork,
  exactFieldLatentNetworks,
  FunctionNetwork,
} from './testing/exact-networks.js';

const M4 = { length: 12, vocabulary: 4, forward: 0.7 };
const LC4S = { length: 8, prior: [0.5, 0.3, 0.15, 0.05], ownTokens: 2, ownShare: 0.8 };
const GMRF = { side: 4, rho: 0.95, sigmaRef: 0.02 };
const GMM = { side: 3, weights: [0.6, 0.4], separation: 4, rhos: [0.9, 0.5], variances: [1, 0.5], sigmaRef: 0.02 };
const AUTOMATA = {
  hmm3: { length: 8, states: 3, stay: 0.9, ownTokens: 2, ownShare: 0.8 },
  pair: { length: 8, vocabulary: 4 },
  par: { length: 8, vocabulary: 2 },
  dyck: { length: 8, types: 2, depth: 3 },
  agree: { length: 8, keys: 4, fillers: 3 },
};
const chain = worldOf('m4', M4) as MarkovChainWorld;
const classes = worldOf('lc4s', LC4S) as LatentClassWorld;
const field = worldOf('gmrf', GMRF) as GaussianImageWorld;
const mixture = worldOf('gmm', GMM) as MixtureImageWorld;

type Route = Pick<CellSpec, 'architecture' | 'space'> & { world: World; sampler: Sampler; networks: NetworkSet };
const GAUSSIAN_SAMPLERS = ['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m', 'euler_flow'] as const;
const gaussian = (world: Route['world'], space: Route['space'], networks: NetworkSet): Route[] =>
  GAUSSIAN_SAMPLERS.map((sampler) => ({ world, architecture: 'gaussian-diffusion', space, sampler, networks }));

const AUTOREGRESSIVE: Route = {
  world: 'm4',
  architecture: 'autoregressive',
  space: 'token',
  sampler: 'ar_ancestral',
  networks: { step: exactChainNetwork(chain) },
};
const AUTOREGRESSIVE_CLASSES: Route = { ...AUTOREGRESSIVE, world: 'lc4s', networks: { step: exactLatentClassNetwork(classes) } };
const MASKED: Route = {
  world: 'm4',
  architecture: 'masked-diffusion',
  space: 'token',
  sampler: 'mdlm_ancestral',
  networks: { step: exactMaskedNetwork(chain) },
};
/** Samplers of masked tokens beside `mdlm_ancestral`. */
const OTHER_MASKED = ['sedd_tweedie', 'fhs', 'blocks', 'low_entropy_k', 'eb', 'maskgit', 'remdm', 'bd3lm'] as const;
const otherMasked = (route: Route): Route[] => OTHER_MASKED.map((sampler) => ({ ...route, sampler }));
const MASKED_CLASSES: Route = { ...MASKED, world: 'lc4s', networks: { step: exactMaskedNetwork(classes) } };
const CHOLESKY: Route = {
  world: 'gmrf',
  architecture: 'autoregressive',
  space: 'pixel',
  sampler: 'cholesky_one_shot',
  networks: { step: exactCholeskyNetwork(field) },
};
const AUTOMATON_ROUTES: Route[] = (Object.keys(AUTOMATA) as (keyof typeof AUTOMATA)[]).flatMap((name) => {
  const world = worldOf(name, AUTOMATA[name]) as AutomatonWorld;
  return [
    { ...AUTOREGRESSIVE, world: name, networks: { step: exactPrefixNetwork(world) } },
    { ...MASKED, world: name, networks: { step: exactMaskedNetwork(world) } },
    ...otherMasked({ ...MASKED, world: name, networks: { step: exactMaskedNetwork(world) } }),
    ...gaussian(name, 'token-embedding', { step: exactEmbeddingNetwork(world) }),
  ];
});
const ROUTES: Route[] = [
  AUTOREGRESSIVE,
  AUTOREGRESSIVE_CLASSES,
  MASKED,
  MASKED_CLASSES,
  ...otherMasked(MASKED),
  ...otherMasked(MASKED_CLASSES),
  CHOLESKY,
  ...gaussian('m4', 'token-embedding', { step: exactEmbeddingNetwork(chain) }),
  ...gaussian('lc4s', 'sentence-latent', exactLatentNetworks(classes)),
  ...gaussian('gmrf', 'pixel', { step: exactPixelNetwork(field) }),
  ...gaussian('gmrf', 'image-latent', exactFieldLatentNetworks(field)),
  ...gaussian('gmm', 'pixel', { step: exactMixtureNetwork(mixture) }),
  ...AUTOMATON_ROUTES,
];
const PARAMETERS = { m4: M4, lc4s: LC4S, gmrf: GMRF, gmm: GMM, noop: {}, ...AUTOMATA };
const QUIET = { onProgress: () => undefined, cancelled: () => false };

function specOf(route: Route, steps: number, samples = 400, seed = 1): CellSpec {
  return {
    protocol: PROTOCOL_VERSION,
    data: { world: route.world, parameters: PARAMETERS[route.world] },
    architecture: route.architecture,
    space: route.space,
    graphs: {},
    sampler: { name: route.sampler, parameters: samplerParameters(route.sampler, route.space, route.world) },
    steps: takesSteps(route.sampler) ? steps : null,
    seed,
    samples,
    runtimeClass: 'test',
  };
}

const scientific = ({ metrics, checks, nfe, trajectory, samples }: CellResult): unknown => ({
  metrics,
  checks,
  nfe,
  samples,
  trajectory: trajectory.map((state) => ({ ...state, wallMs: 0 })),
});

describe('executeCell on exact networks', () => {
  it.each(ROUTES.map((route) => [`${route.world} ${route.space} ${route.sampler}`, route] as const))(
    '%s passes its gate checks',
    async (_, route) => {
      for (const steps of [1, 4]) {
        const { metrics, checks } = await executeCell(specOf(route, steps, 100), route.networks, QUIET);
        expect(metrics.map((m) => m.metric)).toEqual(metricsOf({ ...route, data: route.world }));
        expect(checks.length).toBeGreaterThan(0);
        for (const check of checks) expect(check.pValue).toBeGreaterThan(1e-5);
      }
    },
  );

  it.each([
    [AUTOREGRESSIVE, { temperature: 0.5 }],
    [AUTOREGRESSIVE_CLASSES, { temperature: 2 }],
    [{ ...MASKED, sampler: 'low_entropy_k' }, { temperature: 0.7 }],
    [
      { ...MASKED_CLASSES, sampler: 'eb' },
      { gamma: 3, temperature: 1.5 },
    ],
    [{ ...MASKED, sampler: 'blocks' }, { sizes: 'optimal' }],
    [AUTOREGRESSIVE, { topP: 0.85 }],
    [AUTOREGRESSIVE_CLASSES, { temperature: 2, topP: 0.5 }],
    [{ ...MASKED, sampler: 'remdm' }, { eta: 0.5 }],
    [
      { ...MASKED, sampler: 'remdm' },
      { eta: 0.5, strategy: 'rescale', phase: 'switch', on: 0.55, topP: 0.9 },
    ],
    [
      { ...MASKED, sampler: 'remdm' },
      { eta: 1, strategy: 'conf' },
    ],
    [
      { ...MASKED_CLASSES, sampler: 'remdm' },
      { eta: 0.3, phase: 'loop', on: 0.55, off: 0.05, alphaOn: 0.9 },
    ],
    [
      { ...MASKED, sampler: 'bd3lm' },
      { block: 4, topP: 0.9 },
    ],
    [{ ...MASKED_CLASSES, sampler: 'bd3lm' }, { block: 8 }],
  ] as [Route, Parameters][])('passes its gate checks with other options: %j', async (route, parameters) => {
    const spec = specOf(route, 4, 400);
    const { checks } = await executeCell({ ...spec, sampler: { ...spec.sampler, parameters } }, route.networks, QUIET);
    for (const check of checks) expect(check.pValue).toBeGreaterThan(1e-5);
    expect(checks.length).toBeGreaterThan(0);
  });

  it.each(ROUTES.map((route) => [`${route.world} ${route.space} ${route.sampler}`, route] as const))(
    '%s measures what it is asked for',
    async (_, route) => {
      const measure = applicableMeasurements(MEASUREMENTS, { ...route, data: route.world, outputs: [] });
      const spec = specOf(route, 4, 300);
      const plain = await executeCell(spec, route.networks, QUIET);
      const asked = await executeCell({ ...spec, measure }, route.networks, QUIET);
      expect(asked.metrics.map((m) => m.metric)).toEqual(metricsOf({ ...route, data: route.world }, measure));
      // What every cell measures does not depend on what else is asked for.
      expect(asked.metrics.slice(0, plain.metrics.length)).toEqual(plain.metrics);
      expect(asked.checks.slice(0, plain.checks.length)).toEqual(plain.checks);
      for (const { value, expected, se } of asked.metrics.slice(plain.metrics.length))
        if (expected !== null) expect(Math.abs(value - expected)).toBeLessThan(5 * se + 1e-5);
      for (const check of asked.checks) expect(check.pValue).toBeGreaterThan(1e-5);
    },
  );

  it('measures metrics whose closed form it knows within five standard errors', async () => {
    for (const route of [AUTOREGRESSIVE, MASKED, ROUTES.find((r) => r.space === 'pixel' && r.sampler === 'ddpm') as Route]) {
      const { metrics } = await executeCell(specOf(route, 8, 500), route.networks, QUIET);
      for (const { value, expected, se } of metrics) if (expected !== null) expect(Math.abs(value - expected)).toBeLessThan(5 * se + 1e-5);
    }
  });

  it('counts the cost of the start, which is large where the grid starts at little noise', async () => {
    const pixel = ROUTES.find((r) => r.space === 'pixel' && r.sampler === 'ddpm') as Route;
    const spec = specOf(pixel, 4, 100);
    const parameters = { ...spec.sampler.parameters, sigmaMax: 0.05 };
    const { checks } = await executeCell({ ...spec, sampler: { ...spec.sampler, parameters } }, pixel.networks, QUIET);
    expect(checks.find((check) => check.check === 'nelbo')?.pValue).toBeGreaterThan(1e-5);
  });

  it('gives the same result again, and other samples for another seed', async () => {
    const first = await executeCell(specOf(MASKED, 4), MASKED.networks, QUIET);
    const second = await executeCell(specOf(MASKED, 4), MASKED.networks, QUIET);
    const other = await executeCell(specOf(MASKED, 4, 400, 2), MASKED.networks, QUIET);
    expect(scientific(first)).toEqual(scientific(second));
    expect(other.samples).not.toEqual(first.samples);
  });

  it('draws the same first samples whatever the number of samples, so whatever the packing', async () => {
    for (const route of [MASKED, CHOLESKY, ...ROUTES.filter((r) => r.sampler === 'ddpm')]) {
      const small = await executeCell(specOf(route, 2, 64), route.networks, QUIET);
      const large = await executeCell(specOf(route, 2, SUB_BATCH + 10), route.networks, QUIET);
      expect(large.samples).toEqual(small.samples);
    }
  });
});

describe('executeCell accounting', () => {
  it('counts the calls that masked rows really make: K (1 - (1 - 1/K)^L)', async () => {
    const { nfe, checks } = await executeCell(specOf(MASKED, 24, 500), MASKED.networks, QUIET);
    expect(nfe).toBeLessThan(24);
    expect(nfe).toBeCloseTo(24 * (1 - (23 / 24) ** 12), 0);
    expect(checks.find((check) => check.check === 'nfe')?.pValue).toBeGreaterThan(1e-5);
  });

  it('packs only rows with something newly needed into a batch', async () => {
    const network = exactMaskedNetwork(chain);
    await executeCell(specOf(MASKED, 60, 100), { step: network }, QUIET);
    // 12 positions over 60 steps: a row is due at about one step in six.
    expect(Math.max(...network.batches)).toBeLessThan(50);
  });

  it('counts Heun twice a step but the last, and decoders once', async () => {
    const heun = ROUTES.find((r) => r.space === 'pixel' && r.sampler === 'edm_heun') as Route;
    const whitened = ROUTES.find((r) => r.space === 'image-latent' && r.sampler === 'ddim') as Route;
    expect((await executeCell(specOf(heun, 6, 30), heun.networks, QUIET)).nfe).toBe(11);
    expect((await executeCell(specOf(whitened, 6, 30), whitened.networks, QUIET)).nfe).toBe(7);
  });

  it('reports a trajectory from no decision to all decided', async () => {
    const { trajectory } = await executeCell(specOf(MASKED, 6, 300), MASKED.networks, QUIET);
    expect(trajectory).toHaveLength(7);
    expect(trajectory[0]).toMatchObject({ step: 0, nfe: 0, noiseLevel: 1 });
    expect(trajectory[0].remainingEntropy).toBeCloseTo(chain.entropyBits / 12, 6);
    expect(trajectory[6]).toMatchObject({ noiseLevel: 0, predictiveEntropyOnData: null });
    expect(trajectory[6].remainingEntropy).toBeCloseTo(0, 9);
    // Before anything is revealed the network knows only the uniform marginal.
    expect(trajectory[0].predictiveEntropyOnSamples).toBeCloseTo(2, 5);
  });

  it('keeps at most 64 samples and reports progress up to 1', async () => {
    const fractions: number[] = [];
    const { samples } = await executeCell(specOf(MASKED, 4, 300), MASKED.networks, { ...QUIET, onProgress: (f) => fractions.push(f) });
    expect(samples?.shape).toEqual([64, 12]);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });
});

describe('executeCell refusals', () => {
  it('names tensor, step and sample of a non-finite output', async () => {
    const broken = new FunctionNetwork({ tokens: 12, logits: 48 }, (row, _feeds, { logits }) => {
      (logits as Float32Array).fill(0, row * 48, (row + 1) * 48);
      if (row === 7) logits[row * 48 + 3] = Number.NaN;
    });
    const run = executeCell(specOf(MASKED, 1, 50), { step: broken }, QUIET);
    await expect(run).rejects.toThrow(InvalidModelOutput);
    await expect(run).rejects.toThrow('Output "logits" of the step graph is not usable at step 0, sample 7: element 3 of 48 is NaN');
  });

  it('finds an output that was only half written', async () => {
    const short = new FunctionNetwork({ tokens: 12, logits: 48 }, (row, _feeds, { logits }) => {
      (logits as Float32Array).fill(0, row * 48, row * 48 + 24);
    });
    await expect(executeCell(specOf(MASKED, 1, 50), { step: short }, QUIET)).rejects.toThrow('element 24 of 48');
  });

  it('refuses a graph of another size before any call', async () => {
    const wrong = new FunctionNetwork({ tokens: 12, logits: 50 }, () => undefined);
    await expect(executeCell(specOf(MASKED, 1), { step: wrong }, QUIET)).rejects.toThrow(
      'Tensor "logits" of the step graph has 50 elements per sample',
    );
    expect(wrong.batches).toEqual([]);
  });

  it('stops between calls when cancelled', async () => {
    let calls = 0;
    const run = executeCell(specOf(MASKED, 8), MASKED.networks, { ...QUIET, cancelled: () => ++calls > 3 });
    await expect(run).rejects.toThrow(CellCancelled);
    expect(calls).toBe(4);
  });

  it('says which graph is missing and which protocol it speaks', async () => {
    const whitened = ROUTES.find((r) => r.space === 'image-latent') as Route;
    await expect(executeCell(specOf(whitened, 2), { step: whitened.networks.step }, QUIET)).rejects.toThrow('no decoder graph');
    await expect(executeCell({ ...specOf(MASKED, 2), protocol: 999 }, MASKED.networks, QUIET)).rejects.toThrow('protocol version');
  });

  it('fails the checks of a network that is wrong', async () => {
    const flat = new FunctionNetwork({ tokens: 12, logits: 48 }, (row, _feeds, { logits }) => {
      (logits as Float32Array).fill(0, row * 48, (row + 1) * 48);
    });
    const { checks } = await executeCell(specOf(MASKED, 6), { step: flat }, QUIET);
    expect(Math.min(...checks.map((check) => check.pValue))).toBeLessThan(1e-12);
  });

  it('fails the checks of a mixture whose network takes its classes as equally likely', async () => {
    const wrong = worldOf('gmm', { ...GMM, weights: [0.5, 0.5] }) as MixtureImageWorld;
    const route = ROUTES.find((r) => r.world === 'gmm' && r.sampler === 'ddpm') as Route;
    const { checks } = await executeCell(specOf(route, 16, 2000), { step: exactMixtureNetwork(wrong) }, QUIET);
    expect(checks.find(({ check }) => check === 'class_law')?.pValue).toBeLessThan(1e-4);
  });
});
