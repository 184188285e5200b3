import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PeerEnvironment } from '../benchmarks/peers/environment.js';
import { pythonEnvironment } from './python-environment.js';

const execute = promisify(execFile);

/** Folder of the Python client's sources. */
export const PYTHON_CLIENT = path.join(import.meta.dirname, '..', '..', 'clients', 'python');

/**
 * Installs the Python client into a folder of its own: beside the shared environment, so that two clones do not install over each other.
 * @returns The environment of its tests, whose Python finds the client with the folder on `PYTHONPATH`; or why there is none.
 */
export async function installPythonClient(folder: string): Promise<PeerEnvironment> {
  const environment = await pythonEnvironment(path.join(PYTHON_CLIENT, 'requirements-test.txt'));
  if (environment.kind === 'skipped') return environment;
  const install = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index', '--no-build-isolation', '--target', folder, PYTHON_CLIENT];
  await execute(environment.python, install);
  return environment;
}

/** Variables of a Python process that uses the client installed in `folder` against an API. */
export function pythonClientVariables(folder: string, api: { readonly url: string; readonly key: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PYTHONPATH: folder,
    PYTHONDONTWRITEBYTECODE: '1',
    NO_PROXY: '127.0.0.1',
    ENTROSCOPE_URL: api.url,
    ENTROSCOPE_API_KEY: api.key,
  };
}
