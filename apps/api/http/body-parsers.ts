import type { FastifyInstance } from 'fastify';
import { parse, YAMLParseError } from 'yaml';
import { Problem } from '../problems/problem.js';

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml'];
/** Aliases that a YAML document may expand to: enough to reuse an axis, too few to blow up memory. */
const MAX_ALIASES = 100;

/** Accepts YAML bodies beside JSON, and nothing else: other content types answer 415. */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(YAML_TYPES, { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseYaml(String(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** The JSON value of a YAML document. @throws Problem 400 with the place of the first error. */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const place = error.linePos?.[0];
      const where = place === undefined ? '' : ` (line ${place.line}, column ${place.col})`;
      throw new Problem('malformed-request', `the body is not YAML${where}`, { cause: error });
    }
    if (error instanceof ReferenceError)
      throw new Problem('malformed-request', 'the YAML body uses too many or unknown aliases', { cause: error });
    throw error;
  }
}
