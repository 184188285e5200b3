import { Problem } from '../problems/problem.js';

/**
 * Checks the `If-Match` header of a request against the revision that is there.
 * @throws Problem 428 without the header; 412 when it names another revision.
 */
export function requireRevision(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined) {
    throw new Problem('precondition-required', 'send If-Match with the ETag of the sweep as you read it, or * to change it as it is');
  }
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(`"${revision}"`)) {
    throw new Problem('precondition-failed', `the sweep is at revision ${revision}; read it again`);
  }
}
