import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { createClient, type ApiClient } from '../client/index.js';
import type { CliConfig } from '../../platform/config/index.js';
import { CommandFailure, EXIT } from './exit-codes.js';

/** What the client reads of the file that a running local stack leaves. */
const stackFileSchema = z.object({ apiUrl: z.url(), apiKey: z.string() });

/** Where the API is, and who asks. */
export interface Endpoint {
  readonly apiUrl: string;
  readonly apiKey: string;
}

const NO_API = 'No API is known here: run `npm start` in this folder, or set ENTROSCOPE_URL and ENTROSCOPE_API_KEY.';

/**
 * The API to talk to: from the environment, else from `.entroscope/stack.json` in this folder or one above it.
 * @throws CommandFailure when neither says.
 */
export function findEndpoint(config: CliConfig, folder: string): Endpoint {
  const local = config.url === null || config.apiKey === null ? readStackFile(folder) : null;
  const apiUrl = config.url ?? local?.apiUrl;
  // A key of the local stack is not sent to another server.
  const apiKey = config.apiKey ?? (config.url === null ? local?.apiKey : undefined);
  if (apiUrl === undefined) throw new CommandFailure(EXIT.usage, NO_API);
  if (apiKey === undefined)
    throw new CommandFailure(EXIT.usage, `ENTROSCOPE_URL is set, ENTROSCOPE_API_KEY is not: set it to a key for ${apiUrl}.`);
  return { apiUrl, apiKey };
}

/** A client for an endpoint. */
export function clientFor({ apiUrl, apiKey }: Endpoint): ApiClient {
  return createClient({ baseUrl: apiUrl.replace(/\/$/, ''), apiKey });
}

function readStackFile(start: string): z.output<typeof stackFileSchema> | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const text = readIfThere(join(folder, '.entroscope', 'stack.json'));
    if (text !== null) return parseStackFile(text, folder);
    if (folder === dirname(folder)) return null;
  }
}

function parseStackFile(text: string, folder: string): z.output<typeof stackFileSchema> {
  try {
    return stackFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new CommandFailure(
      EXIT.usage,
      `${join(folder, '.entroscope', 'stack.json')} cannot be used; stop and start the local stack again.`,
      error,
    );
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
