import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Logs every answer at level `debug`, from inside the context of its request. */
export function registerRequestLog(fastify: FastifyInstance): void {
  const logger = new Logger('Request');
  fastify.addHook('onSend', async ({ method, routeOptions: { url: route = 'none' } }, { statusCode, elapsedTime }) => {
    logger.debug(`${method} ${route} ${statusCode} after ${Math.round(elapsedTime)} ms`);
  });
}
