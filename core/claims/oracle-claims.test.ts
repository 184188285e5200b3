import { describe, expect, it } from '@jest/globals';
import { gaussianKlBits, karrasSigmas, outputVariances } from '../closed-forms/index.js';
import { maskedErrorRate } from '../closed-forms/error-rates.js';
import { expectedNfe } from '../grid/applicability.js';
import { isAutomatonWorld, isGaussianFieldWorld } from '../worlds/index.js';
import type { MeasuredTest } from './claim-test.js';
import { interestDifference } from './interest-difference.js';
import { published } from './lines.js';
import { CLAIM_TESTS } from './plan.js';
import { claimsReport } from './report.js';
import { oracleCells, type ExactTruth } from './testing/oracle-cells.js';

const BLOCKS = Array.from({ length: 20 }, (_, block) => ({ block, seeds: 1 }));
const REPLICATES = 2000;

const [PAIR, FIELD] = [published('pair'), published('gmrf')];
if (!isAutomatonWorld(PAIR) || !isGaussianFieldWorld(FIELD)) throw new Error('unexpected worlds');
/** Marginal KL of DDIM on the field, bits/dim. */
const fieldKl = (steps: number): number =>
  gaussianKlBits(FIELD.eigenvalues, outputVariances('ddim', FIELD.eigenvalues, karrasSigmas(steps, 80, 0.002, 7))) / FIELD.dimensions;
/** Share of 16 pairs with an error, from the published share of wrong pairs at 2 and 8 steps over one-hots. */
const PUBLISHED_DDIM: Readonly<Record<number, number>> = { 2: 1 - (1 - 0.0794) ** 16, 8: 1 - (1 - 0.0002) ** 16 };

function testOf(id: string): MeasuredTest {
  const test = CLAIM_TESTS.find((one) => one.id === id);
  if (test?.kind !== 'measured') throw new Error(`${id} is no test on exact networks.`);
  return test;
}

async function judged(id: string, truth: ExactTruth, sd: number) {
  const test = testOf(id);
  const cells = oracleCells(test, truth, { sd, seed: 3, blocks: BLOCKS });
  const report = await claimsReport({ cells, blocks: BLOCKS, checks: [], tests: [test], replicates: REPLICATES });
  return report.claims.flatMap(({ tests }) => tests)[0];
}

/** Re-guess ratios of tokens and of pixels. */
const ratios =
  (tokens: number, pixels: number): ExactTruth =>
  ({ space }) =>
    space === 'pixel' ? pixels : tokens;

/** Likeliest tokens change at `few` and `many` of all places in a step, and a share of them goes back. */
const flips =
  (few: number, many: number, back = 0): ExactTruth =>
  (_line, k, quantity) =>
    (k === 64 ? many : few) * (quantity === 'revert_rate' ? back : 1);

/** Agreement, or error of the profile of information: that of the autoregressive model is given first. */
const agreement =
  (whole: number, theirs: number): ExactTruth =>
  ({ architecture }) =>
    architecture === 'autoregressive' ? whole : theirs;

/** Bits that the far context is worth, and path KL of a network without a cache; with one it is 0. */
const memory =
  (gain: number, loss: number): ExactTruth =>
  ({ architecture }, _k, quantity) =>
    quantity === 'context_gain' ? gain : architecture === 'autoregressive' ? 0 : loss;

/** Error rates that fall by so many halvings a doubling of steps. */
const errors =
  (gaussian: number, masking: number): ExactTruth =>
  ({ space }, k) =>
    0.5 / (k ?? 1) ** (space === 'token' ? masking : gaussian);

/**
 * Pairs whose marginal KL is .8 k^(-1 / tokens) of the entropy, and images with 2 k^(-1 / images): the ladders lie between 4 and 64 steps. The entropies are
 * 48 bits for the pairs and 2.78 bits/dim for the images.
 */
const interest =
  (tokens: number, images: number): ExactTruth =>
  ({ world }, k, quantity) => {
    if (quantity === 'nfe') return k ?? 0;
    if (world === 'pair') return 1 - 2 ** (-48 * 0.8 * (k ?? 1) ** (-1 / tokens));
    return 2.78 * 2 * (k ?? 1) ** (-1 / images);
  };

/** Generative NLL and KL at temperature 1/2 and 1. */
const temperature =
  (better: number, worse: number): ExactTruth =>
  ({ sampler }, _k, quantity) => {
    const colder = sampler !== 'ar_ancestral';
    if (quantity === 'gen_nll') return colder ? 1 : 1 + better;
    return colder ? worse : 0;
  };

