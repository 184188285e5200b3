import { FAMILY_WISE_ERROR, holmRejections } from '../statistics/index.js';
import type { World } from '../grid/vocabulary.js';
import { BlockTable, carries, cellKey } from './block-table.js';
import { bootstrapEffect, type Effect } from './effect.js';
import { judgeExploratory, judgePrimary, type Judged } from './family.js';
import { CLAIM_TESTS, MIN_SEEDS } from './plan.js';
import { requirementsOf, type ClaimTest, type MeasuredTest, type TrainedTest } from './claim-test.js';
import { CLAIMS, type Claim } from './essay.js';
import { trainedEffect } from './trained-effect.js';
import {
  CLAIM_SCOPES,
  type ClaimCell,
  type ClaimScope,
  type Requirement,
  type SeedBlock,
  type Verdict,
  type VerdictDetail,
} from './vocabulary.js';

/** How many of the cells of a test are there. */
export interface CellCoverage {
  readonly needed: number;
  readonly complete: number;
  /** Settings of which a seed is missing, or which lack a quantity. */
  readonly missing: readonly string[];
}

/** An estimated effect. Ends of the interval are null where they are infinite. */
export interface ReportedEffect {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly level: number;
  readonly pValue: number;
  /** By Holm in the primary family, by Benjamini and Hochberg outside it. */
  readonly adjustedPValue: number;
  /** Independent units behind it: blocks of sampling seeds, or training seeds. */
  readonly seeds: number;
}

/** A test and what came of it. */
export interface ReportedTest {
  readonly id: string;
  readonly scope: ClaimScope;
  readonly family: 'primary' | 'exploratory' | null;
  readonly prediction: string;
  readonly metric: string;
  readonly formula: string | null;
  readonly unit: string | null;
  readonly margin: number | null;
  readonly cells: CellCoverage;
  readonly effect: ReportedEffect | null;
  readonly verdict: Verdict;
  readonly detail: VerdictDetail | null;
  /** Why there is no verdict, or why it is one by construction. */
  readonly reason: string | null;
  readonly expected: Verdict;
  readonly because: string;
  readonly asExpected: boolean;
  readonly wouldChange: string;
}

export interface ReportedClaim extends Claim {
  readonly tests: readonly ReportedTest[];
}

/** The gate of one world: its comparisons with closed forms. */
export interface WorldGate {
  readonly world: World;
  readonly status: 'green' | 'red' | 'none';
  readonly checks: number;
  readonly rejected: number;
}

export interface ClaimsReport {
  /** Sampling seeds of the registered plan. */
  readonly seeds: number;
  readonly gates: readonly WorldGate[];
  readonly claims: readonly ReportedClaim[];
}

/** Comparisons of a world's complete cells with closed forms. */
export interface WorldChecks {
  readonly world: World;
  readonly checks: number;
  /** Their p-values of at most 1e-3, by rising size; one that is not a probability counts as 0. */
  readonly smallest: readonly number[];
}

/** What a report is made from. */
export interface ReportInput {
  /** Complete cells of the registered plan by setting and block. */
  readonly cells: readonly ClaimCell[];
  /** Blocks of the seeds of the registered plan: a test needs its cells in each of them. */
  readonly blocks: readonly SeedBlock[];
  /** Checks of every complete cell of the sweep by world. */
  readonly checks: readonly WorldChecks[];
  /** Runs between two tests, e.g. to let others work. */
  readonly pause?: () => Promise<void>;
  /** Replicates of an effect; those of the plan by default. */
  readonly replicates?: number;
  /** Tests to report; those of the plan by default. */
  readonly tests?: readonly ClaimTest[];
}

/** The gates of the worlds. Together they fail a faultless sweep with a probability of at most 1e-3. */
export function worldGates(worlds: readonly WorldChecks[]): WorldGate[] {
  return [...worlds]
    .sort((a, b) => (a.world < b.world ? -1 : 1))
    .map(({ world, checks, smallest }) => {
      const rejected = holmRejections(smallest, checks, FAMILY_WISE_ERROR / worlds.length);
      return { world, status: checks === 0 ? 'none' : rejected > 0 ? 'red' : 'green', checks, rejected };
    });
}

type EffectTest = MeasuredTest | TrainedTest;

/**
 * Judges every claim. A test whose cells are not all there, or whose world has a red gate, is untestable and leaves its family; a primary
 * family never grows by what is missing, since its tests are fixed in the plan. Each scope has families of its own.
 */
export async function claimsReport(input: ReportInput): Promise<ClaimsReport> {
  const { cells, blocks, tests = CLAIM_TESTS, replicates, pause } = input;
  const gates = worldGates(input.checks);
  const table = new BlockTable(cells, blocks);
  const effects = new Map<EffectTest, Effect>();
  const obstacles = new Map<ClaimTest, string>();
  for (const test of tests) {
    const obstacle = obstacleOf(test, table, gates);
    if (obstacle !== null) obstacles.set(test, obstacle);
    else if (test.kind === 'measured' || test.kind === 'trained') {
      effects.set(test, effectOf(test, table, replicates));
      await pause?.();
    }
  }
  const judged = judgeAll(effects);
  const reported = new Map(tests.map((test) => [test, reportTest(test, table, obstacles.get(test) ?? null, effects, judged)]));
  return {
    seeds: table.seeds,
    gates,
    claims: CLAIMS.map((claim) => ({
      ...claim,
      tests: tests.flatMap((test) => (test.claim === claim.id ? (reported.get(test) ?? []) : [])),
    })),
  };
}

