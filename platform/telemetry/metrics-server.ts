import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { MetricsSettings } from '../config/index.js';

/** Text in Prometheus' exposition format; each call reads the values of now. */
export type MetricsSource = () => Promise<string>;

/** Text of the exposition format, version 0.0.4. */
const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** A server that answers scrapes. */
export interface MetricsServer {
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` on a port of its own: who may scrape is decided by who reaches the port, and the API's port never shows it.
 * @param sources Joined into one answer; their names must differ.
 * @throws Error when the port cannot be had.
 */
export async function serveMetrics({ host, port }: MetricsSettings, sources: readonly MetricsSource[]): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void answer(response, sources);
  });
  server.listen(port, host);
  await once(server, 'listening');
  // A process that has nothing else to do ends, e.g. one that could not connect.
  server.unref();
  return { close: () => close(server) };
}

async function answer(response: ServerResponse, sources: readonly MetricsSource[]): Promise<void> {
  try {
    const texts = await Promise.all(sources.map((source) => source()));
    response.writeHead(200, { 'content-type': CONTENT_TYPE }).end(texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join(''));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`${String(error)}\n`);
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
