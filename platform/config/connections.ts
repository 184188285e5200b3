import { z } from 'zod';
import { hostAndPort, httpUrl, parseEnvironment, type Environment } from './parse.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where Temporal is. */
export interface TemporalSettings {
  /** Frontend address, host:port. */
  readonly address: string;
  readonly namespace: string;
}

/** Where the objects are. The endpoint must serve the S3 API with conditional puts (`If-None-Match: *`). */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly bucket: string;
}

/** Settings that every server process needs. */
export interface ConnectionConfig {
  readonly temporal: TemporalSettings;
  /** PostgreSQL connection string. */
  readonly databaseUrl: string;
  readonly s3: S3Settings;
  readonly logLevel: LogLevel;
  /** Whether webhooks may be sent to private addresses and over plain http. */
  readonly privateWebhooks: boolean;
}

/** Environment variables shared by every server process. Secrets have no default. */
export const connectionShape = {
  TEMPORAL_ADDRESS: hostAndPort.default('127.0.0.1:7233').describe('Temporal frontend, host:port.'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace; it must exist.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, message: 'expected postgresql://user:password@host:port/database' })
    .describe('PostgreSQL connection string; required.'),
  S3_ENDPOINT: httpUrl.default('http://127.0.0.1:7070').describe('S3 API address; path-style requests are sent.'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('Region that signatures name.'),
  S3_ACCESS_KEY_ID: z.string({ message: 'it is needed to reach the S3 gateway' }).min(1).describe('S3 access key id; required.'),
  S3_SECRET_ACCESS_KEY: z.string({ message: 'it is needed to reach the S3 gateway' }).min(1).describe('S3 secret access key; required.'),
  S3_BUCKET: z.string().min(3).max(63).default('entroscope').describe('Bucket for graphs and artifacts; created at start when missing.'),
  ENTROSCOPE_PRIVATE_WEBHOOKS: z
    .enum(['true', 'false'], { message: 'expected true or false' })
    .default('false')
    .describe('Whether webhooks may be sent to private addresses and over plain http.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { message: `expected one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .describe('Least severe level that is logged.'),
};

type ConnectionVariables = z.output<z.ZodObject<typeof connectionShape>>;

/** Groups the validated variables into the typed tree that the code uses. */
export function connectionsOf(variables: ConnectionVariables): ConnectionConfig {
  return {
    temporal: { address: variables.TEMPORAL_ADDRESS, namespace: variables.TEMPORAL_NAMESPACE },
    databaseUrl: variables.DATABASE_URL,
    s3: {
      endpoint: variables.S3_ENDPOINT,
      region: variables.S3_REGION,
      accessKeyId: variables.S3_ACCESS_KEY_ID,
      secretAccessKey: variables.S3_SECRET_ACCESS_KEY,
      bucket: variables.S3_BUCKET,
    },
    logLevel: variables.LOG_LEVEL,
    privateWebhooks: variables.ENTROSCOPE_PRIVATE_WEBHOOKS === 'true',
  };
}

/**
 * Connections only, for processes that need nothing else (migrations, registration, tests).
 * @throws ConfigurationError naming every bad variable.
 */
export function loadConnectionConfig(environment: Environment = process.env): ConnectionConfig {
  return connectionsOf(parseEnvironment(z.object(connectionShape), environment));
}
