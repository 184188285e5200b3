import { validate as isUuid } from 'uuid';
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
  throw badCursor();
}

/**
 * The id inside the cursor of a listing that is sorted by id; null without a cursor.
 * @param isId Whether a text can be an id of the listing; UUIDs when left out.
 * @throws Problem 422 as `decodeCursor`.
 */
export function idAfter(cursor: string | undefined, isId: (text: string) => boolean = isUuid): string | null {
  if (cursor === undefined) return null;
  const id = String(decodeCursor(cursor, ['string'])[0]);
  if (!isId(id)) throw badCursor();
  return id;
}

/**
 * Time of creation and id inside the cursor of a listing that is sorted by both.
 * @throws Problem 422 as `decodeCursor`.
 */
export function placeAfter(cursor: string): { createdAt: Date; id: string } {
  const [time, id] = decodeCursor(cursor, ['number', 'string']);
  const createdAt = new Date(time);
  // Times before 1970 are none of ours, and those of long before are none of the database's.
  if (!(createdAt.getTime() >= 0) || !isUuid(String(id))) throw badCursor();
  return { createdAt, id: String(id) };
}

/** The problem of a cursor that was not made for this listing. */
export function badCursor(): Problem {
  return Problem.invalid([{ pointer: 'cursor', detail: 'not a cursor of this listing; use `next` of the previous page as it is' }]);
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
