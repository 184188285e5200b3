import { build } from './lib/build.mjs';
import { LaunchError, runEntry } from './lib/launch-error.mjs';
import { cacheFolder, inRoot } from './lib/paths.mjs';
import { ensureTool } from './lib/tools.mjs';

/** Second half of `npm run bench`, under the project's own Node: builds what changed, then runs the benchmark. */
await runEntry(async () => {
  const tools = { temporal: await ensureTool('temporal'), versitygw: await ensureTool('versitygw') };
  await build({ dashboard: false });
  const { runBenchmarks, BadBenchArguments } = await import(inRoot('dist', 'tests', 'benchmarks', 'main.js'));
  try {
    await runBenchmarks({
      args: process.argv.slice(2),
      tools,
      workflowBundle: inRoot('dist', 'workflow-bundle.js'),
      cacheFolder: cacheFolder(),
      sources: inRoot('tests', 'benchmarks'),
      environment: process.env,
    });
  } catch (error) {
    if (error instanceof BadBenchArguments) throw new LaunchError(error.message, { cause: error });
    throw error;
  }
});
process.disconnect?.();
