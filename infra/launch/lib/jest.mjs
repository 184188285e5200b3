import { runUnderProjectNode } from './run.mjs';

/** jest runs ES modules in contexts of its own, which Node still calls experimental. */
const NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs jest in the foreground under the project's own Node. @returns {Promise<number>} Its exit code. */
export function runJest(args, options = {}) {
  return runUnderProjectNode('node_modules/jest/bin/jest.js', args, { ...options, nodeOptions: NODE_OPTIONS });
}
