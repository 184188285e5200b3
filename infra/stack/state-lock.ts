import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';
import { StackError } from './stack-error.js';

const OWNER_ONLY = 0o600;

function readOwner(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx', mode: OWNER_ONLY });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes this process the only one that runs a stack in `folder`. The lock names its owner by pid and start time, so that one
 * left by a killed process is taken over even when its pid is in use again.
 * @returns A function that gives the lock back.
 * @throws {StackError} when a living process holds it.
 */
export function lockState(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'lock.json');
  while (!create(file)) {
    const owner = readOwner(file);
    if (owner !== null && isAlive(owner)) {
      throw new StackError(
        `Entroscope is already running in this folder (process ${String(owner.pid)}): use it, or stop it with Ctrl-C or \`kill ${String(owner.pid)}\`.`,
      );
    }
    rmSync(file, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
  };
}
