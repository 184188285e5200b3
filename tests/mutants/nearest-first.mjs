import { statSync } from 'node:fs';
import path from 'node:path';

/** The order of test files in which a fault is noticed soonest: those of its own folder, and of the others the small ones first. */
export default class NearestFirst {
  constructor({ globalConfig }) {
    this.folder = path.dirname(path.resolve(globalConfig.rootDir, globalConfig.nonFlagArgs[0]));
  }

  sort(tests) {
    const far = (test) => (path.dirname(test.path) === this.folder ? 0 : 1);
    const size = (test) => statSync(test.path).size;
    return [...tests].sort((a, b) => far(a) - far(b) || size(a) - size(b));
  }

  /** Called by Jest; a run of some tests of a broken copy says nothing about the next. */
  cacheResults() {}

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }
}
