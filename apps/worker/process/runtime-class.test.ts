import { describe, expect, it } from '@jest/globals';
import { instructionSetOf, runtimeClassOf } from './runtime-class.js';

describe('runtime class', () => {
  it('names the widest instruction set', () => {
    expect(instructionSetOf(new Set(['sse2', 'avx', 'avx2', 'avx512f']), 'x64')).toBe('avx512');
    expect(instructionSetOf(new Set(['sse2', 'avx', 'avx2']), 'x64')).toBe('avx2');
    expect(instructionSetOf(new Set(['sse2']), 'x64')).toBe('sse2');
    expect(instructionSetOf(new Set(['asimd']), 'arm64')).toBe('neon');
  });

  it('names provider, runtime version, instruction set, system and architecture', () => {
    expect(runtimeClassOf('webgpu')).toMatch(/^webgpu\/ort-\d+\.\d+\.\d+\/\w+\/\w+\/\w+$/);
    expect(runtimeClassOf('cpu')).toBe(runtimeClassOf('cpu'));
  });
});
