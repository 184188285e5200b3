import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MUTATIONS } from './mutations.mjs';
import { occurrences } from './run-mutant.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('the faults of npm run mutants', () => {
  it('each replace text that is exactly once in its file, by other text', () => {
    const stale = MUTATIONS.filter((fault) => occurrences(readFileSync(path.join(ROOT, fault.file), 'utf8'), fault) !== 1);
    expect(stale.map(({ file, of, fault }) => `${file}: ${of}: ${fault}`)).toEqual([]);
    expect(MUTATIONS.filter(({ find, replace }) => find === replace)).toEqual([]);
  });
});
