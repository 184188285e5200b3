import { cpus } from 'node:os';
import { Connection, WorkflowClient } from '@temporalio/client';
import { createClient, type ApiClient } from '../../../apps/client/index.js';
import { startApplication } from '../../../infra/stack/application.js';
import { freePort, LOOPBACK } from '../../../infra/stack/ports.js';
import { prepareServers } from '../../../infra/stack/prepare.js';
import { startServers } from '../../../infra/stack/servers.js';
import { loadConnectionConfig, type S3Settings } from '../../../platform/config/index.js';
import { Supervisor } from '../../../infra/stack/supervisor.js';

/** What `npm run bench` prepared before any benchmark runs. */
export interface BenchStackOptions {
  /** An empty folder; the caller removes it. */
  readonly folder: string;
  readonly tools: { readonly temporal: string; readonly versitygw: string };
  readonly workflowBundle: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Extra PostgreSQL settings, `name=value`: statistics that a normal start does not collect. */
  readonly postgresSettings?: readonly string[];
}

/** A running stack that only the benchmark uses. */
export interface BenchStack {
  readonly client: ApiClient;
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly workflows: WorkflowClient;
  readonly s3: S3Settings;
  /** Inference processes: one batch of cells each. */
  readonly slots: number;
  /** Pid of a process of the stack: `postgres`, `temporal`, `s3`, `api`, `worker-control`, `worker-cpu`. */
  pid(name: string): number | undefined;
  stop(): Promise<void>;
}

/** Names of the variables that would point the stack at servers of the user's: a load test belongs on servers of its own. */
const OWN_SERVERS = { TEMPORAL_ADDRESS: undefined, DATABASE_URL: undefined, S3_ENDPOINT: undefined } as const;

/**
 * Starts the stack as `npm start` does, with the same servers, settings and durability (Temporal on a database file, PostgreSQL
 * with fsync), on free ports and in an empty folder.
 */
export async function startBenchStack(options: BenchStackOptions): Promise<BenchStack> {
  const supervisor = new Supervisor(options.folder, (line) => process.stderr.write(`${line}\n`));
  const slots = cpus().length;
  try {
    const environment = { ...options.environment, ...OWN_SERVERS };
    const { folder, tools, postgresSettings } = options;
    const { addresses } = await startServers({ folder, tools, environment, ports: 'free', postgresSettings }, supervisor);
    const application = {
      ...environment,
      ...addresses,
      ENTROSCOPE_WORKFLOW_BUNDLE: options.workflowBundle,
      ENTROSCOPE_CONCURRENCY: String(slots),
      LOG_LEVEL: 'warn',
    };
    const apiKey = await prepareServers(folder, application);
    const port = await freePort();
    const apiUrl = `http://${LOOPBACK}:${String(port)}`;
    await startApplication(supervisor, port, application);
    const connection = await Connection.connect({ address: addresses.TEMPORAL_ADDRESS });
    return {
      client: createClient({ baseUrl: apiUrl, apiKey }),
      apiUrl,
      apiKey,
      databaseUrl: addresses.DATABASE_URL,
      temporalAddress: addresses.TEMPORAL_ADDRESS,
      workflows: new WorkflowClient({ connection }),
      s3: loadConnectionConfig(application).s3,
      slots,
      pid: (name) => supervisor.pid(name),
      stop: async () => {
        await connection.close();
        await supervisor.stop();
      },
    };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}
