import { describe, expect, it } from '@jest/globals';
import { PaceMeter } from './pace.js';

describe('PaceMeter', () => {
  it('knows nothing from one look', () => {
    expect(new PaceMeter().observe({ at: 5, finished: 3 }, 10)).toEqual({ rate: 0, left: null });
  });

  it('gives cells a second and the time left', () => {
    const meter = new PaceMeter();
    meter.observe({ at: 0, finished: 0 }, 100);
    expect(meter.observe({ at: 10, finished: 20 }, 100)).toEqual({ rate: 2, left: 40 });
  });

  it('forgets what was more than 30 seconds ago', () => {
    const meter = new PaceMeter();
    meter.observe({ at: 0, finished: 0 }, 100);
    meter.observe({ at: 10, finished: 50 }, 100);
    expect(meter.observe({ at: 40, finished: 50 }, 100)).toEqual({ rate: 0, left: null });
  });
});
