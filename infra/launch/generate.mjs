import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { build } = await import('./lib/build.mjs');
const { runUnderProjectNode } = await import('./lib/run.mjs');

/** `npm run generate`: the OpenAPI document, the JSON Schema of a sweep and the client's types, from the API's own code. */
await runEntry(async () => {
  await ensureDependencies();
  await build({ dashboard: false });
  return runUnderProjectNode('dist/apps/api/generate.main.js', []);
});
