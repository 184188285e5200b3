import { Problem } from '../problems/problem.js';

/**
 * Checks the `If-Match` header of a request against the revision that is there.
 * @throws Problem 428 without the header; 412 when it names another revision.
 */
export function requireRevision(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined) {
    throw new Problem('precondition-required', 'send If-Match with the ETag of what you read, or * to change it as it is');
  }
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(`"${revision}"`)) {
    throw staleRevision(revision);
  }
}

/** The problem of a change that is based on an older revision than the one that is there. */
export function staleRevision(revision: number): Problem {
  return new Problem('precondition-failed', `it is at revision ${revision} by now; read it again`);
}
