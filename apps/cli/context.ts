import { loadCliConfig } from '../../platform/config/index.js';
import type { ApiClient } from '../client/index.js';
import { clientFor, findEndpoint, type Endpoint } from './connection.js';
import { processTerminal, type Terminal } from './output/terminal.js';

/** What a command works with. */
export interface CommandContext {
  readonly client: ApiClient;
  readonly endpoint: Endpoint;
  readonly terminal: Terminal;
}

/** The context of this process. @throws CommandFailure when no API is known. */
export function processContext(): CommandContext {
  const endpoint = findEndpoint(loadCliConfig(), process.cwd());
  return { client: clientFor(endpoint), endpoint, terminal: processTerminal() };
}
