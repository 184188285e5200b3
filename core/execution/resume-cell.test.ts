import { describe, expect, it } from '@jest/globals';
import type { CellSpec, Parameters } from '../cells/cell.js';
import type { CellResult } from '../cells/result.js';
import { samplerParameters, takesSteps } from '../grid/applicability.js';
import { applicableMeasurements } from '../grid/asked-metrics.js';
import { MEASUREMENTS, PROTOCOL_VERSION, type Sampler, SUB_BATCH } from '../grid/vocabulary.js';
import type { NetworkSet } from '../inference/network.js';
import { worldOf } from '../worlds/index.js';
import type { MarkovChainWorld } from '../worlds/markov-chain.js';
import type { LatentClassWorld } from '../worlds/latent-class.js';
import type { GaussianImageWorld, MixtureImageWorld } from '../worlds/world.js';
import { executeCell, UnusableCheckpoint } from './execute-cell.js';
import {
  exactChainNetwork,
  exactCholeskyNetwork,
  exactEmbeddingNetwork,
  exactLatentNetworks,
  exactMaskedNetwork,
  exactMixtureNetwork,
  exactPixelNetwork,
  exactFieldLatentNetworks,
} from './testing/exact-networks.js';

const M4 = { length: 8, vocabulary: 4, forward: 0.7 };
const LC4S = { length: 4, prior: [0.5, 0.3, 0.15, 0.05], ownTokens: 2, ownShare: 0.8 };
const GMRF = { side: 3, rho: 0.95, sigmaRef: 0.02 };
const GMM = { side: 3, weights: [0.6, 0.4], separation: 4, rhos: [0.9, 0.5], variances: [1, 0.5], sigmaRef: 0.02 };
const chain = worldOf('m4', M4) as MarkovChainWorld;
const classes = worldOf('lc4s', LC4S) as LatentClassWorld;
const PARAMETERS = { m4: M4, lc4s: LC4S, gmrf: GMRF, gmm: GMM };
const field = worldOf('gmrf', GMRF) as GaussianImageWorld;
const mixture = worldOf('gmm', GMM) as MixtureImageWorld;
const STEPS = 4;
/** Two sub-batches, the second one not full. */
const SAMPLES = SUB_BATCH + 3;

interface Route {
  readonly world: keyof typeof PARAMETERS;
  readonly architecture: CellSpec['architecture'];
  readonly space: CellSpec['space'];
  readonly sampler: Sampler;
  readonly options?: Parameters;
  readonly networks: NetworkSet;
}

const gaussian = (world: Route['world'], space: Route['space'], networks: NetworkSet): Route[] =>
  (['ddpm', 'ddim', 'edm_heun', 'dpmpp_2m', 'euler_flow'] as const).map((sampler) => ({
    world,
    architecture: 'gaussian-diffusion',
    space,
    sampler,
    networks,
  }));

const ROUTES: Route[] = [
  {
    world: 'm4',
    architecture: 'autoregressive',
    space: 'token',
    sampler: 'ar_ancestral',
    networks: { step: exactChainNetwork(chain) },
  },
  ...(['mdlm_ancestral', 'sedd_tweedie', 'fhs', 'blocks', 'low_entropy_k', 'eb', 'maskgit', 'remdm', 'bd3lm'] as const).map((sampler) => ({
    world: 'm4' as const,
    architecture: 'masked-diffusion' as const,
    space: 'token' as const,
    sampler,
    networks: { step: exactMaskedNetwork(chain) },
  })),
  {
    world: 'm4',
    architecture: 'masked-diffusion',
    space: 'token',
    sampler: 'remdm',
    options: { strategy: 'conf', eta: 1, topP: 0.9 },
    networks: { step: exactMaskedNetwork(chain) },
  },
  {
    world: 'gmrf',
    architecture: 'autoregressive',
    space: 'pixel',
    sampler: 'cholesky_one_shot',
    networks: { step: exactCholeskyNetwork(field) },
  },
  ...gaussian('m4', 'token-embedding', { step: exactEmbeddingNetwork(chain) }),
  ...gaussian('lc4s', 'sentence-latent', exactLatentNetworks(classes)),
  ...gaussian('gmrf', 'pixel', { step: exactPixelNetwork(field) }),
  ...gaussian('gmrf', 'image-latent', exactFieldLatentNetworks(field)),
  ...gaussian('gmm', 'pixel', { step: exactMixtureNetwork(mixture) }),
];

