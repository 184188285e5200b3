import { describe, expect, it } from '@jest/globals';
import { BadCsv, parseCsv } from './parse-csv.js';

describe('parseCsv', () => {
  it('reads plain and quoted fields, and counts lines', () => {
    expect(parseCsv('\ufeffa,b\r\n"x, ""y""","1\n2"\r\n\r\n,z\n')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x, "y"', '1\n2'] },
      { line: 5, fields: ['', 'z'] },
    ]);
  });

  it('reads a last field that is empty, and nothing from nothing', () => {
    expect(parseCsv('a,')).toEqual([{ line: 1, fields: ['a', ''] }]);
    expect(parseCsv('')).toEqual([]);
  });

  it.each(['a\n"open', 'a\nb"c', 'a\n"b"c'])('says on which line quotes are wrong: %j', (text) => {
    expect(() => parseCsv(text)).toThrow(BadCsv);
    expect(() => parseCsv(text)).toThrow(expect.objectContaining({ line: 2 }));
  });
});
