import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runEntry } = await import('./lib/launch-error.mjs');
const { CHAOS_USAGE, parseChaosArguments } = await import('./lib/chaos-arguments.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { runJest } = await import('./lib/jest.mjs');

/** `npm run chaos`: the long form of the chaos suite (docs/chaos.md). */
await runEntry(async () => {
  const options = parseChaosArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(CHAOS_USAGE);
    return 0;
  }
  await ensureDependencies();
  const environment = { ENTROSCOPE_CHAOS: JSON.stringify({ minutes: options.minutes, seed: options.seed }) };
  return runJest(['--selectProjects', 'storm', '--runInBand'], { environment });
});