/** Exploratory tests that reject nothing are inconclusive without a sub-label. */
describe('verdicts on exact networks, on data built for them', () => {
  it.each<readonly [string, ExactTruth, number, string, string | null]>([
    ['C1-reguess', ratios(1, 1), 0.02, 'supported', null],
    ['C1-reguess', ratios(1, 2), 0.02, 'contradicted', 'equivalent'],
    ['C1-reguess', ratios(1, 1.15), 0.05, 'inconclusive', null],
    ['C1-reguess', ratios(1, 1.3), 3, 'inconclusive', null],
    ['C4-hard', () => 0, 0.02, 'supported', null],
    ['C4-hard', () => 0.94, 0.02, 'contradicted', 'equivalent'],
    ['C4-hard', () => 0.74, 0.05, 'inconclusive', null],
    ['C4-hard', () => 0.74, 3, 'inconclusive', null],
    ['C5-reguess', ratios(1.6, 1), 0.02, 'supported', null],
    ['C5-reguess', ratios(1, 1), 0.02, 'contradicted', 'equivalent'],
    ['C5-reguess', ratios(1, 1.6), 0.02, 'contradicted', 'reversed'],
    ['C5-reguess', ratios(1.25, 1), 0.05, 'inconclusive', null],
    ['C5-reguess', ratios(1.25, 1), 4, 'inconclusive', 'underpowered'],
    ['C5-one-hots', ratios(1.6, 1), 0.02, 'supported', null],
    ['C5-one-hots', ratios(1, 1), 0.02, 'contradicted', 'equivalent'],
    ['C5-one-hots', ratios(1.25, 1), 0.05, 'inconclusive', null],
    ['C5-one-hots', ratios(1.25, 1), 4, 'inconclusive', null],
    ['C5-flips', flips(0.2, 0.2), 0.002, 'supported', null],
    ['C5-flips', flips(0.2, 0.1), 0.002, 'contradicted', 'equivalent'],
    ['C5-flips', flips(0.2, 0.15), 0.01, 'inconclusive', null],
    ['C5-flips', flips(0.2, 0.15), 0.4, 'inconclusive', null],
    ['C5-reverts', flips(0.2, 0.2, 0.8), 0.002, 'supported', null],
    ['C5-reverts', flips(0.2, 0.2, 0.2), 0.002, 'contradicted', 'equivalent'],
    ['C5-reverts', flips(0.2, 0.2, 0.5), 0.02, 'inconclusive', null],
    ['C5-reverts', flips(0.2, 0.2, 0.5), 0.4, 'inconclusive', null],
    ['C7-consistency', agreement(1, 0.5), 0.01, 'supported', null],
    ['C7-consistency', agreement(1, 1), 0.01, 'contradicted', 'equivalent'],
    ['C7-consistency', agreement(0.5, 1), 0.01, 'contradicted', 'reversed'],
    ['C7-consistency', agreement(1, 0.81), 0.02, 'inconclusive', null],
    ['C7-consistency', agreement(1, 0.81), 1, 'inconclusive', 'underpowered'],
    ...['C7-agree-4', 'C7-agree-16', 'C7-dyck-4', 'C7-dyck-16'].flatMap(
      (id) =>
        [
          [id, agreement(1, 0.5), 0.01, 'supported', null],
          [id, agreement(1, 0.95), 0.01, 'contradicted', 'equivalent'],
          [id, agreement(1, 0.8), 0.02, 'inconclusive', null],
          [id, agreement(1, 0.8), 1, 'inconclusive', null],
        ] as const,
    ),
    ['C7-profile', agreement(0.1, 0.6), 0.01, 'supported', null],
    ['C7-profile', agreement(0.1, 0.1), 0.01, 'contradicted', 'equivalent'],
    ['C7-profile', agreement(0.6, 0.1), 0.01, 'contradicted', 'reversed'],
    ['C7-profile', agreement(0.1, 0.3), 0.05, 'inconclusive', null],
    ['C7-profile', agreement(0.1, 0.3), 3, 'inconclusive', null],
    ['C9-information', memory(3, 0.05), 0.002, 'supported', null],
    ['C9-information', memory(3, 0), 0.0001, 'contradicted', 'equivalent'],
    ['C9-information', memory(0, 0.05), 0.002, 'contradicted', 'equivalent'],
    ['C9-information', memory(3, -0.05), 0.002, 'contradicted', 'reversed'],
    ['C9-information', memory(3, 0.001), 0.0004, 'inconclusive', null],
    ['C9-information', memory(3, 0.001), 0.05, 'inconclusive', 'underpowered'],
    ['C9-truncation', memory(3, 0), 0.1, 'supported', null],
    ['C9-truncation', memory(0, 0), 0.01, 'contradicted', 'equivalent'],
    ['C9-truncation', memory(0.05, 0), 0.02, 'inconclusive', null],
    ['C9-truncation', memory(0.05, 0), 3, 'inconclusive', null],
    ['C9-truncation-chain', memory(3, 0), 0.1, 'supported', null],
    ['C9-truncation-chain', memory(-1, 0), 0.1, 'contradicted', 'reversed'],
    ['C9-truncation-chain', memory(0.05, 0), 0.02, 'inconclusive', null],
    ['C9-cacheless', memory(0, 0.05), 0.002, 'supported', null],
    ['C9-cacheless', memory(0, 0), 0.0001, 'contradicted', 'equivalent'],
    ['C9-cacheless', memory(0, 0.001), 0.0004, 'inconclusive', null],
    ['C9-cacheless', memory(0, 0.001), 0.05, 'inconclusive', null],
    ...['C10-hard', 'C10-hard-many'].flatMap(
      (id) =>
        [
          [id, interest(1, 0.5), 0, 'supported', null],
          [id, interest(0.75, 0.75), 0, 'contradicted', 'equivalent'],
          [id, interest(0.25, 0.75), 0, 'contradicted', 'reversed'],
          [id, interest(0.75, 0.5), 0.002, 'inconclusive', null],
          [id, interest(0.75, 0.5), 0.01, 'inconclusive', null],
        ] as const,
    ),
    ...['C13-par', 'C13-dyck'].flatMap(
      (id) =>
        [
          [id, errors(3, 1), 0.0001, 'supported', null],
          [id, errors(1, 1), 0.0001, 'contradicted', 'equivalent'],
          [id, errors(1, 3), 0, 'contradicted', 'reversed'],
          [id, errors(2, 1), 0.002, 'inconclusive', null],
        ] as const,
    ),
    ['C13-slope', errors(3, 1), 0.0001, 'supported', null],
    ['C13-slope', errors(1, 1), 0.0001, 'contradicted', 'equivalent'],
    ['C13-slope', errors(1, 3), 0, 'contradicted', 'reversed'],
    ['C13-slope', errors(2, 1), 0.002, 'inconclusive', null],
    ['C13-slope', errors(2, 1), 0.03, 'inconclusive', 'underpowered'],
    ['C14-temperature', temperature(0.5, 0.5), 0.01, 'supported', null],
    ['C14-temperature', temperature(0.5, 0), 0.01, 'contradicted', 'equivalent'],
    ['C14-temperature', temperature(-0.5, 0.5), 0.01, 'contradicted', 'reversed'],
    ['C14-temperature', temperature(0.05, 0.5), 0.01, 'inconclusive', null],
    ['C14-temperature', temperature(0.05, 0.5), 3, 'inconclusive', null],
  ])('%s', async (id, truth, sd, verdict, detail) => {
    const { effect, ...found } = await judged(id, truth, sd);
    expect(found).toMatchObject({ verdict, detail, reason: null });
    expect(effect?.seeds).toBe(20);
  });
});

