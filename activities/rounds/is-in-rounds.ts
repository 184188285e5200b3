import { sweepSpecSchema } from '../../core/grid/spec.js';

/** True for the spec of a sweep that does not know all of its cells when it starts. */
export function isInRounds(spec: unknown): boolean {
  return sweepSpecSchema.parse(spec).search?.method === 'ask';
}
