import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runJest } = await import('./lib/jest.mjs');

await runEntry(async () => {
  await ensureDependencies();
  return runJest(process.argv.slice(2));
});
