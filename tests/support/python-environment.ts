import { homedir } from 'node:os';
import path from 'node:path';
import { preparePeers, type PeerEnvironment } from '../benchmarks/peers/environment.js';

/**
 * A Python environment with the pinned packages of a test, kept in the per-user cache between runs.
 * @param requirements Path of a requirements file with hashes.
 * @param source Path of another one with packages that come as source, if any.
 * @returns Why there is none, on a machine without the right Python.
 */
export function pythonEnvironment(requirements: string, source: string | null = null): Promise<PeerEnvironment> {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  return preparePeers(path.join(base, 'entroscope'), requirements, source);
}