function specOf({ world, architecture, space, sampler, options }: Route, seed = 1): CellSpec {
  return {
    protocol: PROTOCOL_VERSION,
    data: { world, parameters: PARAMETERS[world] },
    architecture,
    space,
    graphs: {},
    sampler: { name: sampler, parameters: { ...samplerParameters(sampler, space, world), ...options } },
    steps: takesSteps(sampler) ? STEPS : null,
    seed,
    samples: SAMPLES,
    measure: applicableMeasurements(MEASUREMENTS, { data: world, architecture, space, sampler, outputs: [] }),
    runtimeClass: 'test',
  };
}

interface Run {
  readonly result: CellResult;
  readonly states: readonly Uint8Array[];
  /** Shares of the cell that were told. */
  readonly shares: readonly number[];
  /** Share with which a state was taken up. */
  readonly resumed: readonly number[];
}

/** Runs a cell from a state and saves one after every step. */
async function run(spec: CellSpec, networks: NetworkSet, resume: Uint8Array | null): Promise<Run> {
  const states: Uint8Array[] = [];
  const shares: number[] = [];
  const resumed: number[] = [];
  const result = await executeCell(spec, networks, {
    onProgress: (share) => shares.push(share),
    cancelled: () => false,
    checkpointing: { resume, due: () => true, resumed: (share) => resumed.push(share), save: (state) => states.push(state) },
  });
  return { result, states, shares, resumed };
}

/** The bytes that must not depend on what happened on the way. */
function scientific({ metrics, checks, nfe, liftsPerToken, flops, trajectory, samples }: CellResult): string {
  const withoutTimes = trajectory.map(({ wallMs: _, ...state }) => state);
  return JSON.stringify([metrics, checks, nfe, liftsPerToken, flops, withoutTimes, samples === null ? null : [...samples.data]]);
}

describe('a cell that is taken up again', () => {
  it.each(ROUTES.map((route) => [`${route.world} ${route.space} ${route.sampler}`, route] as const))(
    '%s gives the same bytes from whichever step',
    async (_, route) => {
      const spec = specOf(route);
      const whole = await run(spec, route.networks, null);
      expect(whole.states.length).toBeGreaterThan(1);
      for (const [index, state] of whole.states.entries()) {
        const rest = await run(spec, route.networks, state);
        expect(scientific(rest.result)).toBe(scientific(whole.result));
        // Nothing is done twice: it ticks for the rest alone, and says the same shares as the first time.
        expect(rest.shares).toEqual(whole.shares.slice(whole.shares.length - rest.shares.length));
        expect(rest.resumed).toHaveLength(1);
        expect(rest.resumed[0]).toBeGreaterThan(0);
        expect(rest.states).toHaveLength(whole.states.length - index - 1);
      }
    },
  );

  it('adds up its times over the attempts', async () => {
    const [route] = ROUTES;
    const whole = await run(specOf(route), route.networks, null);
    const last = whole.states.at(-1) as Uint8Array;
    const { timing, trajectory } = (await run(specOf(route), route.networks, last)).result;
    expect(timing.measurementMs).toBeGreaterThan(0);
    expect(timing.wallMs).toBeGreaterThan(timing.measurementMs);
    expect(trajectory.at(-1)?.wallMs).toBe(whole.result.trajectory.at(-1)?.wallMs);
  });

  it('refuses the state of another cell, a damaged one and no state at all', async () => {
    const [route] = ROUTES;
    const { states } = await run(specOf(route), route.networks, null);
    const [state] = states;
    await expect(run(specOf(route, 2), route.networks, state)).rejects.toThrow(UnusableCheckpoint);
    const damaged = Uint8Array.from(state);
    damaged[damaged.length - 1] ^= 1;
    await expect(run(specOf(route), route.networks, damaged)).rejects.toThrow(UnusableCheckpoint);
    await expect(run(specOf(route), route.networks, new Uint8Array(16))).rejects.toThrow(UnusableCheckpoint);
    await expect(run(specOf(route), route.networks, new Uint8Array())).rejects.toThrow(UnusableCheckpoint);
  });
});
