/**
 * Sum of decimal numbers without any rounding, so that it does not depend on their order.
 * @param decimals Numbers as PostgreSQL and JSON write them: sign, digits, point, exponent.
 * @returns The double nearest to the exact sum; 0 for nothing.
 */
export function decimalSum(decimals: Iterable<string>): number {
  const terms = [...decimals].map(parseDecimal);
  const scale = Math.max(0, ...terms.map((term) => term.scale));
  const total = terms.reduce((sum, term) => sum + term.digits * 10n ** BigInt(scale - term.scale), 0n);
  return Number(`${total}e-${scale}`);
}

/** `digits` * 10^-`scale`, scale >= 0. */
function parseDecimal(text: string): { readonly digits: bigint; readonly scale: number } {
  const match = /^([+-]?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new TypeError(`decimalSum: ${JSON.stringify(text)} is not a decimal number`);
  const [, whole, fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** (`factor` * `value`) to the power 1 or 2 as an exact decimal, from the shortest decimal of `value`: a term for `decimalSum`. */
export function decimalTerm(factor: number, value: number, power: 1 | 2 = 1): string {
  const { digits, scale } = parseDecimal(String(value));
  const product = digits * BigInt(factor);
  return power === 1 ? `${product}e-${scale}` : `${product * product}e-${2 * scale}`;
}
