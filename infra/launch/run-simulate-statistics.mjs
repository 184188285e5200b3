import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { build } from './lib/build.mjs';
import { runEntry } from './lib/launch-error.mjs';
import { inRoot } from './lib/paths.mjs';

const PAGE = inRoot('docs', 'science-coverage.md');

/** Second half of `npm run simulate:statistics`, under the project's own Node: simulates, and writes the page with what came of it. */
await runEntry(async () => {
  await build({ dashboard: false });
  const { runSimulation } = await import(inRoot('dist', 'tests', 'simulations', 'statistics', 'main.js'));
  const page = runSimulation((line) => process.stdout.write(`${line}\n`));
  const options = await resolveConfig(PAGE);
  await writeFile(PAGE, await format(page, { ...options, parser: 'markdown' }));
});
process.disconnect?.();
