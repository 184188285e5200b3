const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/tests/support/jest-environment.mjs',
  transform: { '^.+\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  // Relative imports end in .js, as Node wants them; the sources end in .ts.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.entroscope/'],
  testPathIgnorePatterns: ['/node_modules/'],
};

const withServers = {
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
};

/** A project whose test files stand in `tests/<name>/`. */
const suite = (name, extra = {}) => ({ ...shared, displayName: name, testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`], ...extra });

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        'core',
        'models',
        'platform',
        'workflows',
        'activities',
        'apps',
        'infra',
        'tests/benchmarks',
        'tests/mutants',
        'tests/simulations',
        'examples',
      ].map((folder) => `<rootDir>/${folder}/**/*.test.{ts,mjs}`),
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/dist/'],
    },
    suite('replay', withServers),
    // Not a test: `npm run histories` writes anew what the replay tests read.
    suite('histories', { ...withServers, testMatch: ['<rootDir>/tests/replay/**/*.recording.ts'] }),
    suite('integration', withServers),
    suite('chaos', withServers),
    // The long form of the chaos suite, `npm run chaos`; it builds and starts everything itself.
    suite('storm', { testMatch: ['<rootDir>/tests/chaos/**/*.storm.ts'] }),
    suite('browser', { ...withServers, globalSetup: '<rootDir>/tests/support/global-setup-browser.mjs' }),
  ],
  testSequencer: '<rootDir>/tests/support/long-files-first.mjs',
  coverageProvider: 'v8',
  collectCoverageFrom: ['{core,models,platform,workflows,activities,apps,infra/stack}/**/*.ts', '!apps/web/**', '!**/*.test.ts'],
  testTimeout: 60_000,
};
