import { describe, expect, it } from '@jest/globals';
import { BlockTable } from './block-table.js';
import type { TrainedTest } from './claim-test.js';
import { effectInterval, effectPValue } from './effect.js';
import { CLAIM_TESTS } from './plan.js';
import { claimsReport } from './report.js';
import { trainedCells, type Truth } from './testing/trained-cells.js';
import { trainedEffect } from './trained-effect.js';
import { AUTOREGRESSIVE, MASKED, TEXT_LATENT } from './training-groups.js';

const BLOCKS = [{ block: 0, seeds: 1 }];
const REPLICATES = 4000;

function testOf(id: string): TrainedTest {
  const test = CLAIM_TESTS.find((one) => one.id === id);
  if (test?.kind !== 'trained') throw new Error(`${id} is no test on trained networks.`);
  return test;
}

async function judged(test: TrainedTest, truth: Truth, sd: number, se = 0.002) {
  const cells = trainedCells(test, truth, { sd, se, seed: 3 });
  const report = await claimsReport({ cells, blocks: BLOCKS, checks: [], tests: [test], replicates: REPLICATES });
  const [reported] = report.claims.flatMap(({ tests }) => tests);
  return reported;
}

/** Masked bounds `gap(budget)` above an autoregressive NLL of 1; the budget is the place in b4, b2 and whole. */
const gaps =
  (...[quarter, half, whole]: number[]): Truth =>
  ({ name, line }) => {
    if (line.architecture === 'autoregressive') return 1;
    return 1 + (name.endsWith('b4') ? quarter : name.endsWith('b2') ? half : whole);
  };

/** A masked curve with an excess of `excess` / K over 1 bit, a cost of K a sample, and a baseline that costs `baseline`. */
const curve =
  (excess: number, baseline: number): Truth =>
  ({ line }, k, quantity) => {
    if (line.architecture === 'autoregressive') return quantity === 'flops' ? baseline : 1;
    return quantity === 'flops' || quantity === 'nfe' ? (k ?? 0) : 1 + excess / (k ?? 1);
  };

/** Generative NLL of 1 for the autoregressive model, and `above` for the best setting of any diffusion. */
const generated =
  (above: number): Truth =>
  ({ line }, k) =>
    line.architecture === 'autoregressive' ? 1 : 1 + above + (k === 32 ? 0 : 0.5);

/** Both curves fall as 8 / K above the autoregressive NLL; a latent step costs 1 / `cheaper` of a masked one. */
const latents =
  (cheaper: number): Truth =>
  (group, k, quantity) => {
    if (group === AUTOREGRESSIVE) return 1;
    if (quantity === 'flops') return group === TEXT_LATENT ? (k ?? 0) / cheaper : (k ?? 0);
    return 1 + 8 / (k ?? 1);
  };

/** One value for every metric; flip rates fall to `left` of it at 64 steps. */
const constant =
  (value: number, left = 1): Truth =>
  (_group, k, quantity) =>
    quantity === 'flip_rate' && k === 64 ? left * value : value;

