import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths that belong to the API: an unknown one is a 404, never a page. */
const API_PATHS = /^\/(v1|health|docs|docs-json)(\/|$)/;
const INDEX = 'index.html';

/**
 * Serves the built dashboard. Its files are read from the disk by exact name; every other page address gets `index.html`, for the
 * dashboard routes in the browser. Assets have digests in their names and are cached for ever; the page itself is not.
 */
export async function registerDashboard(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = new Set(filesIn(folder));
  await fastify.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (API_PATHS.test(path)) return reply.callNotFound();
    const name = decodeURIComponent(path).slice(1);
    const known = files.has(name) && name !== INDEX;
    void reply.header('cache-control', known && name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    return reply.sendFile(known ? name : INDEX);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
