import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runUnderProjectNode } = await import('./lib/run.mjs');

/** `npm run simulate:statistics`: do intervals cover and families err as often as they say (docs/science-coverage.md)? */
await runEntry(async () => {
  await ensureDependencies();
  return runUnderProjectNode('infra/launch/run-simulate-statistics.mjs', process.argv.slice(2));
});
