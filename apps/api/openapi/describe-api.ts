import type { OpenAPIObject } from '@nestjs/swagger';
import { Client, Connection } from '@temporalio/client';
import { MemoryArtifactStore, UploadStore } from '../../../platform/artifacts/index.js';
import { createPrismaClient } from '../../../platform/database/index.js';
import { createApp } from '../app.js';
import { openApiDocument } from './document.js';

/** The OpenAPI document of the API as it is built, without any server: database and Temporal clients connect on first use only. */
export async function describeApi(): Promise<OpenAPIObject> {
  const connection = Connection.lazy();
  const prisma = createPrismaClient('postgresql://localhost/none');
  const uploads = new UploadStore({
    endpoint: 'http://localhost',
    region: 'none',
    accessKeyId: 'none',
    secretAccessKey: 'none',
    bucket: 'none',
  });
  const app = await createApp({
    settings: {
      maxCells: 1,
      quotas: { openSweeps: null, deviceSecondsPerDay: null },
      requestsPerMinute: null,
      bootstrapToken: null,
      temporalUiUrl: null,
      temporalNamespace: 'default',
      dashboardFolder: null,
      publicUrl: null,
      sessionHours: 1,
      oidc: null,
      privateWebhooks: false,
    },
    prisma,
    artifacts: new MemoryArtifactStore(),
    uploads,
    temporal: new Client({ connection }),
  });
  try {
    return openApiDocument(app);
  } finally {
    await app.close();
    await prisma.$disconnect();
    uploads.close();
    await connection.close();
  }
}
