import { context, propagation, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { registerContext } from './request-context.js';

const SERVER_ERROR = 500;

/** Makes a span of every request, below the one that the client names in `traceparent`. Attributes as the semantic conventions of HTTP servers name them. */
export function registerRequestTracing(fastify: FastifyInstance): void {
  const tracer = trace.getTracer('entroscope-api');
  const contexts = new WeakMap<FastifyRequest, Context>();
  fastify.addHook('onRequest', async (request, reply) => {
    const { method, routeOptions, headers } = request;
    const route = routeOptions.url;
    const parent = propagation.extract(context.active(), headers);
    const span = tracer.startSpan(
      route === undefined ? method : `${method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'url.path': request.url.split('?', 1)[0],
          'entroscope.request.id': request.id,
        },
      },
      parent,
    );
    contexts.set(request, trace.setSpan(parent, span));
    reply.raw.once('close', () => {
      const { statusCode } = reply.raw;
      span.setAttribute('http.response.status_code', statusCode);
      if (statusCode >= SERVER_ERROR) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  });
  registerContext(fastify, (request, goOn) => context.with(contexts.get(request) ?? context.active(), goOn));
}
