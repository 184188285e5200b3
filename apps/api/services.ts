import type { Client } from '@temporalio/client';
import type { ArtifactStore, ArtifactStreams, UploadStore } from '../../platform/artifacts/index.js';
import type { OidcConfig } from '../../platform/config/index.js';
import type { Database } from '../../platform/database/index.js';

/** What the API needs to know of its configuration. */
export interface ApiSettings {
  /** Largest sweep accepted, in cells. */
  readonly maxCells: number;
  /** Quotas of a team that has none of its own; null is without limit. */
  readonly quotas: { readonly openSweeps: number | null; readonly deviceSecondsPerDay: number | null };
  /** Requests a minute of one API key; null sets no limit. */
  readonly requestsPerMinute: number | null;
  /** One-time token with which the first team of an installation is made; null takes none. */
  readonly bootstrapToken: string | null;
  /** Address of the Temporal UI for links, or null where there is none. */
  readonly temporalUiUrl: string | null;
  readonly temporalNamespace: string;
  /** Whether webhooks may be sent to private addresses and over plain http. */
  readonly privateWebhooks: boolean;
  /** Folder of the built dashboard, or null to serve none. */
  readonly dashboardFolder: string | null;
  /** Address at which browsers reach the API, or null. With https, session cookies are sent over https only. */
  readonly publicUrl: string | null;
  /** How long a browser stays signed in. */
  readonly sessionHours: number;
  /** The identity provider that browsers may sign in with, or null. */
  readonly oidc: OidcConfig | null;
}

/** Objects in S3, as far as the API needs them. */
export type ArtifactLinks = Pick<ArtifactStore, 'presign' | 'ensureBucket' | 'putIfAbsent' | 'get'> & ArtifactStreams;

/** Uploads to S3, as far as the API needs them. */
export type ModelUploads = Pick<UploadStore, 'create' | 'presignPart' | 'complete' | 'abort'>;

/** Everything outside the API's own process. */
export interface ApiServices {
  readonly settings: ApiSettings;
  readonly prisma: Database;
  readonly artifacts: ArtifactLinks;
  readonly uploads: ModelUploads;
  readonly temporal: Client;
}

/** Injection tokens of the services. */
export const SETTINGS = Symbol('ApiSettings');
export const PRISMA = Symbol('Database');
export const ARTIFACTS = Symbol('ArtifactLinks');
export const UPLOADS = Symbol('ModelUploads');
export const TEMPORAL = Symbol('TemporalClient');
