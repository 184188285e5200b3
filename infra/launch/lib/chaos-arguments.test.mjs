import { describe, expect, it } from '@jest/globals';
import { parseChaosArguments } from './chaos-arguments.mjs';
import { LaunchError } from './launch-error.mjs';

describe('parseChaosArguments', () => {
  it('has defaults', () => {
    expect(parseChaosArguments([])).toEqual({ minutes: 5, seed: 1, help: false });
  });

  it('reads what is given', () => {
    expect(parseChaosArguments(['--minutes', '0.5', '--seed', '42'])).toEqual({ minutes: 0.5, seed: 42, help: false });
  });

  it.each([[['--minutes', 'long']], [['--minutes', '0']], [['--seed', '1.5']], [['--loud']]])('refuses %j', (args) => {
    expect(() => parseChaosArguments(args)).toThrow(LaunchError);
  });
});
