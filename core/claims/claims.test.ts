import { describe, expect, it } from '@jest/globals';
import { digestOf, type CellSpec } from '../cells/cell.js';
import { gaussianKlBits, iidStepPathKlBits, karrasSigmas, maskedTokenEntropyBits, outputVariances } from '../closed-forms/index.js';
import { SeededNoise } from '../closed-forms/seeded-noise.js';
import { expectedRemainingEntropyBits } from '../closed-forms/masked-steps.js';
import { combinationProblem, expectedNfe } from '../grid/applicability.js';
import { ARCHITECTURES, SPACES } from '../grid/vocabulary.js';
import type { ModelSummary } from '../models/package.js';
import { isGaussianFieldWorld } from '../worlds/gaussian-field.js';
import { defaultParameters } from '../worlds/index.js';
import { isMarkovChainWorld } from '../worlds/markov-chain.js';
import { BlockTable, cellKey } from './block-table.js';
import { requirementsOf } from './claim-test.js';
import { bootstrapEffect, effectInterval, effectPValue } from './effect.js';
import { judgeExploratory, judgePrimary } from './family.js';
import { image, M4_MASKED, published } from './lines.js';
import { CLAIM_TESTS, planHash } from './plan.js';
import { claimsHtml, claimsMarkdown } from './render.js';
import { claimsReport, type WorldChecks } from './report.js';
import { imageReversibility, maskedReversibility } from './reversibility.js';
import { judge } from './verdict.js';
import { planSweep } from '../grid/plan.js';
import { sweepSpecSchema } from '../grid/spec.js';
import { TEMPLATES } from './templates.js';
import type { ClaimCell } from './vocabulary.js';

const BLOCKS = Array.from({ length: 20 }, (_, block) => ({ block, seeds: 1 }));
const REPLICATES = 2000;

/** Effects of `mean` with a standard deviation over blocks. */
function effectOf(mean: number, sd: number, seed = 1, units = 20) {
  const noise = new SeededNoise(seed);
  const values = Float64Array.from({ length: units }, () => mean + sd * noise.gaussian());
  const weighted = (weights: Float64Array): number => values.reduce((sum, value, i) => sum + value * weights[i], 0) / units;
  return bootstrapEffect(units, weighted, REPLICATES);
}

describe('judge', () => {
  it('reads the verdict off the interval', () => {
    expect(judge({ lo: 0.5, hi: 0.9 }, 0.5)).toEqual({ verdict: 'supported', detail: null });
    expect(judge({ lo: -0.2, hi: 0.4 }, 0.5)).toEqual({ verdict: 'contradicted', detail: 'equivalent' });
    expect(judge({ lo: -0.9, hi: -0.5 }, 0.5)).toEqual({ verdict: 'contradicted', detail: 'reversed' });
    expect(judge({ lo: -0.9, hi: 0.4 }, 0.5)).toEqual({ verdict: 'contradicted', detail: null });
    expect(judge({ lo: -0.9, hi: -0.1 }, 0.5)).toEqual({ verdict: 'contradicted', detail: null });
    expect(judge({ lo: 0.3, hi: 0.7 }, 0.5)).toEqual({ verdict: 'inconclusive', detail: null });
    expect(judge({ lo: -1, hi: 0.7 }, 0.5)).toEqual({ verdict: 'inconclusive', detail: 'underpowered' });
    expect(() => judge({ lo: 0, hi: 1 }, 0)).toThrow(RangeError);
  });
});

