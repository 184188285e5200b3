import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { registerDashboard } from './dashboard/dashboard.js';
import { registerAllowedMethods } from './http/allowed-methods.js';
import { registerBodyParsers } from './http/body-parsers.js';
import { registerRequestId } from './http/request-context.js';
import { registerRateLimit } from './http/rate-limit.js';
import { registerRequestLog } from './http/request-log.js';
import { registerStorableText } from './http/storable-text.js';
import { registerSecurityHeaders } from './http/security-headers.js';
import { registerDocs } from './openapi/document.js';
import { problemOf, sendProblem } from './problems/problem.filter.js';
import type { ApiServices } from './services.js';

/** Largest request body: far more than a spec with full axes needs. */
const BODY_LIMIT_BYTES = 1_048_576;

/** Time in which a request must have come whole: a client that sends a body byte by byte does not hold its connection for ever. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Builds the API on the given services. It neither listens nor connects yet: call `listen`, or `init` and `inject` in tests.
 * @param logger Nest's logger; errors only when left out.
 * @param instrument Adds hooks around every request, before all others.
 */
export async function createApp(
  services: ApiServices,
  logger: LoggerService | LogLevel[] = ['error', 'warn'],
  instrument: (fastify: FastifyInstance) => void = () => undefined,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    // Errors from before any route is found, e.g. an address that cannot be decoded.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, problemOf(error), request.id),
    // Proxies are not trusted: nothing here depends on the caller's address.
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(services), adapter, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  instrument(fastify);
  registerAllowedMethods(fastify);
  registerRequestId(fastify);
  registerRequestLog(fastify);
  registerBodyParsers(fastify);
  registerStorableText(fastify);
  await fastify.register(fastifyCookie);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await registerRateLimit(fastify, services.settings);
  await registerSecurityHeaders(fastify);
  if (services.settings.dashboardFolder !== null) await registerDashboard(fastify, services.settings.dashboardFolder);
  registerDocs(app);
  return app;
}