describe('interestDifference', () => {
  it('counts what images do not reach against the claim, and what tokens do not reach for it', () => {
    const curve = (power: number) => [1, 2, 4, 8].map((cost) => ({ cost, error: cost ** -power }));
    expect(interestDifference(curve(1), curve(2), [0.5, 0.25])).toBeCloseTo(0.5, 12);
    expect(interestDifference(curve(2), curve(1), [0.5, 0.05])).toBe(-Infinity);
    expect(interestDifference(curve(1), curve(2), [0.5, 0.05])).toBe(Infinity);
  });
});

describe('what the tests expect of exact networks', () => {
  /** Pairs by their closed form, by steps and calls. */
  const pairs: ExactTruth = ({ world, architecture }, k, quantity) => {
    const steps = k ?? 1;
    if (world === 'gmrf') return quantity === 'nfe' ? steps : fieldKl(steps);
    if (quantity === 'nfe') return expectedNfe('mdlm_ancestral', 'token', steps, 32);
    if (architecture === 'gaussian-diffusion') return PUBLISHED_DDIM[steps];
    return maskedErrorRate(PAIR, steps) ?? NaN;
  };

  it('has the interest and the slopes that the closed forms give', async () => {
    const valueOf = async (id: string): Promise<number> => (await judged(id, pairs, 0)).effect?.value ?? NaN;
    // Calls at shares of .1, .05 and .03 of 48 bits, and .03 and .01: between K = 4, 8, 16, 32 and 64 of the published KL.
    expect(await valueOf('C10-hard')).toBeCloseTo(0.43, 1);
    expect(await valueOf('C10-hard-many')).toBeLessThan(0.15);
    expect(await valueOf('C13-slope')).toBeCloseTo(3.9 - 0.86, 1);
  });
});
