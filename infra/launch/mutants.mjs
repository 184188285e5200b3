import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runUnderProjectNode } = await import('./lib/run.mjs');

/** `npm run mutants [-- TEXT]`: puts each fault of tests/mutants/mutations.mjs into a copy of the source and sees whether a test fails. */
await runEntry(async () => {
  await ensureDependencies();
  return runUnderProjectNode('tests/mutants/main.mjs', process.argv.slice(2));
});
