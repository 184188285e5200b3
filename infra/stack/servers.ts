import path from 'node:path';
import { freePort, LOOPBACK, onFreePorts, preferPort } from './ports.js';
import { ensureDatabase, localDatabaseUrl, postgresService } from './postgres.js';
import { s3GatewayService } from './s3-gateway.js';
import { loadSecrets } from './secrets.js';
import { StackError } from './stack-error.js';
import type { Supervisor } from './supervisor.js';
import { temporalService } from './temporal.js';

/** Variables that tell every process of the project where its servers are; the names of `platform/config`. */
export interface ServerAddresses {
  readonly TEMPORAL_ADDRESS: string;
  readonly DATABASE_URL: string;
  readonly S3_ENDPOINT: string;
  readonly S3_ACCESS_KEY_ID: string;
  readonly S3_SECRET_ACCESS_KEY: string;
}

export interface ServerOptions {
  /** State folder. */
  readonly folder: string;
  /** Paths of the server binaries; null where an address of the user's replaces the server. */
  readonly tools: { readonly temporal: string | null; readonly versitygw: string | null };
  /** Environment of the processes. TEMPORAL_ADDRESS, DATABASE_URL and S3_ENDPOINT in it replace the local servers. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `usual`: the well-known ports where they are free. `free`: any free ports, and no Temporal UI (tests). */
  readonly ports: 'usual' | 'free';
  readonly postgresSettings?: readonly string[];
  readonly temporalNamespaces?: readonly string[];
}

export interface Servers {
  readonly addresses: ServerAddresses;
  /** Null when Temporal is not ours or runs without its UI. */
  readonly temporalUiUrl: string | null;
}

const USUAL_PORTS = { postgres: 5432, temporal: 7233, temporalUi: 8233, s3: 7070 } as const;
const DATABASE = 'entroscope';

/**
 * Starts the servers that the environment does not replace, in parallel, under `supervisor`.
 * @throws {StackError} the first problem, once no server is starting any more.
 */
export async function startServers(options: ServerOptions, supervisor: Supervisor): Promise<Servers> {
  const starting = [
    onFreePorts(() => startDatabase(options, supervisor)),
    onFreePorts(() => startTemporal(options, supervisor)),
    onFreePorts(() => startS3(options, supervisor)),
  ] as const;
  await Promise.allSettled(starting);
  const [DATABASE_URL, temporal, s3] = await Promise.all(starting);
  return { addresses: { DATABASE_URL, TEMPORAL_ADDRESS: temporal.address, ...s3 }, temporalUiUrl: temporal.uiUrl };
}

function choosePort(options: ServerOptions, server: keyof typeof USUAL_PORTS): Promise<number> {
  return options.ports === 'usual' ? preferPort(USUAL_PORTS[server]) : freePort();
}

async function startDatabase(options: ServerOptions, supervisor: Supervisor): Promise<string> {
  const replaced = options.environment['DATABASE_URL'];
  if (replaced) return replaced;
  const place = { port: await choosePort(options, 'postgres'), password: loadSecrets(options.folder).databasePassword };
  await supervisor.start(
    await postgresService({
      ...place,
      folder: path.join(options.folder, 'postgres'),
      environment: options.environment,
      settings: options.postgresSettings,
    }),
  );
  await ensureDatabase(localDatabaseUrl(place, 'postgres'), DATABASE);
  return localDatabaseUrl(place, DATABASE);
}

async function startTemporal(options: ServerOptions, supervisor: Supervisor): Promise<{ address: string; uiUrl: string | null }> {
  const replaced = options.environment['TEMPORAL_ADDRESS'];
  if (replaced) return { address: replaced, uiUrl: options.environment['ENTROSCOPE_TEMPORAL_UI_URL'] ?? null };
  if (options.tools.temporal === null) throw new StackError('No Temporal server: set TEMPORAL_ADDRESS, or let the launcher build one.');
  const port = await choosePort(options, 'temporal');
  const uiPort = options.ports === 'usual' ? await preferPort(USUAL_PORTS.temporalUi) : null;
  await supervisor.start(
    await temporalService({
      binary: options.tools.temporal,
      folder: path.join(options.folder, 'temporal'),
      port,
      uiPort,
      namespaces: options.temporalNamespaces,
      environment: options.environment,
    }),
  );
  return { address: `${LOOPBACK}:${String(port)}`, uiUrl: uiPort === null ? null : `http://${LOOPBACK}:${String(uiPort)}` };
}

async function startS3(
  options: ServerOptions,
  supervisor: Supervisor,
): Promise<Pick<ServerAddresses, 'S3_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>> {
  const { S3_ENDPOINT: replaced, S3_ACCESS_KEY_ID: givenId, S3_SECRET_ACCESS_KEY: givenSecret } = options.environment;
  if (replaced) {
    if (!givenId || !givenSecret) throw new StackError('S3_ENDPOINT is set: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY for it too.');
    return { S3_ENDPOINT: replaced, S3_ACCESS_KEY_ID: givenId, S3_SECRET_ACCESS_KEY: givenSecret };
  }
  if (options.tools.versitygw === null) throw new StackError('No S3 gateway: set S3_ENDPOINT, or let the launcher build one.');
  const port = await choosePort(options, 's3');
  const { s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = loadSecrets(options.folder);
  await supervisor.start(
    await s3GatewayService({
      binary: options.tools.versitygw,
      folder: path.join(options.folder, 's3'),
      port,
      accessKeyId,
      secretAccessKey,
      environment: options.environment,
    }),
  );
  return { S3_ENDPOINT: `http://${LOOPBACK}:${String(port)}`, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey };
}
