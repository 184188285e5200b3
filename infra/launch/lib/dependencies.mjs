import { existsSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { LaunchError } from './launch-error.mjs';
import { withLock } from './lock.mjs';
import { inRoot, projectNode, root } from './paths.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const GIB = 2 ** 30;
/** Dependencies take about 1.2 GiB, a day's state a few hundred MiB. */
const FREE_FOR_INSTALL = 3 * GIB;
const FREE_TO_RUN = GIB / 2;

const readJson = async (file) => JSON.parse(await readFile(inRoot(file), 'utf8'));

/**
 * True when node_modules holds what package-lock.json asks for. npm's own record of what it installed is compared entry by
 * entry; optional packages of other platforms are rightly absent.
 */
async function installedAsLocked() {
  if (!existsSync(projectNode)) return false;
  const installed = await readJson('node_modules/.package-lock.json').catch(() => null);
  if (installed === null) return false;
  const locked = (await readJson('package-lock.json')).packages;
  return Object.entries(locked).every(
    ([location, entry]) => location === '' || entry.optional || installed.packages[location]?.version === entry.version,
  );
}

/** Packages of this platform whose install scripts package.json allows. */
async function installedWithAllowedScripts() {
  const allowed = Object.entries((await readJson('package.json')).allowScripts).filter(([, isAllowed]) => isAllowed);
  return allowed.map(([name]) => name).filter((name) => existsSync(inRoot('node_modules', name)));
}

/** Free bytes on the file system of `folder`. */
async function freeBytes(folder) {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @throws {LaunchError} when the clone's file system has less than `needed` bytes left. */
export async function requireDisk(folder, needed) {
  const free = await freeBytes(folder);
  if (free >= needed) return;
  const gib = (bytes) => (bytes / GIB).toFixed(1);
  throw new LaunchError(
    `Only ${gib(free)} GiB are free in ${folder}, and ${gib(needed)} GiB are needed: free some disk space and run the command again.`,
  );
}

/** Installs the pinned dependencies with `npm ci` when they are absent or differ from package-lock.json. */
export async function ensureDependencies() {
  await requireDisk(root, FREE_TO_RUN);
  if (await installedAsLocked()) return;
  await requireDisk(root, FREE_FOR_INSTALL);
  await step('install dependencies (npm ci)', () =>
    withLock(inRoot('.entroscope', 'install.lock'), async () => {
      if (await installedAsLocked()) return;
      const failure = 'npm ci failed; npm has to be on the PATH and the npm registry reachable';
      // npm 11 runs only the install scripts that package.json allows by name; older ones run all, some of which download from
      // elsewhere. Leaving all out and then running the allowed ones is the same everywhere.
      await runQuietly('npm', ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'], { failure });
      await runQuietly('npm', ['rebuild', '--loglevel=error', ...(await installedWithAllowedScripts())], { failure });
      if (!existsSync(projectNode))
        throw new LaunchError(
          'The install script of the npm package "node" did not run: set npm\'s option ignore-scripts to false and run the command again.',
        );
    }),
  );
}
