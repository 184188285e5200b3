import { existsSync } from 'node:fs';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { LaunchError, runEntry } = await import('./lib/launch-error.mjs');
const { inRoot } = await import('./lib/paths.mjs');
const { runInForeground } = await import('./lib/run.mjs');

const RECIPES = inRoot('models', 'recipes');
const ENVIRONMENT = inRoot('models', 'recipes', '.venv');
const PYTHON = inRoot('models', 'recipes', '.venv', 'bin', 'python');

async function run(command, args, failure) {
  const code = await runInForeground(command, args, { cwd: RECIPES });
  if (code !== 0) throw new LaunchError(failure);
}

/**
 * `npm run models:train [-- --quick] [NAME ...]`: trains the reference models by models/recipes/train.py, in a Python environment of its own
 * that is made at the first call. With `--quick` the tiny models are exported too (models/recipes/export.py), beside their runs.
 */
await runEntry(async () => {
  if (!existsSync(PYTHON)) {
    await run('python3.11', ['-m', 'venv', ENVIRONMENT], 'The recipes need Python 3.11 with venv: install it and run this again.');
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '-r', 'requirements.txt'];
  await run(PYTHON, pip, 'The packages of models/recipes/requirements.txt could not be installed; the message above says why.');
  const args = process.argv.slice(2);
  const code = await runInForeground(PYTHON, ['train.py', ...args], { cwd: RECIPES });
  if (code !== 0 || !args.includes('--quick')) return code;
  return runInForeground(PYTHON, ['export.py', ...args], { cwd: RECIPES });
});
