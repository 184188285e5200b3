import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';
import { withClient } from '../../../infra/stack/postgres.js';

const execute = promisify(execFile);
const require = createRequire(import.meta.url);

/** The machine and the versions that a result belongs to. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
  /** One-minute load average before any server started, or the benchmark would count itself: what else the machine was doing. */
  readonly loadBefore: number;
}

/**
 * Describes this machine.
 * @param others Versions of what else took part, by name.
 */
export function describeMachine(others: Readonly<Record<string, string>>): Omit<Machine, 'loadBefore'> {
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split('-')[0]} ${arch()}`,
    versions: {
      node: process.versions.node,
      ...others,
      'onnxruntime-node': versionOf('onnxruntime-node'),
    },
  };
}

/** Versions of the servers of a stack. */
export async function serverVersions(databaseUrl: string, temporalBinary: string): Promise<Record<string, string>> {
  const [postgresql, temporal] = await Promise.all([
    withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return rows[0]?.server_version ?? 'unknown';
    }),
    execute(temporalBinary, ['--version']).then(({ stdout }) => stdout.trim().replace(/^temporal version /, '')),
  ]);
  return { postgresql, temporal, '@temporalio/worker': versionOf('@temporalio/worker') };
}

/** One-minute load average now. */
export function loadNow(): number {
  return loadavg()[0];
}

/** The machine in two sentences. */
export function machineInWords({ date, cpu, cores, memoryGib, system, versions, loadBefore }: Machine): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return (
    `${date.slice(0, 10)}: ${String(cores)} cores of ${cpu}, ${String(memoryGib)} GiB, ${system}; load average ${loadBefore.toFixed(2)} before the run.\n` +
    `${named.join(', ')}.`
  );
}

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}
