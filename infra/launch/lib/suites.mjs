/** A minute in milliseconds. */
const MINUTE = 60_000;

/** Checks that read the sources only. Each counts as one test. */
export const CHECKS = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', 'tsconfig.json'], budgetMs: 4 * MINUTE },
  {
    name: 'types (dashboard)',
    script: 'node_modules/typescript/bin/tsc',
    args: ['--noEmit', '-p', 'apps/web/tsconfig.json'],
    budgetMs: 2 * MINUTE,
  },
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'], budgetMs: 5 * MINUTE },
  {
    name: 'layers',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', 'dependency-cruiser.config.mjs', 'core', 'workflows', 'activities', 'platform', 'models', 'apps', 'infra'],
    budgetMs: 2 * MINUTE,
  },
  { name: 'format', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '.'], budgetMs: 2 * MINUTE },
];

/**
 * Suites of jest by project name, cheap ones first; `coverage` marks those that `npm run coverage` runs. A suite over its budget fails: it is stopped and counted as one failure.
 * Files of the suite with `sharesApplication` may share one application (tests/support/shared-application.ts).
 * The checks begin beside the suite with `besideChecks` and go on beside those after it, which leave
 * processors free. */
export const SUITES = [
  { name: 'unit', budgetMs: 8 * MINUTE, coverage: true },
  { name: 'replay', budgetMs: 2 * MINUTE, coverage: true },
  { name: 'integration', budgetMs: 20 * MINUTE, coverage: true, sharesApplication: true },
  // They kill processes and watch the clock: one file at a time.
  { name: 'chaos', budgetMs: 6 * MINUTE, coverage: false, serial: true, besideChecks: true },
  { name: 'browser', budgetMs: 4 * MINUTE, coverage: false, serial: true },
];
