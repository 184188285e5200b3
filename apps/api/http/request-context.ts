import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withRequestId } from '../../../platform/telemetry/index.js';

/** Enters the context of a request and goes on inside. */
export type Enter = (request: FastifyRequest, goOn: () => void) => void;

/**
 * Runs the handling of every request inside a context. It is entered twice, because what comes after the reading of a body is called by
 * the socket, outside of what came before.
 */
export function registerContext(fastify: FastifyInstance, enter: Enter): void {
  fastify.addHook('onRequest', (request, _reply, done) => enter(request, done));
  fastify.addHook('preValidation', (request, _reply, done) => enter(request, done));
}

/** Lets logs and workflows know which request they are about. */
export function registerRequestId(fastify: FastifyInstance): void {
  registerContext(fastify, (request, goOn) => withRequestId(request.id, goOn));
}
