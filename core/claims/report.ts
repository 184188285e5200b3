import { FAMILY_WISE_ERROR, holmGate, type CellCheck } from '../statistics/index.js';
import type { World } from '../grid/vocabulary.js';
import { BlockTable, carries, cellKey } from './block-table.js';
import { bootstrapEffect, type Effect } from './effect.js';
import { judgeExploratory, judgePrimary, type Judged } from './family.js';
import { CLAIM_TESTS, MIN_SEEDS } from './plan.js';
import type { ClaimTest, MeasuredTest } from './claim-test.js';
import { CLAIMS, type Claim } from './essay.js';
import type { ClaimCell, ClaimScope, Requirement, Verdict, VerdictDetail } from './vocabulary.js';

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
  /** Independent blocks behind it. */
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
  readonly seeds: number;
  readonly gates: readonly WorldGate[];
  readonly claims: readonly ReportedClaim[];
}

/** What a report is made from. */
export interface ReportInput {
  /** Registered cells of exact networks that are complete. */
  readonly cells: readonly ClaimCell[];
  /** Seeds of the registered plan: a test needs its cells at each of them. */
  readonly seeds: readonly number[];
  /** Checks of every complete cell of the sweep by world. */
  readonly checks: ReadonlyMap<World, readonly CellCheck[]>;
  /** Runs between two tests, e.g. to let others work. */
  readonly pause?: () => Promise<void>;
  /** Bootstrap replicates; those of the plan by default. */
  readonly replicates?: number;
  /** Tests to report; those of the plan by default. */
  readonly tests?: readonly ClaimTest[];
}

/** The gates of the worlds. Together they fail a faultless sweep with a probability of at most 1e-3. */
export function worldGates(checks: ReportInput['checks']): WorldGate[] {
  return [...checks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([world, own]) => {
      const { status, checks: count, rejected } = holmGate(own, FAMILY_WISE_ERROR / checks.size);
      return { world, status, checks: count, rejected };
    });
}

/**
 * Judges every claim. A test whose cells are not all there, or whose world has a red gate, is untestable and leaves its family; a primary
 * family never grows by what is missing, since its tests are fixed in the plan.
 */
export async function claimsReport(input: ReportInput): Promise<ClaimsReport> {
  const { cells, seeds, tests = CLAIM_TESTS, replicates, pause } = input;
  const gates = worldGates(input.checks);
  const table = new BlockTable(cells, seeds);
  const effects = new Map<MeasuredTest, Effect>();
  const obstacles = new Map<ClaimTest, string>();
  for (const test of tests) {
    const obstacle = obstacleOf(test, table, gates);
    if (obstacle !== null) obstacles.set(test, obstacle);
    else if (test.kind === 'measured') {
      effects.set(test, bootstrapEffect(seeds.length, test.effect(table), replicates));
      await pause?.();
    }
  }
  const judged = judgeAll(effects);
  const reported = new Map(tests.map((test) => [test, reportTest(test, table, obstacles.get(test) ?? null, effects, judged)]));
  return {
    seeds: seeds.length,
    gates,
    claims: CLAIMS.map((claim) => ({
      ...claim,
      tests: tests.flatMap((test) => (test.claim === claim.id ? (reported.get(test) ?? []) : [])),
    })),
  };
}

function judgeAll(effects: ReadonlyMap<MeasuredTest, Effect>): Map<ClaimTest, Judged> {
  const judged = new Map<ClaimTest, Judged>();
  for (const [primary, judgeFamily] of [[true, judgePrimary] as const, [false, judgeExploratory] as const]) {
    const family = [...effects].filter(([test]) => test.primary === primary);
    const verdicts = judgeFamily(family.map(([test, effect]) => ({ effect, margin: test.margin })));
    family.forEach(([test], index) => judged.set(test, verdicts[index]));
  }
  return judged;
}

/** Why a test cannot be judged, or null. */
function obstacleOf(test: ClaimTest, table: BlockTable, gates: readonly WorldGate[]): string | null {
  if (test.kind === 'unavailable') return test.reason;
  const { needed, complete, missing } = coverage(test.needs, table);
  if (complete < needed)
    return `${needed - complete} of ${needed} cells are missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', ...' : ''}.`;
  if (table.seeds.length < MIN_SEEDS) return `The sweep has ${table.seeds.length} seeds; an interval needs at least ${MIN_SEEDS}.`;
  const red = gates.find(({ world, status }) => status === 'red' && test.needs.some((need) => need.world === world));
  return red === undefined ? null : `The gate of ${red.world} is red: ${red.rejected} of its comparisons with closed forms disagree.`;
}

function coverage(needs: readonly Requirement[], table: BlockTable): CellCoverage {
  let needed = 0;
  let complete = 0;
  const missing: string[] = [];
  for (const need of needs) {
    for (const steps of need.steps) {
      const there = table.seeds.filter((seed) => {
        const cell = table.find(need, steps, seed);
        return cell !== undefined && need.reads.every((quantity) => carries(cell, quantity));
      }).length;
      needed += table.seeds.length;
      complete += there;
      if (there < table.seeds.length) missing.push(cellKey(need, steps));
    }
  }
  return { needed, complete, missing };
}

function reportTest(
  test: ClaimTest,
  table: BlockTable,
  obstacle: string | null,
  effects: ReadonlyMap<MeasuredTest, Effect>,
  judged: ReadonlyMap<ClaimTest, Judged>,
): ReportedTest {
  const measured = test.kind === 'measured' ? test : null;
  const effect = measured === null ? undefined : effects.get(measured);
  const judgement = judged.get(test);
  const verdict = judgement?.verdict ?? (obstacle === null ? 'by_construction' : 'untestable');
  return {
    id: test.id,
    scope: test.scope,
    family: measured === null ? null : measured.primary ? 'primary' : 'exploratory',
    prediction: test.prediction,
    metric: test.metric,
    formula: measured?.formula ?? null,
    unit: measured?.unit ?? null,
    margin: measured?.margin ?? null,
    cells: test.kind === 'unavailable' ? { needed: 0, complete: 0, missing: [] } : coverage(test.needs, table),
    effect: effect === undefined || judgement === undefined ? null : reportEffect(effect, judgement),
    verdict,
    detail: judgement?.detail ?? null,
    reason: obstacle ?? (test.kind === 'by_construction' ? test.reason : null),
    expected: test.expected,
    because: test.because,
    asExpected: verdict === test.expected,
    wouldChange: test.wouldChange,
  };
}

function reportEffect({ value, units }: Effect, { interval, level, pValue, adjustedPValue }: Judged): ReportedEffect {
  return { value: finite(value), lo: finite(interval.lo), hi: finite(interval.hi), level, pValue, adjustedPValue, seeds: units };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
