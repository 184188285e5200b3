import { weightedMean } from '../../../core/claims/block-table.js';
import type { Effect } from '../../../core/claims/effect.js';
import { judgeExploratory, judgePrimary, type Judged } from '../../../core/claims/family.js';
import type { SeededNoise } from '../../../core/closed-forms/seeded-noise.js';
import { costWithin, debtDoublings, interestRate, type CostPoint } from '../../../core/derived/index.js';
import {
  bcaInterval,
  expandedPercentileInterval,
  hierarchicalBootstrap,
  pairedComparison,
  simultaneousBand,
  wilsonInterval,
  type Interval,
} from '../../../core/statistics/index.js';
import { drawBlocks, drawNestedBlocks, drawSharedBlocks, type Blocks, type Law } from './blocks.js';
import { DIFFERENCE, LOG_RATIO, PAIR, trainedCoverage, trainedFamilyWise } from './training-seeds.js';

/** One replication: data drawn anew, analysed as a sweep's are. @returns 1 or 0, or a proportion. */
export type Replication = (noise: SeededNoise, replicates: number) => number;

/** A property of the statistics with its nominal value. */
export interface Scenario {
  readonly name: string;
  /** `coverage` is to be at least, the two error rates at most, the nominal value. */
  readonly kind: 'coverage' | 'family-wise error' | 'false discovery rate' | 'verdict';
  readonly nominal: number;
  readonly replicate: Replication;
}

/** Seeds of the template `claims-oracle`. */
const UNITS = 20;
const MARGIN = 0.5;
const STEPS = [1, 2, 4, 8, 16, 32, 64];
const LADDER = [0.3, 0.1, 0.05];
/** Primary tests of exact networks, of the sweep that has the most of them; and tests of an exploratory family. */
const PRIMARY = 12;
const EXPLORATORY = 20;
const CORRELATION = 0.5;

const covers = ({ lo, hi }: Interval, truth: number): number => (lo <= truth && truth <= hi ? 1 : 0);

/** Coverage of the interval that verdicts rest on, for any function of jointly resampled block means. */
function bootstrapCoverage(laws: readonly Law[], units: number, statistic: (means: readonly number[]) => number): Replication {
  const truth = statistic(laws.map(({ mean }) => mean));
  return (noise, replicates) => {
    const series = drawSharedBlocks(noise, units, laws, CORRELATION);
    const drawn = hierarchicalBootstrap([units], (weights) => [statistic(series.map((values) => weightedMean(values, weights)))], {
      replicates,
    });
    return covers(expandedPercentileInterval(drawn.replicates[0], units), truth);
  };
}

const mean = ([value]: readonly number[]): number => value;
const logRatio = ([a, b]: readonly number[]): number => Math.log2(a / b);
const pointsOf = (errors: readonly number[]): CostPoint[] => errors.map((error, i) => ({ cost: STEPS[i], error }));
/** Errors that fall as 1/K, with a spread of a tenth over blocks. */
const CURVE: readonly Law[] = STEPS.map((k) => ({ mean: 1 / k, sd: 0.1 / k }));

function nestedCoverage(seeds: number): Replication {
  const blocks = 20;
  return (noise, replicates) => {
    const values = drawNestedBlocks(noise, seeds, blocks, 1, 2);
    const groups = Array.from({ length: seeds }, () => blocks);
    const drawn = hierarchicalBootstrap(groups, (weights) => [weightedMean(values, weights)], { replicates });
    return covers(expandedPercentileInterval(drawn.replicates[0], seeds), 0);
  };
}

function bcaCoverage(law: Law): Replication {
  return (noise, replicates) => {
    const values = drawBlocks(noise, UNITS, law);
    const drawn = hierarchicalBootstrap([UNITS], (weights) => [weightedMean(values, weights)], { replicates });
    const sum = values.reduce((total, value) => total + value, 0);
    const leaveOneOut = Array.from(values, (value) => (sum - value) / (UNITS - 1));
    return covers(bcaInterval(drawn.estimates[0], drawn.replicates[0], leaveOneOut), law.mean);
  };
}

