import { registerBuiltInDatasets } from '../../activities/models/register-datasets.js';
import { builtInPackage, registerBuiltInModels } from '../../activities/models/register-models.js';
import { newApiKey } from '../../apps/api/auth/api-key.js';
import { ensureLocalTeamAndKey } from '../../apps/api/auth/local-team.js';
import { shippedDatasets } from '../../models/datasets/index.js';
import { builtInModels } from '../../models/index.js';
import { referenceModels } from '../../models/reference/models.js';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import { ConfigurationError, loadConnectionConfig, type ConnectionConfig, type Environment } from '../../platform/config/index.js';
import { applyMigrations, createPrismaClient } from '../../platform/database/index.js';
import { withClient } from './postgres.js';
import { StackError } from './stack-error.js';
import { keptApiKey } from './stack-file.js';
import { ensureSearchAttributes } from './temporal.js';

const LOCAL_TEAM = 'local';

/**
 * Makes the servers ready for the application: schema, bucket, search attributes, built-in models, local team and key. Every part
 * may be repeated; on a second start all of them find their work done.
 * @returns An admin key of the local team.
 * @throws {StackError} naming the variable that has a bad value, or the server that does not answer.
 */
export async function prepareServers(stateFolder: string, environment: Environment): Promise<string> {
  const config = readConnections(environment);
  const artifacts = new S3ArtifactStore(config.s3);
  const apiKey = keptApiKey(stateFolder, newApiKey);
  try {
    await Promise.all([
      reach('Temporal', 'TEMPORAL_ADDRESS', config.temporal.address, () => ensureSearchAttributes(config.temporal)),
      reach('S3', 'S3_ENDPOINT', config.s3.endpoint, () => artifacts.ensureBucket()),
      reach('PostgreSQL', 'DATABASE_URL', new URL(config.databaseUrl).host, () =>
        withClient(config.databaseUrl, (client) => client.query('SELECT 1')),
      ),
    ]);
    await applyMigrations(config.databaseUrl);
    await fillDatabase(config, artifacts, apiKey);
  } finally {
    artifacts.close();
  }
  return apiKey;
}

function readConnections(environment: Environment): ConnectionConfig {
  try {
    return loadConnectionConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new StackError(`${error.problems.join('; ')}. Correct or unset it.`, { cause: error });
    throw error;
  }
}

async function fillDatabase(config: ConnectionConfig, artifacts: S3ArtifactStore, apiKey: string): Promise<void> {
  const database = createPrismaClient(config.databaseUrl, { connections: 2 });
  try {
    await registerBuiltInModels(database, artifacts, [...builtInModels().map(builtInPackage), ...referenceModels()]);
    await registerBuiltInDatasets(database, artifacts, shippedDatasets());
    await ensureLocalTeamAndKey(database, { team: LOCAL_TEAM, key: apiKey });
  } finally {
    await database.$disconnect();
  }
}

/** Runs the first request to a server; a failure names the server, its address and the variable that sets it, never a secret. */
async function reach(server: string, variable: string, address: string, request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(
      `${server} cannot be used at ${address} (${reason}): start it or correct ${variable}; without ${variable} a local server is started.`,
      { cause },
    );
  }
}