/** Exploratory tests that reject nothing are inconclusive without a sub-label. */
describe('verdicts on trained networks, on data built for them', () => {
  it.each<readonly [string, Truth, number, string, string | null]>([
    ['C6-trained', gaps(0.5, 0.5, 0.5), 0.001, 'supported', null],
    ['C6-trained', gaps(0.5, 0.25, 0.125), 0.001, 'contradicted', 'equivalent'],
    ['C6-trained', gaps(0, 0, 0.001), 0.001, 'contradicted', 'equivalent'],
    ['C6-trained', gaps(0.5, 0.3, -0.3), 0.001, 'contradicted', 'reversed'],
    ['C6-trained', gaps(0.5, 0.5, 0.5), 1, 'inconclusive', 'underpowered'],
    ['C6-trained', gaps(0.5, 0.48, 0.45), 0.01, 'inconclusive', null],
    ['C6-gap-trained', gaps(0, 0, 0.3), 0.01, 'supported', null],
    ['C6-gap-trained', gaps(0, 0, 0), 0.002, 'contradicted', 'equivalent'],
    ['C6-gap-trained', gaps(0, 0, -0.3), 0.01, 'contradicted', 'reversed'],
    ['C6-gap-trained', gaps(0, 0, 0.05), 0.006, 'inconclusive', null],
    ['C6-gap-trained', gaps(0, 0, 0.05), 0.5, 'inconclusive', null],
    ['C6-slope-trained', gaps(0.5, 0.5, 0.5), 0.001, 'supported', null],
    ['C6-slope-trained', gaps(0.5, 0.25, 0.125), 0.002, 'contradicted', 'equivalent'],
    ['C6-slope-trained', gaps(0.5, 0.475, 0.45), 0.01, 'inconclusive', null],
    ['C6-slope-trained', gaps(0.5, 0.475, 0.45), 0.3, 'inconclusive', null],
    ['C8-trained', curve(3.2, 1), 0.002, 'supported', null],
    ['C8-trained', curve(100, 1), 0.002, 'supported', null],
    ['C8-trained', curve(0.4, 4), 0.002, 'contradicted', 'equivalent'],
    ['C8-trained', curve(3.2, 4), 0.01, 'inconclusive', null],
    ['C8-calls-trained', curve(3.2, 1), 0.002, 'supported', null],
    ['C8-calls-trained', curve(0.2, 1), 0.002, 'contradicted', 'equivalent'],
    ['C8-calls-trained', curve(1.18, 1), 0.01, 'inconclusive', null],
    ['C11-trained', generated(0.4), 0.01, 'supported', null],
    ['C11-trained', generated(0), 0.005, 'contradicted', 'equivalent'],
    ['C11-trained', generated(-0.5), 0.01, 'contradicted', 'reversed'],
    ['C11-trained', generated(0.1), 0.001, 'inconclusive', null],
    ['C11-trained', generated(0.1), 1, 'inconclusive', 'underpowered'],
    ['C12-trained', latents(4), 0.001, 'supported', null],
    ['C12-trained', latents(1), 0.001, 'contradicted', 'equivalent'],
    ['C12-trained', latents(0.2), 0.001, 'contradicted', 'reversed'],
    ['C12-trained', latents(2), 0.02, 'inconclusive', null],
    ['C12-trained', latents(2), 2, 'inconclusive', 'underpowered'],
    ...['C5-masked-trained', 'C5-embedding-trained'].flatMap(
      (id) =>
        [
          [id, constant(1.6), 0.01, 'supported', null],
          [id, constant(1), 0.01, 'contradicted', 'equivalent'],
          [id, constant(0.5), 0.01, 'contradicted', 'reversed'],
          [id, constant(1.25), 0.02, 'inconclusive', null],
          [id, constant(1.25), 1, 'inconclusive', null],
        ] as const,
    ),
    ['C5-flips-trained', constant(1, 1), 0.01, 'supported', null],
    ['C5-flips-trained', constant(1, 0.5), 0.01, 'contradicted', 'equivalent'],
    ['C5-flips-trained', constant(1, 0.75), 0.02, 'inconclusive', null],
    ['C5-flips-trained', constant(1, 0.75), 0.4, 'inconclusive', null],
    ['C9-context-trained', constant(0.3), 0.01, 'supported', null],
    ['C9-context-trained', constant(0), 0.004, 'contradicted', 'equivalent'],
    ['C9-context-trained', constant(-0.3), 0.01, 'contradicted', 'reversed'],
    ['C9-context-trained', constant(0.05), 0.006, 'inconclusive', null],
    ['C9-context-trained', constant(0.05), 0.5, 'inconclusive', null],
  ])('%s', async (id, truth, sd, verdict, detail) => {
    const { effect, ...found } = await judged(testOf(id), truth, sd);
    expect(found).toMatchObject({ verdict, detail, reason: null });
    expect(effect?.seeds).toBe(3);
  });

  it('shows what networks of one training seed did, and judges nothing', async () => {
    const distances: Truth = ({ name }, k, quantity) => {
      if (quantity === 'reguess_ratio') return name === 'masked' ? 1.5 : 2;
      return quantity === 'flops' ? (k ?? 0) : (name === 'image latent' ? 200 : 800) / (k ?? 1);
    };
    for (const [id, value] of [
      ['C1-trained', 1],
      ['C2-trained', 2],
      ['C2-budget-trained', 2],
      ['C1-reguess-trained', 0.5],
      ['C5-trained', -0.5],
    ] as const) {
      const { effect, ...found } = await judged(testOf(id), distances, 0, 0);
      expect(found).toMatchObject({ verdict: 'untestable', expected: 'untestable', reason: expect.stringContaining('one training seed') });
      expect(effect).toMatchObject({ value: expect.closeTo(value, 6), lo: null, hi: null, pValue: 1, seeds: 1 });
    }
  });

  it('says which cells are missing', async () => {
    const test = testOf('C6-gap-trained');
    const cells = trainedCells(test, gaps(0, 0, 0.3), { sd: 0, se: 0, seed: 1 }).filter(({ model }) => model !== 'kjv-masked-s2');
    const report = await claimsReport({ cells, blocks: BLOCKS, checks: [], tests: [test], replicates: 100 });
    expect(report.claims.flatMap(({ tests }) => tests)[0]).toMatchObject({
      verdict: 'untestable',
      cells: { needed: 6, complete: 5, missing: ['kjv/masked-diffusion/token/mdlm_ancestral/kjv-masked-s2/64'] },
    });
  });
});