function bandCoverage(units: number): Replication {
  return (noise, replicates) => {
    const series = drawSharedBlocks(noise, units, CURVE, CORRELATION);
    const drawn = hierarchicalBootstrap([units], (weights) => series.map((values) => weightedMean(values, weights)), { replicates });
    const { points } = simultaneousBand(drawn.estimates, drawn.replicates, units);
    return points.every((point, i) => covers(point, CURVE[i].mean) === 1) ? 1 : 0;
  };
}

function wilsonCoverage(share: number, trials: number): Replication {
  return (noise) => {
    let successes = 0;
    for (let trial = 0; trial < trials; trial++) successes += noise.uniform() < share ? 1 : 0;
    return covers(wilsonInterval(successes, trials), share);
  };
}

/** Effects that share their blocks, as those of one report do. */
function effectsOf(series: readonly Blocks[], units: number, replicates: number): Effect[] {
  const drawn = hierarchicalBootstrap([units], (weights) => series.map((values) => weightedMean(values, weights)), { replicates });
  return series.map((_, i) => ({ value: drawn.estimates[i], units, replicates: drawn.replicates[i], law: 'blocks' }));
}

type Family = (tests: readonly { effect: Effect; margin: number }[]) => Judged[];

function judged(noise: SeededNoise, replicates: number, family: Family, laws: readonly Law[], units: number): Judged[] {
  const series = drawSharedBlocks(noise, units, laws, CORRELATION);
  return family(effectsOf(series, units, replicates).map((effect) => ({ effect, margin: MARGIN })));
}

const decided = ({ verdict }: Judged): boolean => verdict !== 'inconclusive';
/** At its margin an effect deserves neither verdict; a real one is at twice the margin or at nothing. */
const laws = (atMargin: number, real: number, shape: Law['shape'] = 'normal'): Law[] => [
  ...Array.from({ length: atMargin }, () => ({ mean: MARGIN, sd: 0.5, shape })),
  ...Array.from({ length: real }, (_, i) => ({ mean: i % 2 === 0 ? 2 * MARGIN : 0, sd: 0.5, shape })),
];

/** True when any effect at its margin got a verdict. */
function familyWise(atMargin: number, units: number, shape?: Law['shape']): Replication {
  const family = laws(atMargin, PRIMARY - atMargin, shape);
  return (noise, replicates) => (judged(noise, replicates, judgePrimary, family, units).slice(0, atMargin).some(decided) ? 1 : 0);
}

/** Share of the verdicts that effects at their margin got. */
function falseDiscoveries(atMargin: number, units: number): Replication {
  const family = laws(atMargin, EXPLORATORY - atMargin);
  return (noise, replicates) => {
    const verdicts = judged(noise, replicates, judgeExploratory, family, units).map(decided);
    const all = verdicts.filter(Boolean).length;
    return all === 0 ? 0 : verdicts.slice(0, atMargin).filter(Boolean).length / all;
  };
}

/** How often a lone primary test says what the data were built for. */
function verdictShare(law: Law, expected: string): Replication {
  return (noise, replicates) => {
    const [{ verdict, detail }] = judged(noise, replicates, judgePrimary, [law], UNITS);
    return (detail === null ? verdict : `${verdict}, ${detail}`) === expected ? 1 : 0;
  };
}

const coverage = (name: string, replicate: Replication): Scenario => ({ name, kind: 'coverage', nominal: 0.95, replicate });
const familyWiseError = (name: string, replicate: Replication): Scenario => ({ name, kind: 'family-wise error', nominal: 0.05, replicate });
const discovery = (name: string, replicate: Replication): Scenario => ({ name, kind: 'false discovery rate', nominal: 0.1, replicate });
const verdict = (name: string, law: Law, expected: string, nominal: number): Scenario => ({
  name: `${name}: ${expected}`,
  kind: 'verdict',
  nominal,
  replicate: verdictShare(law, expected),
});

