import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, type Registry } from 'prom-client';

/** Upper bounds of the duration buckets, seconds: from a cached curve to an export of a million cells. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
/** Label of requests that no route takes, so that made-up addresses make no new series. */
const NO_ROUTE = 'none';

/** Counts and times every request by the template of its route. Event streams count when they end. */
export function registerRequestMetrics(fastify: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'entroscope_http_request_duration_seconds',
    help: 'Time from the arrival of a request until its answer was sent or the client left.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  const inFlight = new Gauge({
    name: 'entroscope_http_requests_in_flight',
    help: 'Requests that are being answered, open event streams included.',
    registers: [registry],
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const started = performance.now();
    inFlight.inc();
    reply.raw.once('close', () => {
      inFlight.dec();
      const route = request.routeOptions.url ?? NO_ROUTE;
      duration.observe({ method: request.method, route, status: reply.raw.statusCode }, (performance.now() - started) / 1000);
    });
  });
}
