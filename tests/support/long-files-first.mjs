import Sequencer from '@jest/test-sequencer';

/**
 * Files that take over 40 s on two cores though they are small. A clean clone knows no durations, and jest begins with what is large: these would
 * begin last, and a core would wait for the other.
 */
const LONG = ['api-schemathesis', 'asked-measurements', 'checkpoints', 'samplers', 'start', 'dataset-sweeps', 'budgets', 'models'].map(
  (name) => `/tests/integration/${name}.test.ts`,
);

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