/** Everything that is simulated. */
export const SCENARIOS: readonly Scenario[] = [
  coverage('bootstrap, mean, 20 blocks', bootstrapCoverage([{ mean: 1, sd: 1 }], UNITS, mean)),
  coverage('bootstrap, mean, 5 blocks', bootstrapCoverage([{ mean: 1, sd: 1 }], 5, mean)),
  coverage('bootstrap, mean of exponential values, 20 blocks', bootstrapCoverage([{ mean: 1, sd: 1, shape: 'skewed' }], UNITS, mean)),
  coverage(
    'bootstrap, log2 of a ratio of two paired means, 20 blocks',
    bootstrapCoverage(
      [
        { mean: 1, sd: 0.5 },
        { mean: 2, sd: 0.5 },
      ],
      UNITS,
      logRatio,
    ),
  ),
  coverage(
    'bootstrap, debt at a threshold, 7 step counts, 20 blocks',
    bootstrapCoverage(CURVE, UNITS, (errors) => debtDoublings(costWithin(pointsOf(errors), LADDER[1]), 1)),
  ),
  coverage(
    'bootstrap, interest rate over 3 thresholds, 20 blocks',
    bootstrapCoverage(CURVE, UNITS, (errors) => interestRate(pointsOf(errors), LADDER)),
  ),
  coverage('hierarchical bootstrap, mean, 5 training seeds of 20 blocks', nestedCoverage(5)),
  coverage('hierarchical bootstrap, mean, 3 training seeds of 20 blocks', nestedCoverage(3)),
  coverage('training seeds, difference of two groups of 3, samples included', trainedCoverage(DIFFERENCE)),
  coverage('training seeds, log2 of a ratio of two groups of 3', trainedCoverage(LOG_RATIO)),
  coverage('training seeds, mean of 2', trainedCoverage(PAIR)),
  coverage('BCa, mean of exponential values, 20 blocks', bcaCoverage({ mean: 1, sd: 1, shape: 'skewed' })),
  coverage('Student, mean of 20 paired differences', (noise) => {
    const [a, b] = drawSharedBlocks(noise, UNITS, [CURVE[0], CURVE[1]], CORRELATION);
    return covers(pairedComparison([...a], [...b]), CURVE[0].mean - CURVE[1].mean);
  }),
  coverage('simultaneous band, 7 step counts, 20 blocks', bandCoverage(UNITS)),
  coverage('simultaneous band, 7 step counts, 5 blocks', bandCoverage(5)),
  coverage('Wilson, share .02 of 200', wilsonCoverage(0.02, 200)),
  coverage('Wilson, share .3 of 50', wilsonCoverage(0.3, 50)),
  coverage('Wilson, share .9 of 1,000', wilsonCoverage(0.9, 1000)),
  familyWiseError('Holm, 12 tests, all at their margin, 20 blocks', familyWise(12, UNITS)),
  familyWiseError('Holm, 12 tests, 6 at their margin, 20 blocks', familyWise(6, UNITS)),
  familyWiseError('Holm, 12 tests, all at their margin, 5 blocks', familyWise(12, 5)),
  familyWiseError('Holm, 12 tests, all at their margin, 13 blocks', familyWise(12, 13)),
  familyWiseError('Holm, 12 tests of exponential values, all at their margin, 20 blocks', familyWise(12, UNITS, 'skewed')),
  familyWiseError('Holm, 4 tests on groups of 3 training seeds, all at their margin', trainedFamilyWise(4)),
  discovery('Benjamini-Hochberg, 20 tests, all at their margin, 20 blocks', falseDiscoveries(20, UNITS)),
  discovery('Benjamini-Hochberg, 20 tests, 14 at their margin, 20 blocks', falseDiscoveries(14, UNITS)),
  verdict('effect of twice the margin', { mean: 2 * MARGIN, sd: 0.5 }, 'supported', 0.9),
  verdict('no effect', { mean: 0, sd: 0.5 }, 'contradicted, equivalent', 0.9),
  verdict('effect of minus twice the margin', { mean: -2 * MARGIN, sd: 0.5 }, 'contradicted, reversed', 0.9),
  verdict('effect at the margin', { mean: MARGIN, sd: 0.5 }, 'inconclusive', 0.9),
  verdict('effect at the margin, blocks ten times as noisy', { mean: MARGIN, sd: 5 }, 'inconclusive, underpowered', 0.9),
];
