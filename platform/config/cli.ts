import { z } from 'zod';
import { httpUrl, parseEnvironment, type Environment } from './parse.js';

/** Settings of the command line client. */
export interface CliConfig {
  /** Base address of the API; null when unset, so that the client may look for a local one. */
  readonly url: string | null;
  /** API key; null when unset. */
  readonly apiKey: string | null;
}

const cliShape = {
  ENTROSCOPE_URL: httpUrl.optional().describe('Base address of the API.'),
  ENTROSCOPE_API_KEY: z.string().min(1).optional().describe('API key of the member on whose behalf the client acts.'),
};

/**
 * Reads and validates the client's configuration.
 * @throws ConfigurationError naming every bad variable.
 */
export function loadCliConfig(environment: Environment = process.env): CliConfig {
  const variables = parseEnvironment(z.object(cliShape), environment);
  return { url: variables.ENTROSCOPE_URL ?? null, apiKey: variables.ENTROSCOPE_API_KEY ?? null };
}