function effectOf(test: EffectTest, table: BlockTable, replicates: number | undefined): Effect {
  if (test.kind === 'trained') return trainedEffect(test, table, replicates);
  return bootstrapEffect(table.blocks.length, test.effect(table), replicates);
}

/** Effects without replicates are shown and not judged. */
function judgeAll(effects: ReadonlyMap<EffectTest, Effect>): Map<ClaimTest, Judged> {
  const judged = new Map<ClaimTest, Judged>();
  for (const scope of CLAIM_SCOPES) {
    for (const [primary, judgeFamily] of [[true, judgePrimary] as const, [false, judgeExploratory] as const]) {
      const family = [...effects].filter(
        ([test, { replicates }]) => test.scope === scope && test.primary === primary && replicates.length > 0,
      );
      const verdicts = judgeFamily(family.map(([test, effect]) => ({ effect, margin: test.margin })));
      family.forEach(([test], index) => judged.set(test, verdicts[index]));
    }
  }
  return judged;
}

/** Why a test cannot be judged, or null. */
function obstacleOf(test: ClaimTest, table: BlockTable, gates: readonly WorldGate[]): string | null {
  if (test.kind === 'unavailable') return test.reason;
  const needs = requirementsOf(test);
  const { needed, complete, missing } = coverage(needs, table);
  if (complete < needed)
    return `${needed - complete} of ${needed} cells are missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', ...' : ''}.`;
  if (test.kind === 'measured' && table.blocks.length < MIN_SEEDS)
    return `The sweep has ${table.seeds} seeds; an interval needs at least ${MIN_SEEDS}.`;
  const red = gates.find(({ world, status }) => status === 'red' && needs.some((need) => need.world === world));
  return red === undefined ? null : `The gate of ${red.world} is red: ${red.rejected} of its comparisons with closed forms disagree.`;
}

function coverage(needs: readonly Requirement[], table: BlockTable): CellCoverage {
  let needed = 0;
  let complete = 0;
  const missing: string[] = [];
  for (const need of needs) {
    for (const steps of need.steps) {
      let there = 0;
      for (const { block } of table.blocks) {
        const cell = table.find(need, steps, block);
        if (cell !== undefined && need.reads.every((quantity) => carries(cell, quantity))) there += cell.cells;
      }
      needed += table.seeds;
      complete += there;
      if (there < table.seeds) missing.push(cellKey(need, steps));
    }
  }
  return { needed, complete, missing };
}

function reportTest(
  test: ClaimTest,
  table: BlockTable,
  obstacle: string | null,
  effects: ReadonlyMap<EffectTest, Effect>,
  judged: ReadonlyMap<ClaimTest, Judged>,
): ReportedTest {
  const measured = test.kind === 'measured' || test.kind === 'trained' ? test : null;
  const effect = measured === null ? undefined : effects.get(measured);
  const judgement = judged.get(test);
  const verdict = judgement?.verdict ?? (obstacle === null && measured === null ? 'by_construction' : 'untestable');
  return {
    id: test.id,
    scope: test.scope,
    family: measured === null ? null : measured.primary ? 'primary' : 'exploratory',
    prediction: test.prediction,
    metric: test.metric,
    formula: measured?.formula ?? null,
    unit: measured?.unit ?? null,
    margin: measured?.margin ?? null,
    cells: coverage(requirementsOf(test), table),
    effect: effect === undefined ? null : reportEffect(effect, judgement ?? UNJUDGED),
    verdict,
    detail: judgement?.detail ?? null,
    reason: obstacle ?? reasonOf(test, effect),
    expected: test.expected,
    because: test.because,
    asExpected: verdict === test.expected,
    wouldChange: test.wouldChange,
  };
}

/** What is said of an effect that nothing puts an interval around. */
const UNJUDGED: Pick<Judged, 'interval' | 'level' | 'pValue' | 'adjustedPValue'> = {
  interval: { lo: -Infinity, hi: Infinity },
  level: 1,
  pValue: 1,
  adjustedPValue: 1,
};

function reasonOf(test: ClaimTest, effect: Effect | undefined): string | null {
  if (test.kind === 'by_construction') return test.reason;
  if (effect === undefined || effect.replicates.length > 0) return null;
  return 'A model has one training seed: the effect is that of these networks, and nothing says how far others would be from it.';
}

function reportEffect({ value, units }: Effect, { interval, level, pValue, adjustedPValue }: typeof UNJUDGED): ReportedEffect {
  return { value: finite(value), lo: finite(interval.lo), hi: finite(interval.hi), level, pValue, adjustedPValue, seeds: units };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
