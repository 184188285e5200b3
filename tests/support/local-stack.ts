import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, type ApiClient } from '../../apps/client/index.js';
import { freePort } from '../../infra/stack/ports.js';
import { identify, isAlive, type ProcessIdentity } from '../../infra/stack/process-identity.js';
import { ProcessTable, type TableEntry } from '../../infra/stack/process-table.js';
import type { StackFile } from '../../infra/stack/stack-file.js';
import { until } from './until.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const READY_MS = 90_000;

/** A service of the local stack by its name there. */
export type ServiceName = 'postgres' | 'temporal' | 's3' | 'api' | 'worker-control' | 'worker-cpu';

/** The product as `npm start -- --no-demo` runs it, on servers and in a state folder of its own. */
export interface LocalStack {
  readonly file: StackFile;
  readonly client: ApiClient;
  /** The running process of a service; another one after it was killed and started again. */
  processOf(service: ServiceName): TableEntry | undefined;
  /** Inference processes of the cells worker. */
  inferenceProcesses(): number[];
  /** Every process that the stack's supervisor has started and those that these have started, from /proc. */
  processes(): ProcessIdentity[];
  /** Kills a service with SIGKILL, without its children, once it runs, and waits until the supervisor has started it again. */
  kill(service: ServiceName): Promise<void>;
  /** Ctrl-C. @returns The exit code of the command. */
  stop(): Promise<number | null>;
  /** Stops what is left and removes the state folder. */
  remove(): Promise<void>;
}

/** Starts the local stack from dist/ and waits until it serves. @param extra Settings of its processes. */
export async function startLocalStack(extra: Readonly<Record<string, string>> = {}): Promise<LocalStack> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entroscope-stack-'));
  const command = startCommand(folder, await freePort(), extra);
  let printed = '';
  command.stdout?.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  const table = new ProcessTable(folder);
  const stackFile = path.join(folder, 'stack.json');
  const stop = async (): Promise<number | null> => {
    if (command.exitCode === null && command.signalCode === null) {
      command.kill('SIGINT');
      await once(command, 'exit');
    }
    return command.exitCode;
  };
  try {
    await until('the local stack serves', READY_MS, () => {
      if (command.exitCode !== null) throw new Error(`The local stack ended with exit code ${String(command.exitCode)}:\n${printed}`);
      return existsSync(stackFile);
    });
  } catch (error) {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const file = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFile;
  const processOf = (service: ServiceName): TableEntry | undefined => table.read().find(({ name }) => name === service);
  return {
    file,
    client: createClient({ baseUrl: file.apiUrl, apiKey: file.apiKey }),
    processOf,
    inferenceProcesses: () => {
      const worker = processOf('worker-cpu');
      return worker === undefined ? [] : childrenOf(worker.pid);
    },
    processes: () => (command.pid === undefined ? [] : descendantsOf(command.pid).flatMap((pid) => identify(pid) ?? [])),
    kill: async (service) => {
      // A service that another one's death has taken along is started again too.
      let victim: TableEntry | undefined;
      await until(`${service} runs`, READY_MS, () => {
        victim = processOf(service);
        return victim !== undefined && isAlive(victim);
      });
      const killed = victim as unknown as TableEntry;
      process.kill(killed.pid, 'SIGKILL');
      await until(`${service} is started again`, READY_MS, () => isReplaced(killed, processOf(service)));
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startCommand(folder: string, port: number, extra: Readonly<Record<string, string>>): ChildProcess {
  const options = JSON.stringify({ sweep: null, once: false, port, startedAt: Date.now() });
  return spawn(process.execPath, [path.join(ROOT, 'infra', 'launch', 'serve.mjs'), options], {
    cwd: ROOT,
    // Servers of the user's own must not be touched by a test that kills.
    env: {
      ...process.env,
      ...extra,
      NODE_OPTIONS: undefined,
      ENTROSCOPE_STATE_DIR: folder,
      TEMPORAL_ADDRESS: undefined,
      DATABASE_URL: undefined,
      S3_ENDPOINT: undefined,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function isReplaced(victim: ProcessIdentity, current: ProcessIdentity | undefined): boolean {
  return current !== undefined && current.pid !== victim.pid && isAlive(current);
}

/** Pids of the direct children of a process, from /proc; none when it has just ended. */
export function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return text.split(' ').flatMap((child) => (child.trim() === '' ? [] : Number(child)));
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Pids of the children of a process, their children, and so on. */
function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}