describe('families', () => {
  it('gives each verdict on data built for it', () => {
    const margin = 0.5;
    const tests = [
      { effect: effectOf(1, 0.2), margin },
      { effect: effectOf(0, 0.2), margin },
      { effect: effectOf(0.5, 0.2), margin },
      { effect: effectOf(0.5, 8), margin },
    ];
    for (const family of [judgePrimary, judgeExploratory]) {
      const [supported, contradicted, inconclusive, underpowered] = family(tests);
      expect(supported.verdict).toBe('supported');
      expect(contradicted).toMatchObject({ verdict: 'contradicted', detail: 'equivalent' });
      expect(inconclusive.verdict).toBe('inconclusive');
      expect(underpowered.verdict).toBe('inconclusive');
    }
    expect(judgePrimary(tests)[3].detail).toBe('underpowered');
  });

  it('reads the intervals of the primary family at their levels of the test of Holm, all others at 95%', () => {
    const tests = [1, 2].map((seed) => ({ effect: effectOf(0.5, 0.2, seed), margin: 0.5 }));
    const [primary, exploratory] = [judgePrimary(tests), judgeExploratory(tests)];
    for (const [i, { effect }] of tests.entries()) {
      expect(primary[i].interval).toEqual(effectInterval(effect, 0.975));
      expect(exploratory[i].interval).toEqual(effectInterval(effect, 0.95));
    }
  });

  it('gives no exploratory verdict for an interval that one in many tests would have by chance', () => {
    const effect = effectOf(0.5, 0.2);
    const justBelow = { effect, margin: effectInterval(effect, 0.95).lo - 0.005 };
    const others = [2, 3, 4].map((seed) => effectOf(0.5, 0.2, seed)).map((other) => ({ effect: other, margin: other.value }));
    expect(judgeExploratory([justBelow])[0].verdict).toBe('supported');
    expect(judgeExploratory([justBelow, ...others])[0]).toMatchObject({ verdict: 'inconclusive', detail: null });
  });

  it('never lets test and interval disagree', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const effect = effectOf(0.5, 0.5, seed);
      const { lo, hi } = effectInterval(effect, 0.95);
      const rejected = effectPValue(effect, 0.3) < 0.05;
      // At the very edge the two read neighbouring order statistics.
      if (Math.min(Math.abs(lo - 0.3), Math.abs(hi - 0.3)) > 0.01) expect(rejected).toBe(lo > 0.3 || hi < 0.3);
    }
  });

  it('covers the truth and errs within the family, in a short simulation', () => {
    const rounds = 60;
    let covered = 0;
    let wrong = 0;
    for (let round = 0; round < rounds; round++) {
      const effects = [0, 1, 2].map((i) => ({ effect: effectOf(0.5, 0.3, 1000 + 3 * round + i), margin: 0.5 }));
      const { lo, hi } = effectInterval(effects[0].effect, 0.95);
      covered += lo <= 0.5 && 0.5 <= hi ? 1 : 0;
      wrong += judgePrimary(effects).some(({ verdict }) => verdict !== 'inconclusive') ? 1 : 0;
    }
    // Binomial bounds at 5 standard deviations.
    expect(covered / rounds).toBeGreaterThan(0.8);
    expect(wrong / rounds).toBeLessThan(0.2);
  });
});

describe('reversibility', () => {
  it('has the published values at half of the information', () => {
    const gmrf = published('gmrf');
    const m4 = published('m4');
    if (!isGaussianFieldWorld(gmrf) || !isMarkovChainWorld(m4)) throw new Error('unexpected worlds');
    expect(imageReversibility(gmrf, 0.5)).toBeCloseTo(0.94, 2);
    const trajectory = Array.from({ length: 65 }, (_, k) => ({
      noiseLevel: 1 - k / 64,
      remainingEntropy: expectedRemainingEntropyBits(m4.profile, k / 64) / 32,
      predictiveEntropyOnData: k === 64 ? null : maskedTokenEntropyBits(m4.profile, k / 64),
    }));
    const rho = maskedReversibility([trajectory, trajectory], 0.5)(new Float64Array([1, 1]));
    // Published for a fixed number of masked tokens; here every token is masked by itself.
    expect(Math.abs(rho - 0.8)).toBeLessThan(0.01);
  });
});

