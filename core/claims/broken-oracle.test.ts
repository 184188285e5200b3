import { describe, expect, it } from '@jest/globals';
import type { CellSpec, Parameters } from '../cells/cell.js';
import { executeCell } from '../execution/execute-cell.js';
import {
  exactCholeskyNetwork,
  exactEmbeddingNetwork,
  exactLatentNetworks,
  exactMaskedNetwork,
  exactMixtureNetwork,
  exactPixelNetwork,
  exactPrefixNetwork,
  FunctionNetwork,
} from '../execution/testing/exact-networks.js';
import { samplerParameters } from '../grid/applicability.js';
import { PROTOCOL_VERSION, type Sampler, type World } from '../grid/vocabulary.js';
import type { NetworkSet } from '../inference/network.js';
import { FAMILY_WISE_ERROR } from '../statistics/index.js';
import {
  isAutomatonWorld,
  isGaussianFieldWorld,
  isLatentClassWorld,
  isMarkovChainWorld,
  isMixtureImageWorld,
  worldOf,
  type ExactWorld,
  type SequenceWorld,
} from '../worlds/index.js';
import type { ClaimTest, MeasuredTest } from './claim-test.js';
import { claimsReport, type WorldChecks } from './report.js';
import type { ClaimCell, Line } from './vocabulary.js';

const BLOCKS = Array.from({ length: 10 }, (_, block) => ({ block, seeds: 1 }));
const STEPS = 4;

/** A line of a world, its network for any law of the same sizes, and a law that the cells do not have. */
interface Case {
  readonly line: Line & { readonly world: World; readonly sampler: Sampler };
  readonly parameters: Parameters;
  readonly wrong: Parameters | 'flat';
  readonly networks: (world: ExactWorld) => NetworkSet;
}

const sequence = (world: ExactWorld): SequenceWorld => {
  if (world.kind !== 'sequence') throw new TypeError(`${world.world} has no sequences`);
  return world;
};
const masked = (world: World, parameters: Parameters, wrong: Case['wrong']): Case => ({
  line: { world, architecture: 'masked-diffusion', space: 'token', sampler: 'mdlm_ancestral' },
  parameters,
  wrong,
  networks: (law) => ({ step: exactMaskedNetwork(sequence(law)) }),
});

const GMRF = { side: 3, rho: 0.9, sigmaRef: 0.02 };
const GMM = { side: 3, weights: [0.8, 0.2], separation: 6, rhos: [0.9, 0.5], variances: [1, 1], sigmaRef: 0.02 };

const CASES: readonly Case[] = [
  masked('m4', { length: 8, vocabulary: 4, forward: 0.7 }, { length: 8, vocabulary: 4, forward: 0.6 }),
  {
    ...masked('m4', { length: 8, vocabulary: 4, forward: 0.7 }, { length: 8, vocabulary: 4, forward: 0.6 }),
    line: { world: 'm4', architecture: 'gaussian-diffusion', space: 'token-embedding', sampler: 'ddpm' },
    networks: (law) => {
      if (!isMarkovChainWorld(law)) throw new TypeError('no chain');
      return { step: exactEmbeddingNetwork(law) };
    },
  },
  {
    ...masked(
      'hmm3',
      { length: 6, states: 3, stay: 0.95, ownTokens: 1, ownShare: 0.9 },
      { length: 6, states: 3, stay: 0.5, ownTokens: 1, ownShare: 0.9 },
    ),
    line: { world: 'hmm3', architecture: 'autoregressive', space: 'token', sampler: 'ar_ancestral' },
    networks: (law) => {
      if (!isAutomatonWorld(law)) throw new TypeError('no automaton');
      return { step: exactPrefixNetwork(law) };
    },
  },
  masked('pair', { length: 8, vocabulary: 4 }, 'flat'),
  masked('par', { length: 6, vocabulary: 2 }, 'flat'),
  masked('dyck', { length: 8, types: 2, depth: 3 }, 'flat'),
  masked('agree', { length: 6, keys: 4, fillers: 3 }, 'flat'),
  {
    ...masked(
      'lc4s',
      { length: 6, prior: [0.7, 0.3], ownTokens: 1, ownShare: 0.8 },
      { length: 6, prior: [0.5, 0.5], ownTokens: 1, ownShare: 0.8 },
    ),
    line: { world: 'lc4s', architecture: 'gaussian-diffusion', space: 'sentence-latent', sampler: 'ddim' },
    networks: (law) => {
      if (!isLatentClassWorld(law)) throw new TypeError('no class');
      return exactLatentNetworks(law);
    },
  },
  {
    line: { world: 'gmrf', architecture: 'gaussian-diffusion', space: 'pixel', sampler: 'ddpm' },
    parameters: GMRF,
    wrong: { ...GMRF, rho: 0.8 },
    networks: (law) => {
      if (!isGaussianFieldWorld(law)) throw new TypeError('no field');
      return { step: exactPixelNetwork(law) };
    },
  },
  {
    line: { world: 'gmrf', architecture: 'autoregressive', space: 'pixel', sampler: 'cholesky_one_shot' },
    parameters: GMRF,
    wrong: { ...GMRF, rho: 0.8 },
    networks: (law) => {
      if (!isGaussianFieldWorld(law)) throw new TypeError('no field');
      return { step: exactCholeskyNetwork(law) };
    },
  },
  {
    line: { world: 'gmm', architecture: 'gaussian-diffusion', space: 'pixel', sampler: 'ddpm' },
    parameters: GMM,
    wrong: { ...GMM, weights: [0.5, 0.5] },
    networks: (law) => {
      if (!isMixtureImageWorld(law)) throw new TypeError('no mixture');
      return { step: exactMixtureNetwork(law) };
    },
  },
];

