import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runUnderProjectNode } = await import('./lib/run.mjs');

/** `npm run bench`: what the machinery costs, beside peers and bare loops (docs/benchmarks.md). */
await runEntry(async () => {
  await ensureDependencies();
  return runUnderProjectNode('infra/launch/run-bench.mjs', process.argv.slice(2));
});
