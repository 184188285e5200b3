import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const INSTALL_MS = 15 * 60_000;
/** What the hashes in requirements.txt were compiled for; other versions need other packages. */
const PYTHON = '3.11';

/** Where the peers can be run, or why they cannot. */
export type PeerEnvironment = { readonly kind: 'ready'; readonly python: string } | { readonly kind: 'skipped'; readonly reason: string };

/**
 * The Python environment of the peers, made once per user and per requirements file, every package checked against its hash.
 * @param cacheFolder The per-user cache, outside the clone.
 * @param source A second requirements file, of packages that come as source: built with what the first one pins, so that nothing else
 * is fetched.
 */
export async function preparePeers(cacheFolder: string, requirements: string, source: string | null = null): Promise<PeerEnvironment> {
  const python = await findPython();
  if (python === null) return { kind: 'skipped', reason: `no Python ${PYTHON} on the PATH` };
  const hash = createHash('sha256').update(await readFile(requirements));
  if (source !== null) hash.update(await readFile(source));
  const folder = path.join(cacheFolder, 'bench', `peers-${hash.digest('hex').slice(0, 16)}`);
  const ready = { kind: 'ready', python: path.join(folder, 'bin', 'python') } as const;
  if (existsSync(folder)) return ready;
  const unfinished = `${folder}.${String(process.pid)}`;
  try {
    await execute(python, ['-m', 'venv', unfinished]);
    const install = ['-m', 'pip', 'install', '--require-hashes', '--no-deps', '--quiet', '-r'];
    await execute(path.join(unfinished, 'bin', 'python'), [...install, requirements], { timeout: INSTALL_MS });
    if (source !== null)
      await execute(path.join(unfinished, 'bin', 'python'), [...install, source, '--no-build-isolation'], { timeout: INSTALL_MS });
    // Scripts name the folder they were made in; the interpreter does not, and nothing else is used.
    await rename(unfinished, folder);
    return ready;
  } catch (error) {
    return { kind: 'skipped', reason: `the packages could not be installed from PyPI: ${lastLineOf(error)}` };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function findPython(): Promise<string | null> {
  for (const name of [`python${PYTHON}`, 'python3', 'python']) {
    const version = await execute(name, ['--version']).then(
      ({ stdout }) => stdout,
      () => '',
    );
    if (version.startsWith(`Python ${PYTHON}.`)) return name;
  }
  return null;
}

/** The last line that a failed command wrote, which is where Python and pip say what was wrong. */
export function lastLineOf(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
  return (stderr ?? message).trim().split('\n').at(-1) ?? message;
}
