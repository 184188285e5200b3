import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { LaunchError } from './launch-error.mjs';
import { inRoot, projectNode, root } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const TAIL_CHARACTERS = 4000;

/** Environment of the project's commands: its own binaries first on the PATH, so that every tool runs under its own Node. */
export function projectEnvironment(extra = {}) {
  return { ...process.env, PATH: `${inRoot('node_modules', '.bin')}:${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Runs a command to its end without showing its output.
 * @param {{niceness?: number}} options `niceness` gives it a lower priority than this process has, where the system lets it.
 * @returns {Promise<string>} What it wrote to stdout and stderr.
 * @throws {LaunchError} With `failure` and the end of its output, when it exits with another code than 0.
 */
export async function runQuietly(command, args, { failure, cwd = root, environment = process.env, timeoutMs, niceness } = {}) {
  const child = spawn(command, args, { cwd, env: environment, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] });
  if (niceness !== undefined && child.pid !== undefined) setPriority(child.pid, niceness);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  const [code, signal] = await once(child, 'close').catch((error) => {
    throw new LaunchError(`${failure}: ${error.message}`);
  });
  if (code !== 0) throw new LaunchError(`${failure} (${signal ?? `exit code ${code}`}):\n${output.slice(-TAIL_CHARACTERS).trimEnd()}`);
  return output;
}

/**
 * Runs a command in the foreground and passes signals on to it, so that it alone decides when to stop.
 * @returns {Promise<number>} Its exit code, or 128 + the number of the signal that ended it.
 */
export async function runInForeground(command, args, { cwd = root, environment = process.env, timeoutMs } = {}) {
  // The IPC channel tells the child that this process died, even by SIGKILL: it then gets 'disconnect'.
  const child = spawn(command, args, { cwd, env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGTERM'), timeoutMs);
  try {
    const [code, signal] = await once(child, 'exit');
    return code ?? 128 + (constants.signals[signal] ?? 0);
  } finally {
    clearTimeout(timer);
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}

/** Runs a script of the clone under the project's own Node in the foreground. */
export function runUnderProjectNode(script, args, options = {}) {
  return runInForeground(projectNode, [...(options.nodeOptions ?? []), inRoot(script), ...args], {
    ...options,
    environment: projectEnvironment(options.environment),
  });
}
