import type { ProblemPart } from '../problems/problem.js';

/** What is taken out whole: the plan points at models and rules by position, which must not shift, and half a range or search is none. */
const WHOLE = ['/axes/model', '/axes/seed', '/conditional', '/exclude', '/search'];

/**
 * A copy of a JSON document without the values that problems point at; undefined when a problem is with the whole document.
 * Items are taken out of lists from the end, so that the pointers to the items before stay right.
 */
export function withoutRefused(document: unknown, problems: readonly ProblemPart[]): unknown {
  const pointers = new Set(problems.map(({ pointer }) => WHOLE.find((part) => pointer.startsWith(`${part}/`)) ?? pointer));
  if (pointers.has('')) return undefined;
  const copy: unknown = structuredClone(document);
  for (const path of [...pointers].map(segmentsOf).sort(laterItemsFirst)) removeAt(copy, path);
  return copy;
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function laterItemsFirst(a: readonly string[], b: readonly string[]): number {
  return Number(b.at(-1)) - Number(a.at(-1)) || 0;
}

function removeAt(document: unknown, path: readonly string[]): void {
  let holder: unknown = document;
  for (const segment of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = (holder as Record<string, unknown>)[segment];
  }
  const last = path.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
}
