import { describe, expect, it } from '@jest/globals';
import type { ModelSummary } from '../../../core/models/package.js';
import { checkSpec } from './check-spec.js';

const model: ModelSummary = {
  id: '1',
  name: 'm4-masked',
  version: 1,
  origin: 'oracle',
  data: { world: 'm4', parameters: { length: 32 } },
  architecture: 'masked-diffusion',
  space: 'token',
  graphs: { step: 'a'.repeat(64) },
};
const valid = { name: 'a', axes: { data: ['m4'], steps: [1, 2, 4] } };

function pointers(input: unknown, maxCells = 100): string[] {
  const checked = checkSpec(input, [model], maxCells);
  return checked.ok ? [] : checked.problems.map((problem) => problem.pointer).sort();
}

describe('checkSpec', () => {
  it('plans a valid spec', () => {
    const checked = checkSpec(valid, [model], 3);
    expect(checked).toMatchObject({ ok: true, plan: { cellCount: 3 }, spec: { samples: 500, device: 'cpu' } });
  });

  it('refuses one cell more than the limit', () => {
    const checked = checkSpec(valid, [model], 2);
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ pointer: '/axes', detail: expect.stringContaining('make 3 cells; the limit is 2') }],
    });
  });

  it('names an unknown model', () => {
    expect(pointers({ ...valid, axes: { ...valid.axes, model: ['latest', 'gpt'] } })).toEqual(['/axes/model/1']);
  });

  it('says why a plan is empty', () => {
    const checked = checkSpec({ ...valid, axes: { ...valid.axes, data: ['gmrf'], space: ['token'] } }, [model], 100);
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ pointer: '/axes', detail: expect.stringContaining('gmrf has no token representation') }],
    });
  });

  it('finds problems of form, of models and of size together', () => {
    const spec = {
      name: 'a',
      surprise: true,
      axes: {
        data: ['m4', 'm5'],
        steps: [1, 0, 2],
        architecture: ['masked-diffusion', 'rnn'],
        model: ['latest', 'gpt'],
        seed: { from: 1, count: 1000 },
      },
    };
    expect(pointers(spec)).toEqual(['/axes', '/axes/architecture/1', '/axes/data/1', '/axes/model/1', '/axes/steps/1', '/surprise']);
  });

  it.each([null, 'text', 3, []])('refuses %j as a whole', (input) => {
    expect(pointers(input)).toEqual(['']);
  });

  it('keeps model positions when a name has the wrong type', () => {
    expect(pointers({ ...valid, axes: { ...valid.axes, model: [7, 'gpt'] } })).toEqual(['/axes/model/0']);
  });
});
