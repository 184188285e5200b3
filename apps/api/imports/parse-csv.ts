/** A row of a file: the line on which it begins, counted from 1, and its fields. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field that begins with a quote is not ended by one, or goes on after it. */
export class BadCsv extends Error {
  override readonly name = 'BadCsv';

  constructor(
    readonly line: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** The next field: quoted with doubled quotes inside, or plain; then what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads comma-separated values (RFC 4180): quoted fields hold commas, quotes and line ends. Empty lines and a byte order mark are left out.
 * @throws BadCsv naming the line.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/, '');
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let [line, start] = [1, 1];
  for (let at = 0; at < source.length || fields.length > 0;) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(source);
    if (match === null) throw new BadCsv(line, 'a quote stands where none may, or is not closed');
    const [whole, quoted, plain, end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    at += whole.length;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: start, fields });
    [fields, start] = [[], line];
  }
  return rows;
}
