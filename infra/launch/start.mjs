import { requireNode } from './lib/node-version.mjs';

requireNode();
const startedAt = Date.now();
const { runEntry } = await import('./lib/launch-error.mjs');
const { parseStartArguments, START_USAGE } = await import('./lib/start-arguments.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runUnderProjectNode } = await import('./lib/run.mjs');

await runEntry(async () => {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(START_USAGE);
    return 0;
  }
  process.stdout.write('Entroscope\n');
  await ensureDependencies();
  return runUnderProjectNode('infra/launch/serve.mjs', [JSON.stringify({ ...options, startedAt })]);
});
