import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { StackError } from './stack-error.js';

/** The only address that the local servers listen on: nothing outside this machine can reach them. */
export const LOOPBACK = '127.0.0.1';

async function listenOnce(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

/** Any free TCP port. Another process may take it before it is used: callers that start a server notice and try again. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** `preferred` when nothing listens on it, else a free port. */
export async function preferPort(preferred: number): Promise<number> {
  try {
    return await listenOnce(preferred);
  } catch {
    return freePort();
  }
}

/**
 * `port`, which the user asked for by name, so that no other one will do.
 * @throws {StackError} when it cannot be had.
 */
export async function requirePort(port: number): Promise<number> {
  try {
    return await listenOnce(port);
  } catch (cause) {
    throw new StackError(
      `Port ${String(port)} cannot be used (${cause instanceof Error ? cause.message : String(cause)}): choose another one with --port.`,
      { cause },
    );
  }
}

/** True when something accepts TCP connections on `port`. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, LOOPBACK);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
