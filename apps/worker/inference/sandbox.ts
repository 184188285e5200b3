import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Device } from '../../../core/grid/vocabulary.js';

/** How a process that runs other people's graphs is started. */
export interface SandboxOptions {
  /** Module that it runs; its first argument is the device class. */
  readonly module: string;
  /** Its arguments after the device class. */
  readonly args?: readonly string[];
  /** Its whole environment: no credential is in it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Files and folders that its JavaScript may read. */
  readonly readable: readonly string[];
  /** Folders that its JavaScript may write. */
  readonly writable: readonly string[];
  /** Device class. A GPU's driver maps memory that nobody uses and may need the system's sockets: no memory limit of the kernel and no namespaces there. */
  readonly device: Device;
  /** Resident memory limit, bytes; the kernel's limit on private memory is this and what the runtime itself takes. */
  readonly memoryBytes: number;
  /** Seconds of processor time after which the kernel ends it; null for a process that is kept warm. */
  readonly cpuSeconds: number | null;
  /** What becomes of its standard error: shown in the worker's own, or read by the caller. */
  readonly stderr: 'inherit' | 'pipe';
}

/** Private memory that Node and the runtime take beside the model's. */
const RUNTIME_MEMORY = 1024 ** 3;
const OPEN_FILES = 256;

/**
 * Starts a process that runs untrusted graphs, as isolated as an ordinary user can make it:
 * a clean environment; Node's permission model (no child processes, threads or files outside the given folders; it binds JavaScript
 * and not native code); and, on Linux, no new privileges, limits on memory, core dumps and open files, and a user and network
 * namespace of its own, so that it reaches no network and not the memory or environment of its parent. docs/security.md says what
 * holds where. The programs replace one another, so the process id is that of the process which runs the graphs.
 */
export async function spawnIsolated(options: SandboxOptions): Promise<ChildProcess> {
  const [command, ...args] = [
    ...(await wrappers(options)),
    process.execPath,
    ...permissions(options),
    options.module,
    options.device,
    ...(options.args ?? []),
  ];
  return spawn(command, args, {
    env: { ...options.environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', options.stderr, 'ipc'],
  });
}

function permissions({ readable, writable }: SandboxOptions): string[] {
  return [
    '--permission',
    '--allow-addons',
    // The warning that addons can do more than the permissions say would open every log.
    '--disable-warning=SecurityWarning',
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    ...writable.map((folder) => `--allow-fs-write=${folder}`),
  ];
}

/** Programs in front of Node, those that are there and work. */
async function wrappers({ device, memoryBytes, cpuSeconds }: SandboxOptions): Promise<string[]> {
  const { privileges, limits, namespaces } = await isolation();
  const prlimit = [
    'prlimit',
    '--core=0',
    `--nofile=${OPEN_FILES}`,
    ...(device === 'cpu' ? [`--data=${memoryBytes + RUNTIME_MEMORY}`] : []),
    ...(cpuSeconds === null ? [] : [`--cpu=${cpuSeconds}`]),
    '--',
  ];
  return [
    ...(privileges ? ['setpriv', '--no-new-privs', '--'] : []),
    ...(limits ? prlimit : []),
    ...(namespaces && device === 'cpu' ? NAMESPACES : []),
  ];
}

const NAMESPACES = ['unshare', '--user', '--net', '--'];

/** What this machine offers. */
export interface Isolation {
  /** `setpriv --no-new-privs`. */
  readonly privileges: boolean;
  /** `prlimit`. */
  readonly limits: boolean;
  /** Unprivileged user and network namespaces. */
  readonly namespaces: boolean;
}

const run = promisify(execFile);
let found: Promise<Isolation> | null = null;

/** Tries once a process what works here; a system without these programs (or that forbids namespaces) does without. */
export async function isolation(): Promise<Isolation> {
  found ??= probe();
  return found;
}

async function probe(): Promise<Isolation> {
  const [privileges, limits, namespaces] = await Promise.all([
    works('setpriv', ['--no-new-privs', '--', 'true']),
    works('prlimit', ['--core=0', '--', 'true']),
    works('unshare', ['--user', '--net', '--', 'true']),
  ]);
  return { privileges, limits, namespaces };
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

/**
 * What an inference process must read to run at all: this program, its dependencies, and the package.json that says how modules are
 * to be read. Nothing else of the folder in which it is installed, which may hold the local stack's secrets.
 */
export async function programFiles(): Promise<string[]> {
  // From apps/worker/inference up to the folder that holds apps, core and the rest.
  const program = fileURLToPath(new URL('../../..', import.meta.url));
  const runtime = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
  const dependencies = dirname(dirname(runtime));
  const root = dirname(dependencies);
  const parts = [join(program, 'apps'), join(program, 'core'), dependencies, await realpath(dependencies), join(root, 'package.json')];
  return [...new Set(parts)];
}
