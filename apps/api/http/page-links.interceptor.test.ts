import { describe, expect, it } from '@jest/globals';
import { pageLinks } from './page-links.interceptor.js';

describe('pageLinks', () => {
  it('keeps the filters and moves the cursor', () => {
    expect(pageLinks('/v1/sweeps/1/cells?steps=1&steps=2&cursor=old&limit=2', 'new')).toBe(
      '</v1/sweeps/1/cells?steps=1&steps=2&limit=2>; rel="first", </v1/sweeps/1/cells?steps=1&steps=2&limit=2&cursor=new>; rel="next"',
    );
  });

  it('has no next page after the last one', () => {
    expect(pageLinks('/v1/keys?cursor=old', null)).toBe('</v1/keys>; rel="first"');
  });

  it('lets nothing of the query out of the brackets', () => {
    expect(pageLinks('/v1/keys?limit=1>;rel="x"', 'a')).toBe(
      '</v1/keys?limit=1%3E%3Brel%3D%22x%22>; rel="first", </v1/keys?limit=1%3E%3Brel%3D%22x%22&cursor=a>; rel="next"',
    );
  });
});
