import { describe, expect, it } from '@jest/globals';
import { inRoot } from './paths.mjs';
import { parseStartArguments, START_USAGE } from './start-arguments.mjs';

describe('parseStartArguments', () => {
  it('submits the demonstration sweep on any port and serves, unless told otherwise', () => {
    expect(parseStartArguments([])).toEqual({ once: false, sweep: inRoot('examples', 'demo.yaml'), port: null, help: false });
    expect(parseStartArguments(['--once', '--sweep', inRoot('examples', 'quick.yaml'), '--port', '8081'])).toEqual({
      once: true,
      sweep: inRoot('examples', 'quick.yaml'),
      port: 8081,
      help: false,
    });
    expect(parseStartArguments(['--no-demo']).sweep).toBeNull();
  });

  it.each([
    [['--port', '0'], '--port takes a whole number from 1 to 65535, not "0"'],
    [['--port', 'x'], 'not "x"'],
    [['--sweep', '/no/such/file.yaml'], 'There is no file /no/such/file.yaml'],
    [['--once', '--no-demo'], '--no-demo submits no sweep'],
    [['--no-demo', '--sweep', 'examples/quick.yaml'], '--no-demo submits no sweep'],
    [['--ones'], START_USAGE],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => parseStartArguments(args)).toThrow(sentence);
  });
});
