import { describe, expect, it } from '@jest/globals';
import { parseSpec } from './parse-spec';

const SPEC = 'name: x\naxes:\n  data: [m4]\n  steps:\n    - 1\n    - 0\n';

describe('parseSpec', () => {
  it('reads YAML and JSON alike', () => {
    expect(parseSpec('name: x\nsamples: 5').value).toEqual({ name: 'x', samples: 5 });
    expect(parseSpec('{"name": "x", "samples": 5}').value).toEqual({ name: 'x', samples: 5 });
  });

  it('finds the line of a JSON pointer, and of the nearest parent where the value is missing', () => {
    const parsed = parseSpec(SPEC);
    expect(parsed.lineOf('/axes/steps/1')).toBe(6);
    expect(parsed.lineOf('/axes/data/0')).toBe(3);
    expect(parsed.lineOf('/axes/seed')).toBe(3);
    expect(parsed.lineOf('')).toBe(1);
  });

  it('reports a syntax error with its line and no value', () => {
    const parsed = parseSpec('name: x\naxes: [m4\n');
    expect(parsed.value).toBeNull();
    expect(parsed.problems[0]?.line).toBeGreaterThan(1);
  });
});
