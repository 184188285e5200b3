import { describe, expect, it } from '@jest/globals';
import { BadArguments, parseWorkerArguments } from './arguments.js';

describe('parseWorkerArguments', () => {
  it('serves both roles on the cpu by default', () => {
    expect(parseWorkerArguments([])).toEqual({ roles: ['control', 'cells'], device: 'cpu', concurrency: null });
  });

  it('takes one role, a device and a concurrency', () => {
    expect(parseWorkerArguments(['--role', 'cells', '--device', 'webgpu', '--concurrency', '2'])).toEqual({
      roles: ['cells'],
      device: 'webgpu',
      concurrency: 2,
    });
  });

  it.each([[['--role', 'boss']], [['--device', 'tpu']], [['--concurrency', '0']], [['--concurrency', '1.5']], [['--what']], [['loose']]])(
    'refuses %j',
    (argv) => {
      expect(() => parseWorkerArguments(argv)).toThrow(BadArguments);
    },
  );
});
