import type { CellSamples } from '../../core/cells/result.js';

/** Digits behind the point of a number of bits. */
const DIGITS = 3;

/**
 * Samples of text as UTF-8, a JSON object a line: `text` (null where tokens are longer than a character), `tokens`, and, where a scorer has read
 * them, `nll` and `entropy` of each token in bits.
 * @param samples (N, L) tokens.
 * @param symbols The character of each token, or empty.
 */
export function encodeText({ data, shape: [count, length], scores }: CellSamples, symbols: string): Uint8Array {
  const characters = [...symbols];
  const lines = Array.from({ length: count }, (_, sample) => {
    const own = <T extends Uint8Array | Float32Array>(values: T): number[] => [...values.subarray(sample * length, (sample + 1) * length)];
    const tokens = own(data);
    const text = characters.length === 0 ? null : tokens.map((token) => characters[token] ?? '\uFFFD').join('');
    const bits = scores === undefined ? {} : { nll: own(scores.nll).map(rounded), entropy: own(scores.entropy).map(rounded) };
    return JSON.stringify({ text, tokens, ...bits });
  });
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
}

/** A token that the scorer holds for impossible has no finite number of bits; JSON has none for it either. */
function rounded(bits: number): number | null {
  return Number.isFinite(bits) ? Number(bits.toFixed(DIGITS)) : null;
}
