import { describe, expect, it } from '@jest/globals';
import { groupsInOrder, isMetric, type PointCoordinates } from './cell-order.js';

const point = (id: string, over: Partial<PointCoordinates>): PointCoordinates => ({
  id,
  data: 'm4',
  architecture: 'autoregressive',
  space: 'token',
  sampler: 'ddim',
  model: 'a@1',
  steps: 1,
  ...over,
});

describe('groupsInOrder', () => {
  it('sorts step counts as numbers, cells without steps first', () => {
    const points = [point('a', { steps: 16 }), point('b', { steps: 2 }), point('c', { steps: null }), point('d', { steps: 2 })];
    expect(groupsInOrder(points, 'steps', 'asc')).toEqual([
      { key: 0, points: ['c'] },
      { key: 2, points: ['b', 'd'] },
      { key: 16, points: ['a'] },
    ]);
    expect(groupsInOrder(points, 'steps', 'desc').map((group) => group.key)).toEqual([16, 2, 0]);
  });

  it('sorts words as the vocabulary has them and models by the alphabet', () => {
    const points = [point('a', { space: 'pixel', model: 'b@1' }), point('b', { space: 'token', model: 'a@2' })];
    expect(groupsInOrder(points, 'space', 'asc').map((group) => group.key)).toEqual(['token', 'pixel']);
    expect(groupsInOrder(points, 'model', 'asc').map((group) => group.key)).toEqual(['a@2', 'b@1']);
  });

  it('knows metrics from axes', () => {
    expect([isMetric('path_kl'), isMetric('steps')]).toEqual([true, false]);
  });
});
