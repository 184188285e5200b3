import type { z } from 'zod';
import type { ProblemPart } from './problem.js';

type Issue = z.core.$ZodIssue;

/** A JSON pointer (RFC 6901) from path segments; the empty path is the whole document. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Every problem in a failed validation, each with its own pointer: an unknown field points at the field itself, and a value that
 * fits no member of a union is explained by the member that it comes closest to.
 */
export function problemParts(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): ProblemPart[] {
  return issues.flatMap((issue) => partsOf(issue, prefix));
}

function partsOf(issue: Issue, prefix: readonly PropertyKey[]): ProblemPart[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: jsonPointer([...path, key]), detail: 'unknown field' }));
  }
  if (issue.code === 'invalid_union') {
    const closest = closestMember(issue.errors);
    return closest === null ? [{ pointer: jsonPointer(path), detail: issue.message }] : problemParts(closest, path);
  }
  return [{ pointer: jsonPointer(path), detail: issue.message }];
}

/** The member whose issues lie deepest: the value had the right shape for it. Null when every member refuses the value outright. */
function closestMember(members: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const inside = members.filter((issues) => issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'));
  return inside.find((issues) => issues.every((issue) => issue.path.length > 0)) ?? inside[0] ?? null;
}
