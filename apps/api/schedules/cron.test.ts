import { describe, expect, it } from '@jest/globals';
import { cronProblem } from './cron.js';

describe('cronProblem', () => {
  it.each(['0 3 * * *', '*/15 * * * *', '0 3 * * mon-fri', '5,35 0-6/2 1 JAN,jul 7', '59 23 31 12 0'])('accepts %s', (expression) => {
    expect(cronProblem(expression)).toBeNull();
  });

  it.each([
    ['', /five fields.*has 0/],
    ['0 3 * *', /has 4/],
    ['0 0 3 * * *', /has 6/],
    ['60 * * * *', /minute: "60" is not between 0 and 59/],
    ['0 24 * * *', /hour: "24"/],
    ['0 0 0 * *', /day of month: "0"/],
    ['0 0 * 13 *', /month: "13"/],
    ['0 0 * * noday', /day of week: "noday"/],
    ['*/0 * * * *', /step "0" is not a positive number/],
    ['*/5/5 * * * *', /more than one step/],
    ['10-5 * * * *', /runs backwards/],
    ['1-2-3 * * * *', /not a range/],
    ['1.5 * * * *', /"1.5" is not between/],
    [', * * * *', /"" is not between/],
  ])('refuses %j', (expression, message) => {
    expect(cronProblem(expression)).toMatch(message);
  });
});
