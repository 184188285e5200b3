import { describe, expect, it } from '@jest/globals';
import { defaultParameters, InvalidWorldParameters, worldOf } from './index.js';
import { dataNameOf, worldNameProblem, worldParameters } from './world-name.js';

describe('names of exact worlds', () => {
  it('are the plain ones for the published parameters, however they are given', () => {
    expect(worldParameters('m4')).toEqual(defaultParameters('m4'));
    expect(dataNameOf('m4', { ...defaultParameters('m4') })).toBe('m4');
    expect(worldNameProblem('gmrf')).toBeNull();
  });

  it('say the parameters that differ, and are read back', () => {
    const parameters = { length: 16, vocabulary: 4, forward: 0.6 };
    expect(dataNameOf('m4', parameters)).toBe('m4(forward=0.6;length=16)');
    expect(worldParameters('m4(forward=0.6;length=16)')).toEqual(parameters);
    const classes = { ...defaultParameters('lc4s'), prior: [0.7, 0.3] };
    expect(dataNameOf('lc4s', classes)).toBe('lc4s(prior=0.7/0.3)');
    expect(worldParameters('lc4s(prior=0.7/0.3)')).toEqual(classes);
  });

  it('stand for a world of their own', () => {
    const name = 'm4(forward=0.6;length=16)';
    expect(worldOf(name, worldParameters(name))).toMatchObject({ world: 'm4', length: 16 });
    expect(worldOf(name, worldParameters(name))).toBe(worldOf('m4', { length: 16, vocabulary: 4, forward: 0.6 }));
  });

  it.each([
    ['m4(length=1)', 'an integer from 2 to 255'],
    ['m4(length=255;vocabulary=16)', 'at most 600'],
    ['lc4s(length=64;prior=0.3/0.3/0.2/0.1/0.1)', 'at most 500000'],
    ['m4(size=3)', 'unknown parameter size'],
    ['m4(length=a)', 'an integer'],
    ['m4(length=1a)', 'is no parameter'],
    ['gmrf(latent=round)', 'one of whitened, pca'],
    ['m4(length)', 'is no parameter'],
    ['lc4s(prior=0.7/0.2)', 'that sum to 1'],
    ['m4(length=1/2)', 'an integer'],
    ['noop(length=3)', 'it takes none'],
    ['m4(length=32)', 'is written m4'],
    ['m4(length=16;forward=0.6)', 'is written m4(forward=0.6;length=16)'],
    ['m4(forward=.6)', 'is written m4(forward=0.6)'],
  ])('%s is refused: %s', (name, problem) => {
    expect(worldNameProblem(name)).toContain(problem);
  });

  it('are none of a dataset', () => {
    expect(worldNameProblem('kjv')).toBeNull();
    expect(() => worldParameters('kjv')).toThrow(RangeError);
    expect(() => worldParameters('m4(length=)')).toThrow(InvalidWorldParameters);
  });
});
