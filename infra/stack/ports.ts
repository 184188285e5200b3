import { once } from 'node:events';
import { connect } from 'node:net';
import { LOOPBACK, tryPort } from '../../platform/network/index.js';
import { StackError } from './stack-error.js';

export { LOOPBACK };

/** Any free TCP port. Another process may take it before it is used: callers that start a server notice and try again. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/** `preferred` when nothing listens on it, else a free port. */
export async function preferPort(preferred: number): Promise<number> {
  try {
    return await tryPort(preferred);
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
    return await tryPort(port);
  } catch (cause) {
    throw new StackError(
      `Port ${String(port)} cannot be used (${cause instanceof Error ? cause.message : String(cause)}): choose another one with --port.`,
      { cause },
    );
  }
}

/** Starts of a server whose port was taken between its choice and its use, or that chose one itself and lost it. */
const STARTS = 4;
/** How servers written in Go, C and JavaScript say that a port is taken. */
const PORT_TAKEN = /address already in use|EADDRINUSE/i;

/**
 * Starts a server, and again on other ports while it fails because a port was taken.
 * @param start Chooses the ports and starts the server; its error shows the end of the server's log.
 */
export async function onFreePorts<T>(start: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await start();
    } catch (error) {
      if (number === STARTS || !(error instanceof StackError && PORT_TAKEN.test(error.message))) throw error;
    }
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
