import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The only address that servers of this machine's own listen on: nothing outside it can reach them. */
export const LOOPBACK = '127.0.0.1';

/**
 * Listens on a TCP port of the loopback interface for a moment. Another process may take it before it is used.
 * @param port 0 lets the system choose a free one.
 * @returns The port.
 * @throws Error when it is taken.
 */
export async function tryPort(port: number): Promise<number> {
  const server = createServer();
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  const { port: found } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return found;
}
