import { describe, expect, it } from '@jest/globals';
import { progressWaitMs } from './progress-clock.js';

describe('progressWaitMs', () => {
  it('starts at two seconds', () => {
    expect(progressWaitMs(0)).toBe(2000);
  });

  it('keeps the history of a day-long sweep short', () => {
    let looks = 0;
    for (let elapsed = 0; elapsed < 24 * 3_600_000; elapsed += progressWaitMs(elapsed)) looks += 1;
    expect(looks).toBeLessThan(120);
  });
});
