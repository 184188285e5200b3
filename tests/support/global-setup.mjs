import { startSharedTestStack, TEST_STACK_VARIABLE } from '../../infra/launch/lib/test-stack.mjs';

/**
 * Gives a jest run its servers. `npm test` starts them once for all suites and passes them in the environment; a jest run
 * started by hand gets servers of its own, which global-teardown.mjs stops.
 */
export async function provideServers(buildOptions) {
  if (process.env[TEST_STACK_VARIABLE]) return;
  const { stack, stop } = await startSharedTestStack({ build: buildOptions });
  process.env[TEST_STACK_VARIABLE] = JSON.stringify(stack);
  globalThis.stopSharedTestStack = stop;
}

export default () => provideServers({ dashboard: false });
