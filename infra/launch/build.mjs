import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { build } = await import('./lib/build.mjs');

await runEntry(async () => {
  await ensureDependencies();
  await build();
});
