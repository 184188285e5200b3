import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';

/** A route as it was registered: its methods, and what addresses it answers. */
interface Registered {
  readonly methods: readonly string[];
  readonly matches: (path: string) => boolean;
}

/**
 * Answers a method that an address of the API does not have with 405 and the methods that it has (`Allow`), where it would be a 404.
 * Must be called before routes are registered.
 */
export function registerAllowedMethods(fastify: FastifyInstance): void {
  const routes: Registered[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    // The dashboard answers any address, with a page for a person.
    if (!url.includes('*')) routes.push({ methods: [method].flat(), matches: matcherOf(url) });
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const [path] = request.url.split('?');
    const methods = new Set(routes.filter(({ matches }) => matches(path)).flatMap((route) => route.methods));
    if (methods.size === 0) return;
    const allowed = [...methods].sort().join(', ');
    reply.header('allow', allowed);
    throw new Problem('method-not-allowed', `this address has ${allowed}`);
  });
}

/** Whether a path is an address of a route, e.g. `/v1/sweeps/:id`. */
export function matcherOf(url: string): (path: string) => boolean {
  const expected = url.split('/');
  return (path) => {
    const found = path.split('/');
    return found.length === expected.length && expected.every((part, i) => (part.startsWith(':') ? found[i] !== '' : part === found[i]));
  };
}