describe('trainedEffect', () => {
  const gap = testOf('C6-gap-trained');

  it("has Student's interval for the mean of a group", () => {
    const alone: TrainedTest = { ...gap, needs: [gap.needs[0]], effect: (read) => read(MASKED, 64, 'nelbo') };
    const values = [2, 2.1, 2.3];
    const cells = trainedCells(alone, gaps(0, 0, 0), { sd: 0, se: 0, seed: 1 }).map((cell, i) => ({
      ...cell,
      metrics: { nelbo: { value: values[i], se: 0 } },
    }));
    const effect = trainedEffect(alone, new BlockTable(cells, BLOCKS), 40_000);
    const { lo, hi } = effectInterval(effect, 0.95);
    // t(.975, 2) = 4.3027 and the standard error of the mean of three.
    const half = 4.3027 * (0.152752523 / Math.sqrt(3));
    expect(effect.value).toBeCloseTo(2.1333, 4);
    expect(lo).toBeCloseTo(2.1333 - half, 1);
    expect(hi).toBeCloseTo(2.1333 + half, 1);
    expect(effectPValue(effect, 2.1333 + half)).toBeCloseTo(0.05, 1);
  });

  it('covers the truth with three training seeds, sampling noise and differences included', () => {
    const rounds = 200;
    let covered = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const cells = trainedCells(gap, gaps(0, 0, 0.3), { sd: 0.05, se: 0.03, seed });
      const { lo, hi } = effectInterval(trainedEffect(gap, new BlockTable(cells, BLOCKS), 400), 0.95);
      covered += lo <= 0.3 && 0.3 <= hi ? 1 : 0;
    }
    // Binomial bound at 5 standard deviations below 95%.
    expect(covered / rounds).toBeGreaterThan(0.873);
  });

  it('borrows the spread of a group for its single network', () => {
    const slope = testOf('C6-slope-trained');
    const table = new BlockTable(trainedCells(slope, gaps(0.5, 0.5, 0.5), { sd: 0.05, se: 0, seed: 2 }), BLOCKS);
    const { replicates, units } = trainedEffect(slope, table, 500);
    expect(units).toBe(3);
    expect(new Set(replicates).size).toBeGreaterThan(400);
  });

  it('refuses what a test does not say that it reads', () => {
    const table = new BlockTable(trainedCells(gap, gaps(0, 0, 0), { sd: 0, se: 0, seed: 1 }), BLOCKS);
    expect(() => trainedEffect({ ...gap, effect: (read) => read(TEXT_LATENT, 1, 'gen_nll') }, table, 1)).toThrow(RangeError);
  });
});
