import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { inRoot } from './paths.mjs';
import { ensureTool } from './tools.mjs';

/** Name of the variable in which the test processes find the shared stack (JSON, `TestStack` of infra/stack/test-stack.ts). */
export const TEST_STACK_VARIABLE = 'ENTROSCOPE_TEST_STACK';

/**
 * Builds the project and starts the servers that all tests of a run share. Must run under the project's own Node.
 * @param {{application?: boolean, build?: object}} options `application` also starts the application that test files may share; `build`: options of the build.
 * @returns {Promise<{stack: object, stop: () => Promise<void>}>}
 */
export async function startSharedTestStack({ application = false, build: buildOptions = {} } = {}) {
  const tools = { temporal: await ensureTool('temporal'), versitygw: await ensureTool('versitygw') };
  await build(buildOptions);
  const { startTestStack } = await import(inRoot('dist', 'infra', 'stack', 'test-stack.js'));
  const folder = await mkdtemp(path.join(tmpdir(), 'entroscope-test-'));
  const { stack, stop } = await startTestStack({
    folder,
    tools,
    workflowBundle: inRoot('dist', 'workflow-bundle.js'),
    environment: process.env,
    application,
  });
  return {
    stack,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
