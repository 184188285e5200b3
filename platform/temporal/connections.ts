import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { TemporalSettings } from '../config/index.js';

/** How long a first connection may take, milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000;

/** A server that did not answer, with what to do about it. */
export class TemporalUnreachable extends Error {
  override readonly name = 'TemporalUnreachable';

  constructor(address: string, cause: unknown) {
    super(`Temporal does not answer at ${address}: start it, or set TEMPORAL_ADDRESS to a server that runs.`, { cause });
  }
}

/** A client with the connection that carries it; close the connection when done. */
export interface TemporalClient {
  readonly client: Client;
  readonly connection: Connection;
}

/**
 * Connects a client (the API, schedules, tests).
 * @throws TemporalUnreachable
 */
export async function connectTemporalClient(settings: TemporalSettings): Promise<TemporalClient> {
  try {
    const connection = await Connection.connect({ address: settings.address, connectTimeout: CONNECT_TIMEOUT_MS });
    return { connection, client: new Client({ connection, namespace: settings.namespace }) };
  } catch (error) {
    throw new TemporalUnreachable(settings.address, error);
  }
}

/**
 * Connects a worker.
 * @throws TemporalUnreachable
 */
export async function connectTemporalWorker(settings: TemporalSettings): Promise<NativeConnection> {
  try {
    return await NativeConnection.connect({ address: settings.address });
  } catch (error) {
    throw new TemporalUnreachable(settings.address, error);
  }
}
