import { applyMigrations } from '../../platform/database/index.js';
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
}

const NAMESPACES = 80;
const TEMPLATE = 'entroscope_template';
const PREPARED = { database: 'entroscope_prepared', bucket: 'entroscope-prepared' } as const;
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
    await ensureDatabase(adminDatabaseUrl, PREPARED.database);
    const prepared = { DATABASE_URL: withDatabase(adminDatabaseUrl, PREPARED.database), S3_BUCKET: PREPARED.bucket };
    const apiKey = await prepareServers(options.folder, { ...environment, ...addresses, ...prepared });
    const stack: TestStack = {
      folder: options.folder,
      temporalAddress: addresses.TEMPORAL_ADDRESS,
      temporalNamespaces,
      adminDatabaseUrl,
      templateDatabase: TEMPLATE,
      prepared: { ...PREPARED, apiKey },
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

/** The connection string `url` with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
