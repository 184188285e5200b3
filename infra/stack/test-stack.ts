import { applyMigrations } from '../../platform/database/index.js';
import { startApplication } from './application.js';
import { freePort, LOOPBACK } from './ports.js';
import { ensureDatabase } from './postgres.js';
import { prepareServers } from './prepare.js';
import { startServers } from './servers.js';
import { Supervisor } from './supervisor.js';

/** What a test file needs to know of the servers that all test files of a run share. JSON, because it crosses processes. */
export interface TestStack {
  readonly folder: string;
  readonly temporalAddress: string;
  /** Namespaces that nobody else uses; each test file claims one of its own. */
  readonly temporalNamespaces: readonly string[];
  /** Connection string of the server's `postgres` database, from which databases are created and dropped. */
  readonly adminDatabaseUrl: string;
  /** A migrated, otherwise empty database to clone. */
  readonly templateDatabase: string;
  /** What `npm start` finds on its second start, to copy: built-in models and datasets in database and bucket, and the local team. */
  readonly prepared: {
    /** Database to clone. */
    readonly database: string;
    readonly bucket: string;
    /** An admin key of the local team. */
    readonly apiKey: string;
  };
  /** The running application that test files share, each with a team of its own; null when the run has none. */
  readonly application: { readonly url: string; readonly databaseUrl: string; readonly temporalNamespace: string } | null;
  readonly s3: { readonly endpoint: string; readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Prebuilt workflow bundle. */
  readonly workflowBundle: string;
  /** Server binaries, for tests that run a server of their own. */
  readonly tools: { readonly temporal: string; readonly versitygw: string };
}

export interface TestStackOptions {
  readonly folder: string;
  readonly tools: TestStack['tools'];
  readonly workflowBundle: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether to start the application that test files share. */
  readonly application: boolean;
}

/** Environment of a process on the run's servers. */
type Servers = Readonly<Record<string, string | undefined>> & { readonly DATABASE_URL: string };

const NAMESPACES = 80;
const TEMPLATE = 'entroscope_template';
const PREPARED = { database: 'entroscope_prepared', bucket: 'entroscope-prepared' } as const;
/** Of the application that test files share. */
const SHARED = { database: 'entroscope_shared', bucket: 'entroscope-shared', temporalNamespace: 'default' } as const;
/** Nothing in a test run has to survive a power cut. */
const FAST_POSTGRES = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts the servers of a test run in a folder of their own, on free ports, and makes once what test files copy: the migrated and the prepared database. */
export async function startTestStack(options: TestStackOptions): Promise<{ stack: TestStack; stop: () => Promise<void> }> {
  const supervisor = new Supervisor(options.folder, (line) => process.stderr.write(`${line}\n`));
  const temporalNamespaces = Array.from({ length: NAMESPACES }, (_, index) => `test-${String(index)}`);
  // Addresses of the user's own servers do not count here: tests write to their servers without asking.
  const environment = { ...options.environment, TEMPORAL_ADDRESS: undefined, DATABASE_URL: undefined, S3_ENDPOINT: undefined };
  try {
    const { addresses } = await startServers(
      { folder: options.folder, tools: options.tools, environment, ports: 'free', postgresSettings: FAST_POSTGRES, temporalNamespaces },
      supervisor,
    );
    const adminDatabaseUrl = withDatabase(addresses.DATABASE_URL, 'postgres');
    await ensureDatabase(adminDatabaseUrl, TEMPLATE);
    await applyMigrations(withDatabase(adminDatabaseUrl, TEMPLATE));
    const prepare = async ({ database, bucket }: { readonly database: string; readonly bucket: string }) => {
      await ensureDatabase(adminDatabaseUrl, database);
      const own = { ...environment, ...addresses, DATABASE_URL: withDatabase(adminDatabaseUrl, database), S3_BUCKET: bucket };
      return { own, apiKey: await prepareServers(options.folder, own) };
    };
    const { apiKey } = await prepare(PREPARED);
    const application = options.application ? await startShared((await prepare(SHARED)).own, options.workflowBundle, supervisor) : null;
    const stack: TestStack = {
      folder: options.folder,
      temporalAddress: addresses.TEMPORAL_ADDRESS,
      temporalNamespaces,
      adminDatabaseUrl,
      templateDatabase: TEMPLATE,
      prepared: { ...PREPARED, apiKey },
      application,
      s3: { endpoint: addresses.S3_ENDPOINT, accessKeyId: addresses.S3_ACCESS_KEY_ID, secretAccessKey: addresses.S3_SECRET_ACCESS_KEY },
      workflowBundle: options.workflowBundle,
      tools: options.tools,
    };
    return { stack, stop: () => supervisor.stop() };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function startShared(servers: Servers, workflowBundle: string, supervisor: Supervisor): Promise<TestStack['application']> {
  const { temporalNamespace } = SHARED;
  const environment = { ...servers, TEMPORAL_NAMESPACE: temporalNamespace, ENTROSCOPE_WORKFLOW_BUNDLE: workflowBundle };
  const port = await freePort();
  await startApplication(supervisor, port, environment);
  return { url: `http://${LOOPBACK}:${String(port)}`, databaseUrl: servers.DATABASE_URL, temporalNamespace };
}

/** The connection string `url` with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
