import { describe, expect, it } from '@jest/globals';
import { sweepSpecSchema } from '../../core/grid/spec.js';
import { CommandFailure } from './exit-codes.js';
import { BUILT_IN_SPECS, readSpec } from './spec-file.js';

describe('readSpec', () => {
  it.each(BUILT_IN_SPECS)('knows the built-in sweep %s, which is valid', (name) => {
    expect(sweepSpecSchema.safeParse(readSpec(name)).error).toBeUndefined();
  });

  it('says which file it cannot read', () => {
    expect(() => readSpec('no-such-sweep.yaml')).toThrow(CommandFailure);
    expect(() => readSpec('no-such-sweep.yaml')).toThrow('no-such-sweep.yaml cannot be read');
  });
});