describe('claimsReport', () => {
  const TESTS = CLAIM_TESTS.filter(({ id }) =>
    ['C1-monotone', 'C2-debt', 'C6-gap', 'C8-path', 'C11-lifts', 'C9-lifts', 'C3-smooth'].includes(id),
  );
  const checks: WorldChecks[] = [
    { world: 'm4', checks: 1, smallest: [] },
    { world: 'gmrf', checks: 1, smallest: [] },
  ];

  it('finds the expected verdicts on exact values with noise', async () => {
    const report = await claimsReport({ cells: closedFormCells(), blocks: BLOCKS, checks, tests: TESTS, replicates: REPLICATES });
    const tests = report.claims.flatMap((claim) => claim.tests);
    expect(tests.map(({ id, verdict }) => [id, verdict])).toEqual(TESTS.map(({ id, expected }) => [id, expected]));
    expect(tests.find(({ id }) => id === 'C8-path')?.effect?.value).toBeCloseTo(4.6, 1);
    expect(tests.find(({ id }) => id === 'C2-debt')?.effect?.value).toBeCloseTo(0.43, 1);
    const titled = { title: 'a < b', registration: { registered: null, current: 'f', holds: false } };
    expect(claimsMarkdown(report, titled)).toContain('| C8-path (exact networks, primary) |');
    const html = claimsHtml(report, titled);
    expect(html).toContain('Claims: a &lt; b');
    expect(html).not.toMatch(/<script|href=|src=/);
  });

  it('refuses a verdict while a gate is red, a cell is missing, or seeds are few', async () => {
    const reasonOf = async (input: Partial<Parameters<typeof claimsReport>[0]>): Promise<string | null | undefined> => {
      const report = await claimsReport({ cells: closedFormCells(), blocks: BLOCKS, checks, tests: TESTS, replicates: 200, ...input });
      const test = report.claims.flatMap((claim) => claim.tests).find(({ id }) => id === 'C8-path');
      expect(test).toMatchObject({ verdict: 'untestable', effect: null });
      return test?.reason;
    };
    expect(await reasonOf({ checks: [{ world: 'm4', checks: 40, smallest: [1e-9] }] })).toContain('gate of m4 is red');
    expect(await reasonOf({ cells: closedFormCells().filter(({ block, steps }) => block !== 3 || steps !== 8) })).toContain(
      '1 of 140 cells are missing: m4/',
    );
    expect(await reasonOf({ blocks: BLOCKS.slice(0, 3) })).toContain('3 seeds');
  });
});

describe('the plan', () => {
  it('has one primary test a claim and scope at most, unique ids and an expectation that can be wrong', () => {
    expect(new Set(CLAIM_TESTS.map(({ id }) => id)).size).toBe(CLAIM_TESTS.length);
    const primary = CLAIM_TESTS.flatMap((test) => ('primary' in test && test.primary ? [`${test.claim} ${test.scope}`] : []));
    expect(new Set(primary).size).toBe(primary.length);
    expect(new Set(CLAIM_TESTS.map(({ claim }) => claim)).size).toBe(14);
  });

  it('is bound to the spec', () => {
    const spec = sweepSpecSchema.parse(TEMPLATES['claims-oracle']);
    expect(planHash(spec)).toMatch(/^[0-9a-f]{64}$/);
    expect(planHash({ ...spec, samples: 201 })).not.toBe(planHash(spec));
  });

  it.each([
    ['oracle', 'claims-oracle', oracleModels],
    ['trained_toy', 'claims-trained', trainedModels],
  ] as const)('needs only cells that its template has (%s)', (scope, template, models) => {
    const plan = planSweep(sweepSpecSchema.parse(TEMPLATES[template]), models());
    expect(plan.problems).toEqual([]);
    const planned = new Set(
      plan.lines.flatMap(({ data: world, architecture, space, samplerLabel, model, points }) =>
        points.map(({ steps }) =>
          [...[world, architecture, space, samplerLabel], ...(scope === 'oracle' ? [] : [model.name]), steps ?? '-'].join('/'),
        ),
      ),
    );
    const needed = CLAIM_TESTS.filter((test) => test.scope === scope).flatMap(requirementsOf);
    const missing = needed.flatMap((need) => need.steps.map((k) => cellKey(need, k)).filter((key) => !planned.has(key)));
    expect(missing).toEqual([]);
    expect(needed.length).toBeGreaterThan(0);
  });

  it('reads every cell of the template of trained networks', () => {
    const plan = planSweep(sweepSpecSchema.parse(TEMPLATES['claims-trained']), trainedModels());
    const needed = CLAIM_TESTS.flatMap(requirementsOf).flatMap((need) => need.steps.map((k) => cellKey(need, k)));
    expect(plan.cellCount).toBe(new Set(needed.filter((key) => /^(kjv|mnist16)/.test(key))).size);
  });
});

