import type { ByteRange } from '../../../platform/artifacts/index.js';

const SINGLE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The part of a file of `size` bytes that a `Range` header asks for (RFC 9110, section 14): null for the whole file, which is also the answer
 * to several ranges at once and to what is no range; `outside` for one that no byte of the file lies in.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from, to] = SINGLE_RANGE.exec(header ?? '') ?? ['', '', ''];
  if (from === '' && to === '') return null;
  const [first, last] = from === '' ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), to === '' ? size - 1 : Number(to)];
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return first >= size ? 'outside' : { first, last: Math.min(last, size - 1) };
}
