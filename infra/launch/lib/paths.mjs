import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Absolute path of a file in the clone. */
export const inRoot = (...segments) => path.join(root, ...segments);

/** The project's own Node, installed from the npm package `node`. */
export const projectNode = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Per-user cache outside the clone, shared by all clones: built tools live here. */
export function cacheFolder(environment = process.env) {
  const base = environment.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.join(base, 'entroscope');
}

/** The one folder that holds the local stack's state. */
export function stateFolder(environment = process.env) {
  return environment.ENTROSCOPE_STATE_DIR ? path.resolve(environment.ENTROSCOPE_STATE_DIR) : inRoot('.entroscope');
}
