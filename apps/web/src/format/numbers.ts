/** Shown where there is no value. */
export const NOTHING = '–';

/** A measured value with enough digits for its standard error: two significant digits of the error decide the rounding. */
export function formatValue(value: number | null, se: number | null = null): string {
  if (value === null) return NOTHING;
  if (se !== null && se > 0) {
    const decimals = 1 - Math.floor(Math.log10(se));
    if (decimals >= 0 && decimals <= 7) return value.toFixed(decimals);
  }
  return formatNumber(value);
}

/** Differences of this size come from float64 arithmetic and say nothing about a model. */
const ROUNDING = 1e-12;

/** Four significant digits; nothing but rounding is shown as ≈ 0; in scientific notation where plain digits would be long. */
export function formatNumber(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude < ROUNDING) return '≈ 0';
  if (magnitude < 1e-4 || magnitude >= 1e6) return value.toExponential(2).replace('e+', 'e');
  return String(Number(value.toPrecision(4)));
}

/** A p-value: three digits, and an upper bound where it is too small to tell. */
export function formatProbability(p: number): string {
  if (p < 1e-12) return '< 1e-12';
  return p < 1e-3 ? p.toExponential(1) : p.toFixed(3);
}

/** A whole number with thin grouping, e.g. 12,400. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** Bytes in binary units. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? 'B'}`;
}
