import { Problem } from '../problems/problem.js';

/** An opaque page cursor: the sort key of the last item, in base64url JSON. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key inside a cursor.
 * @param kinds The expected type of each part.
 * @throws Problem 422 when the cursor was not made by `encodeCursor` for this listing.
 */
export function decodeCursor(cursor: string, kinds: readonly ('string' | 'number')[]): (string | number)[] {
  const key = parse(cursor);
  if (Array.isArray(key) && key.length === kinds.length && kinds.every((kind, i) => typeof key[i] === kind)) {
    return key as (string | number)[];
  }
  throw Problem.invalid([{ pointer: 'cursor', detail: 'not a cursor of this listing; use `next` of the previous page as it is' }]);
}

/** The id inside the cursor of a listing that is sorted by id; null without a cursor. @throws Problem 422 as `decodeCursor`. */
export function idAfter(cursor: string | undefined): string | null {
  return cursor === undefined ? null : String(decodeCursor(cursor, ['string'])[0]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A page of at most `limit` items from a query for one more, with the cursor of the next page. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { rows: readonly T[]; next: string | null } {
  if (rows.length <= limit) return { rows, next: null };
  const page = rows.slice(0, limit);
  return { rows: page, next: encodeCursor(keyOf(page[limit - 1])) };
}
