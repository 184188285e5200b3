import Sequencer from '@jest/test-sequencer';

/**
 * Files that take over 25 s on two cores, though some are small. A clean clone knows no durations, and jest begins with what is large: these would
 * begin last, and a core would wait for the other.
 */
const LONG = [
  'checkpoints',
  'models',
  'cli',
  'api-schemathesis',
  'start',
  'dataset-sweeps',
  'budgets',
  'sweep-life',
  'optuna',
  'asked-measurements',
  'engine',
  'fairness',
  'samplers',
].map((name) => `/tests/integration/${name}.test.ts`);

/** The order of test files: the long ones, then jest's own. */
export default class LongFilesFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = LONG.findIndex((file) => path.endsWith(file));
      return index === -1 ? LONG.length : index;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