describe('BlockTable', () => {
  it('refuses what is not there', () => {
    const table = new BlockTable([], [{ block: 0, seeds: 1 }]);
    expect(() => table.mean(M4_MASKED, 1, 'path_kl')).toThrow(RangeError);
  });
});

/** Cells that carry closed-form values, with noise of 1% a block. */
function closedFormCells(): ClaimCell[] {
  const m4 = published('m4');
  const gmrf = published('gmrf');
  if (!isMarkovChainWorld(m4) || gmrf.kind !== 'image') throw new Error('unexpected worlds');
  const noise = new SeededNoise(7);
  const jitter = (): number => 1 + 0.01 * noise.gaussian();
  const steps = [1, 2, 4, 8, 16, 32, 64];
  const ones = new Float64Array(64).fill(1);
  const base = { cells: 1, flops: null, trajectory: null } as const;
  const metrics = (values: Record<string, number>): ClaimCell['metrics'] =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, se: 0 }]));
  return BLOCKS.flatMap(({ block }) => [
    ...steps.map((k): ClaimCell => {
      const nfe = expectedNfe('mdlm_ancestral', 'token', k, 32);
      const path = (iidStepPathKlBits(m4.profile, k) / 32) * jitter();
      return { ...M4_MASKED, ...base, steps: k, block, nfe, liftsPerToken: nfe, metrics: metrics({ path_kl: path }) };
    }),
    {
      ...{ world: 'm4', architecture: 'autoregressive', space: 'token', sampler: 'ar_ancestral' },
      ...{ ...base, steps: null, block, nfe: 32, liftsPerToken: 1, metrics: metrics({ path_kl: 0 }) },
    } satisfies ClaimCell,
    ...(['pixel', 'image-latent'] as const).flatMap((space) =>
      steps.map((k): ClaimCell => {
        const eigenvalues = space === 'pixel' ? gmrf.eigenvalues : ones;
        const kl = gaussianKlBits(eigenvalues, outputVariances('ddim', eigenvalues, karrasSigmas(k, 80, 0.002, 7))) / 64;
        const nfe = expectedNfe('ddim', space, k, 64);
        return {
          ...image(space, 'ddim'),
          ...base,
          steps: k,
          block,
          nfe,
          liftsPerToken: nfe,
          metrics: metrics({ marginal_kl: kl * jitter() }),
        };
      }),
    ),
  ]);
}

/** The built-in oracles of the worlds that claims are tested on. */
function oracleModels(): ModelSummary[] {
  return (['m4', 'lc4s', 'gmrf', 'pair', 'par', 'dyck', 'agree'] as const).flatMap((world) =>
    ARCHITECTURES.flatMap((architecture) =>
      SPACES.filter((space) => combinationProblem(world, architecture, space) === null).map((space) =>
        modelOf(`${world}-${architecture}-${space}`, 'oracle', world, architecture, space, defaultParameters(world)),
      ),
    ),
  );
}

/** Every trained model that a test names, in the place where the test expects it. */
function trainedModels(): ModelSummary[] {
  const models = new Map<string, ModelSummary>();
  for (const { world, architecture, space, model } of CLAIM_TESTS.flatMap(requirementsOf)) {
    if (model === undefined) continue;
    const kind: CellSpec['data']['parameters'] = world === 'kjv' ? { kind: 'sequence', length: 64 } : { kind: 'image' };
    models.set(model, modelOf(model, 'reference', world, architecture, space, kind));
  }
  return [...models.values()];
}

function modelOf(
  name: string,
  origin: ModelSummary['origin'],
  world: string,
  architecture: ModelSummary['architecture'],
  space: ModelSummary['space'],
  parameters: CellSpec['data']['parameters'],
): ModelSummary {
  const graphs = { step: digestOf(name) };
  return { id: name, name, version: 1, origin, data: { world, parameters }, architecture, space, graphs };
}
