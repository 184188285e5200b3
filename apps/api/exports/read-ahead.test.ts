import { describe, expect, it } from '@jest/globals';
import { readAhead } from './read-ahead.js';

describe('readAhead', () => {
  it('keeps the order of the pages, whichever is read first', async () => {
    const found: number[] = [];
    const slowFirst = async (page: number): Promise<number> => {
      for (let turn = 0; turn < 10 - page; turn++) await Promise.resolve();
      return page;
    };
    for await (const page of readAhead([1, 2, 3, 4, 5, 6], slowFirst)) found.push(page);
    expect(found).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads no more than two pages ahead, and none after the reader has stopped', async () => {
    let started = 0;
    const pages = readAhead(
      Array.from({ length: 100 }, (_, index) => index),
      (page) => {
        started += 1;
        return Promise.resolve(page);
      },
    );
    await pages.next();
    expect(started).toBe(3);
    await pages.return(undefined);
    expect(started).toBe(3);
  });

  it('fails with the page that fails', async () => {
    const pages = readAhead([1, 2, 3, 4], (page) => (page === 2 ? Promise.reject(new Error('gone')) : Promise.resolve(page)));
    expect((await pages.next()).value).toBe(1);
    await expect(pages.next()).rejects.toThrow('gone');
  });
});
