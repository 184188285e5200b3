import { build } from './lib/build.mjs';
import { LaunchError, runEntry } from './lib/launch-error.mjs';
import { inRoot, stateFolder } from './lib/paths.mjs';
import { ensureTools } from './lib/tools.mjs';

/** Second half of `npm start`, under the project's own Node: builds what changed, then runs the stack. */
await runEntry(async () => {
  const options = JSON.parse(process.argv[2]);
  const tools = await ensureTools();
  await build();
  const { runStack, StackError } = await import(inRoot('dist', 'infra', 'stack', 'main.js'));
  try {
    return await runStack({
      stateFolder: stateFolder(),
      tools,
      workflowBundle: inRoot('dist', 'workflow-bundle.js'),
      demonstration: options.sweep,
      once: options.once,
      port: options.port,
      environment: process.env,
      startedAt: options.startedAt,
    });
  } catch (error) {
    if (error instanceof StackError) throw new LaunchError(error.message, { cause: error });
    throw error;
  }
});
process.disconnect?.();
