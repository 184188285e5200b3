/** A line of CSV (RFC 4180), without its end. Null is an empty field. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return values.map((value) => quoted(value === null ? '' : String(value))).join(',');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
