import { digestOf } from '../cells/cell.js';
import type { SweepSpec } from '../grid/spec.js';
import { PROTOCOL_VERSION } from '../grid/vocabulary.js';
import { BOOTSTRAP_REPLICATES } from '../statistics/index.js';
import type { ClaimTest } from './claim-test.js';
import { CLAIMS } from './essay.js';
import { EXPLORATORY_LEVEL, EXPLORATORY_RATE, PRIMARY_ALPHA } from './family.js';
import { HARD_TESTS } from './tests-hard.js';
import { IMAGE_TESTS } from './tests-image.js';
import { LONG_RANGE_TESTS } from './tests-long-range.js';
import { OTHER_TESTS } from './tests-other.js';
import { REGUESS_TESTS } from './tests-reguess.js';
import { TOKEN_TESTS } from './tests-token.js';
import { TRAINED_GUESSING_TESTS } from './tests-trained-guessing.js';
import { TRAINED_IMAGE_TESTS } from './tests-trained-image.js';
import { TRAINED_TEXT_TESTS } from './tests-trained-text.js';

/** Sampling seeds below which there is no verdict on exact networks: fewer blocks cannot carry an interval. */
export const MIN_SEEDS = 5;

const ORACLE_TESTS = [...IMAGE_TESTS, ...TOKEN_TESTS, ...REGUESS_TESTS, ...LONG_RANGE_TESTS, ...HARD_TESTS];
const TRAINED_TESTS = [...TRAINED_TEXT_TESTS, ...TRAINED_IMAGE_TESTS, ...TRAINED_GUESSING_TESTS];

/** Every test, in the order of claims. */
export const CLAIM_TESTS: readonly ClaimTest[] = CLAIMS.flatMap(({ id }) =>
  [...ORACLE_TESTS, ...TRAINED_TESTS, ...OTHER_TESTS].filter((test) => test.claim === id),
);

/** Everything of the analysis that is fixed before a run, as JSON: predictions, margins, cells, expected verdicts, levels. */
export function claimsPlan() {
  return {
    protocol: PROTOCOL_VERSION,
    alpha: PRIMARY_ALPHA,
    exploratory: { rate: EXPLORATORY_RATE, level: EXPLORATORY_LEVEL },
    replicates: BOOTSTRAP_REPLICATES,
    minSeeds: MIN_SEEDS,
    claims: CLAIMS,
    tests: CLAIM_TESTS.map((test) => JSON.parse(JSON.stringify(test)) as unknown),
  };
}

const CLAIMS_DIGEST = digestOf(claimsPlan());

/**
 * Hash of the pre-registered plan of a sweep: its spec and the analysis of the claims. Stored with the sweep before its first cell; a
 * verdict counts only while it can be computed again.
 */
export function planHash(spec: SweepSpec): string {
  return digestOf({ spec, claims: CLAIMS_DIGEST });
}
