/** More decimals than this are written as powers of ten. */
const MOST_DECIMALS = 8;

/** A measured value with its 95% half-width, to two digits of the half-width: `0.1352 ± 0.0021`; exact values have none. */
export function valueWithError(value: number, halfWidth: number): string {
  if (halfWidth === 0) return String(Number(value.toPrecision(6)));
  const digits = Math.max(0, 1 - Math.floor(Math.log10(halfWidth)));
  if (digits > MOST_DECIMALS) return `${Number(value.toPrecision(4))} ± ${Number(halfWidth.toPrecision(2))}`;
  return `${value.toFixed(digits)} ± ${halfWidth.toFixed(digits)}`;
}

/** A number for a table: at most four significant digits; a dash for null. */
export function shortNumber(value: number | null): string {
  return value === null ? '-' : String(Number(value.toPrecision(4)));
}

/** A duration in words: `45 s`, `3 min 20 s`, `2 h 5 min`. @param seconds At least 0. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** The time of an ISO string to the minute, in UTC: `2026-11-24 00:31`. */
export function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
