import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { S3ArtifactStore, UploadStore } from '../../platform/artifacts/index.js';
import { ConfigurationError, loadApiConfig, type ApiConfig } from '../../platform/config/index.js';
import { createPrismaClient } from '../../platform/database/index.js';
import { createApp } from './app.js';
import { NestLogger } from './http/nest-logger.js';
import { startTelemetry } from './telemetry.js';

/** The API process: reads its configuration, listens, and closes everything on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = loadApiConfig();
  const logger = new NestLogger(config.logLevel);
  const telemetry = await startTelemetry(config, logger);
  const prisma = createPrismaClient(config.databaseUrl);
  const artifacts = new S3ArtifactStore(config.s3);
  const uploads = new UploadStore(config.s3);
  // Lazy: the API starts, and says what is missing at /health/ready, while Temporal is still down.
  const connection = Connection.lazy({ address: config.temporal.address });
  const interceptors = { workflow: telemetry.workflowInterceptors };
  const temporal = new Client({ connection, namespace: config.temporal.namespace, interceptors });
  const app = await createApp({ settings: settingsOf(config), prisma, artifacts, uploads, temporal }, logger, (fastify) =>
    telemetry.instrument(fastify),
  );
  await telemetry.serve();
  const close = async (): Promise<void> => {
    await app.close();
    await telemetry.close();
    await prisma.$disconnect();
    artifacts.close();
    uploads.close();
    await connection.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
  await app.listen(config.port, config.host);
  logger.log(`listening on ${await app.getUrl()}`, 'Api');
}

function settingsOf(config: ApiConfig) {
  return {
    maxCells: config.maxCells,
    quotas: config.quotas,
    requestsPerMinute: config.requestsPerMinute,
    bootstrapToken: config.bootstrapToken,
    temporalUiUrl: config.temporalUiUrl,
    temporalNamespace: config.temporal.namespace,
    privateWebhooks: config.privateWebhooks,
    dashboardFolder: dashboardFolder(),
    publicUrl: config.publicUrl,
    sessionHours: config.sessionHours,
    oidc: config.oidc,
  };
}

/** The nearest `apps/web/dist` above this file, from the sources and from a build in `dist/` alike; null when it is not built. */
function dashboardFolder(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'apps', 'web', 'dist');
    if (existsSync(join(candidate, 'index.html'))) return candidate;
  }
  return null;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
