import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client, Connection } from '@temporalio/client';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from '../../apps/api/app.js';
import { displayPrefix, hashApiKey, newApiKey } from '../../apps/api/auth/api-key.js';
import type { ApiSettings } from '../../apps/api/services.js';
import { S3ArtifactStore, UploadStore } from '../../platform/artifacts/index.js';
import { createPrismaClient, type Database } from '../../platform/database/index.js';
import type { Role } from '../../prisma/generated/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimTemporalNamespace, s3Settings } from '../support/stack.js';

/** An answer of the API: status, parsed JSON body (null when empty or not JSON), raw text and headers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A request: JSON body by default; `text` with `contentType` for anything else. */
export interface Request {
  readonly key?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API on real servers, with a database and a Temporal namespace of its own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly prisma: Database;
  readonly database: TestDatabase;
  readonly temporal: Client;
  send(method: Method, path: string, request?: Request): Promise<Answer>;
  /** A new team with a key of each role. */
  newTeam(name: string): Promise<{ readonly teamId: string; readonly keys: Readonly<Record<Role, string>> }>;
  close(): Promise<void>;
}

/** Starts the API in this process. @param settings Differences from the usual settings. */
export async function startTestApi(settings: Partial<ApiSettings> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const prisma = createPrismaClient(database.url, { connections: 4 });
  const { address, namespace } = claimTemporalNamespace();
  const connection = await Connection.connect({ address });
  const temporal = new Client({ connection, namespace });
  const artifacts = new S3ArtifactStore(s3Settings('api-tests'));
  await artifacts.ensureBucket();
  const uploads = new UploadStore(s3Settings('api-tests'));
  await artifacts.ensureBucket();
  const usual = {
    maxCells: 1000,
    quotas: { openSweeps: null, deviceSecondsPerDay: null },
    requestsPerMinute: null,
    bootstrapToken: null,
    temporalUiUrl: 'http://temporal.test',
    temporalNamespace: namespace,
    privateWebhooks: true,
    dashboardFolder: null,
    publicUrl: null,
    sessionHours: 1,
    oidc: null,
  };
  // Some tests provoke errors: their log would only hide those of tests that fail.
  const app = await createApp({ settings: { ...usual, ...settings }, prisma, artifacts, uploads, temporal }, []);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    prisma,
    database,
    temporal,
    send: (method, path, request = {}) => send(app, method, path, request),
    newTeam: (name) => newTeam(prisma, name),
    close: async () => {
      await app.close();
      await prisma.$disconnect();
      await connection.close();
      artifacts.close();
      uploads.close();
      await database.drop();
    },
  };
}

async function send(app: NestFastifyApplication, method: Method, url: string, request: Request): Promise<Answer> {
  const payload = request.text ?? (request.json === undefined ? undefined : JSON.stringify(request.json));
  const headers = {
    ...(request.key === undefined ? {} : { authorization: `Bearer ${request.key}` }),
    ...(payload === undefined ? {} : { 'content-type': request.contentType ?? 'application/json' }),
    ...request.headers,
  };
  const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  const isJson = /[/+]json\b/.test(String(response.headers['content-type'] ?? ''));
  return { status: response.statusCode, body: isJson ? JSON.parse(response.body) : null, text: response.body, headers: response.headers };
}

async function newTeam(prisma: Database, name: string): Promise<{ teamId: string; keys: Record<Role, string> }> {
  const keys = { viewer: newApiKey(), submitter: newApiKey(), admin: newApiKey() };
  const teamId = uuidv7();
  await prisma.team.create({ data: { id: teamId, name } });
  for (const role of ['viewer', 'submitter', 'admin'] as const) {
    const key = keys[role];
    await prisma.apiKey.create({ data: { id: uuidv7(), teamId, name: role, role, prefix: displayPrefix(key), hash: hashApiKey(key) } });
  }
  return { teamId, keys };
}
