import { z } from 'zod';
import { connectionShape, connectionsOf, type ConnectionConfig } from './connections.js';
import { oidcOf, oidcShape, requireWholeOidc, type OidcConfig } from './oidc.js';
import { httpUrl, parseEnvironment, wholeNumber, type Environment } from './parse.js';
import { limitOf, quotaShape, quotasOf, type QuotaConfig } from './quotas.js';
import { telemetryOf, telemetryShape, type TelemetryConfig } from './telemetry.js';

/** Settings of the API process. */
export interface ApiConfig extends ConnectionConfig, TelemetryConfig {
  /** Interface the API listens on. */
  readonly host: string;
  /** TCP port; 0 lets the system choose. */
  readonly port: number;
  /** Cells that one sweep may have. */
  readonly maxCells: number;
  /** Quotas of a team that has none of its own; null is without limit. */
  readonly quotas: QuotaConfig;
  /** Requests a minute of one API key; null sets no limit. */
  readonly requestsPerMinute: number | null;
  /** One-time token with which the first team of an installation is made; null takes none. */
  readonly bootstrapToken: string | null;
  /** Base address of the Temporal UI for links; null leaves the links out. */
  readonly temporalUiUrl: string | null;
  /** Address at which browsers reach the API; with https, cookies are sent over https only. Null where nothing needs it. */
  readonly publicUrl: string | null;
  /** How long a browser stays signed in. */
  readonly sessionHours: number;
  /** The identity provider that browsers may sign in with; null has none. */
  readonly oidc: OidcConfig | null;
}

const apiShape = {
  ...connectionShape,
  ...telemetryShape,
  ...quotaShape,
  ENTROSCOPE_HOST: z.string().min(1).default('127.0.0.1').describe('Interface to listen on; 0.0.0.0 for all.'),
  ENTROSCOPE_PORT: wholeNumber(0, 65_535).default(8080).describe('TCP port to listen on; 0 for a free one.'),
  ENTROSCOPE_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000)
    .default(3000)
    .describe('Requests a minute of one API key, counted in each API process; 0 sets no limit.'),
  ENTROSCOPE_BOOTSTRAP_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe("One-time token for POST /v1/bootstrap, which makes the operators' team of a new installation."),
  ENTROSCOPE_TEMPORAL_UI_URL: httpUrl.optional().describe('Address of the Temporal UI, used in links only.'),
  ENTROSCOPE_PUBLIC_URL: httpUrl
    .optional()
    .describe('Address at which browsers reach the API; with https, session cookies are sent over https only. OIDC needs it.'),
  ENTROSCOPE_SESSION_HOURS: wholeNumber(1, 720).default(12).describe('Hours that a browser stays signed in.'),
  ...oidcShape,
};

/**
 * Reads and validates the API's configuration.
 * @throws ConfigurationError naming every bad variable.
 */
export function loadApiConfig(environment: Environment = process.env): ApiConfig {
  const variables = parseEnvironment(z.object(apiShape).superRefine(requireWholeOidc), environment);
  return {
    ...connectionsOf(variables),
    ...telemetryOf(variables),
    host: variables.ENTROSCOPE_HOST,
    port: variables.ENTROSCOPE_PORT,
    ...quotasOf(variables),
    requestsPerMinute: limitOf(variables.ENTROSCOPE_REQUESTS_PER_MINUTE),
    bootstrapToken: variables.ENTROSCOPE_BOOTSTRAP_TOKEN ?? null,
    temporalUiUrl: variables.ENTROSCOPE_TEMPORAL_UI_URL ?? null,
    publicUrl: variables.ENTROSCOPE_PUBLIC_URL ?? null,
    sessionHours: variables.ENTROSCOPE_SESSION_HOURS,
    oidc: oidcOf(variables),
  };
}