/** Masked network that knows nothing: every token is equally likely. */
function flatNetwork({ length, vocabulary }: SequenceWorld): NetworkSet {
  const size = length * vocabulary;
  return {
    step: new FunctionNetwork({ tokens: length, logits: size }, (row, _feeds, { logits }) => {
      (logits as Float32Array).fill(0, row * size, (row + 1) * size);
    }),
  };
}

async function cellsOf({ line, parameters }: Case, networks: NetworkSet): Promise<{ cells: ClaimCell[]; checks: WorldChecks }> {
  const cells: ClaimCell[] = [];
  const pValues: number[] = [];
  for (const { block } of BLOCKS) {
    const steps = line.architecture === 'autoregressive' ? null : STEPS;
    const spec: CellSpec = {
      protocol: PROTOCOL_VERSION,
      data: { world: line.world, parameters },
      architecture: line.architecture,
      space: line.space,
      graphs: {},
      sampler: { name: line.sampler, parameters: samplerParameters(line.sampler, line.space, line.world) },
      steps,
      seed: block + 1,
      samples: 200,
      runtimeClass: 'test',
    };
    const result = await executeCell(spec, networks, { onProgress: () => undefined, cancelled: () => false });
    const { nfe, liftsPerToken } = result;
    cells.push({ ...line, steps, block, cells: 1, nfe, liftsPerToken, flops: null, metrics: {}, trajectory: null });
    pValues.push(...result.checks.map(({ pValue }) => pValue));
  }
  const smallest = pValues.filter((p) => p <= FAMILY_WISE_ERROR).sort((a, b) => a - b);
  return { cells, checks: { world: line.world, checks: pValues.length, smallest } };
}

/** A test that any cells of the line satisfy: it made a call. */
function testOn(line: Line): MeasuredTest {
  const steps = line.architecture === 'autoregressive' ? null : STEPS;
  return {
    id: 'any',
    claim: 'C8',
    scope: 'oracle',
    kind: 'measured',
    primary: false,
    prediction: 'a sample takes a call',
    metric: 'network calls',
    formula: 'NFE',
    unit: 'calls',
    margin: 0.5,
    wouldChange: 'nothing',
    expected: 'supported',
    because: 'no sampler makes none',
    needs: [{ ...line, steps: [steps], reads: ['nfe'] }],
    effect: (cells) => cells.mean(line, steps, 'nfe'),
  };
}

async function verdictOn(line: Line, { cells, checks }: Awaited<ReturnType<typeof cellsOf>>) {
  const tests: ClaimTest[] = [testOn(line)];
  const report = await claimsReport({ cells, blocks: BLOCKS, checks: [checks], tests, replicates: 200 });
  const [test] = report.claims.flatMap((claim) => claim.tests);
  return { gate: report.gates[0].status, verdict: test.verdict, reason: test.reason };
}

describe.each(CASES.map((one) => ({ ...one, name: `${one.line.world}, ${one.line.architecture} in ${one.line.space} space` })))(
  'the gate of $name',
  (one) => {
    const law = worldOf(one.line.world, one.parameters);

    it('is green with the exact network, whose claims are judged', async () => {
      const found = await verdictOn(one.line, await cellsOf(one, one.networks(law)));
      expect(found).toMatchObject({ gate: 'green', verdict: 'supported' });
    });

    it('is red with a broken one, whose claims are untestable', async () => {
      const broken = one.wrong === 'flat' ? flatNetwork(sequence(law)) : one.networks(worldOf(one.line.world, one.wrong));
      const found = await verdictOn(one.line, await cellsOf(one, broken));
      expect(found).toMatchObject({ gate: 'red', verdict: 'untestable' });
      expect(found.reason).toContain(`gate of ${one.line.world} is red`);
    });
  },
);
